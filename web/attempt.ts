// Does something that may be refused: then the library's messages are shown, and nothing was changed.

import { InputError, type Problem } from '#lib'
import { page } from './state.svelte.ts'

/** Shows over the page what is wrong with something that was given to it. */
export function tell(problems: readonly Problem[]): void {
  page.problems = problems
  page.dialog = 'problems'
}

export async function attempt(what: () => void | Promise<void>): Promise<boolean> {
  try {
    await what()
    return true
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    tell(error.problems)
    return false
  }
}
