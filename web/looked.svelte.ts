// What the worker of the plane saw at the step that is shown. The first view shows it where it is there, but does not
// compute it: that is loaded later.

import { page } from './state.svelte.ts'

/** A loss and the share of right ones, as texts. */
export type Told = { readonly loss: string; readonly accuracy: string | null }

class Looked {
  /** Goes to a step; a training that is there goes its own way. */
  travel = (step: number): void => page.goTo(step)
  /** Addresses of small pictures, by unit. */
  maps = $state.raw<Readonly<Record<string, string>>>({})
  measures = $state.raw<{ readonly train: Told; readonly test: Told | null } | null>(null)
}

export const looked = new Looked()
