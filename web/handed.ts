// What a link or the command line hands over behind the # of the address; loaded only where there is something.

import { decodeShare, InputError, problemText, readShare, type Shared } from '#lib'

/** Throws `InputError` where it cannot be read. */
export async function handed(fragment: string): Promise<Shared> {
  const token = /^file=([0-9a-f]{32})$/.exec(fragment)?.[1]
  if (token === undefined) return decodeShare(fragment)
  const answer = await fetch(`./network/${token}.json`)
  return readShare(await answer.text())
}

/** What a person is told of it. */
export function told(error: unknown): string {
  if (error instanceof InputError) return error.problems.map(problemText).join('\n')
  throw error
}
