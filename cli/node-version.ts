// Whether this Node can run the program, told in one line before anything that an older one does not know.

/** The message for a Node that is too old, or `null`. */
export function tooOld(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return null
  return `E-NODE  Node 20.19 or newer is needed (this is ${version}).\n`
}
