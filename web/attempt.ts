// Does something that may be refused: then the library's messages are shown, and nothing was changed.

import { InputError } from '#lib'
import { page } from './state.svelte.ts'

export async function attempt(what: () => void | Promise<void>): Promise<boolean> {
  try {
    await what()
    return true
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    page.tell(error.problems)
    return false
  }
}
