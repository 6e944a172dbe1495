// A text as one field of a CSV file that a spreadsheet shows and never runs.

/** In quotes where it must be; what a spreadsheet would take for a formula is prefixed with an apostrophe. */
export function csvText(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
