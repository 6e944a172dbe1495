// The mistake that is tried on what the page shows: which numbers it changes, and to what.

import type { Network, Problem, Supposed } from '#lib'
import type { View } from './views.ts'

/** The numbers of a step with a mistake, or why there are none. */
export type Tried = { readonly numbers?: Supposed; readonly problems?: readonly Problem[] }

type Shown = {
  readonly network: Network
  readonly step: number
  readonly isTraining: boolean
  readonly view: View
}

export class Trial {
  private readonly shown: Shown
  /** Works a step with the mistake; `null` where none is switched on. */
  suppose = $state.raw<((of: Network, step: number) => Tried) | null>(null)
  private readonly tried = $derived.by(() =>
    this.shown.isTraining || this.shown.view === 'practice'
      ? null
      : this.suppose?.(this.shown.network, this.shown.step),
  )
  readonly numbers = $derived(this.tried?.numbers)
  readonly problems = $derived(this.tried?.problems ?? [])

  constructor(shown: Shown) {
    this.shown = shown
  }

  /** Is it another number than the right one? */
  isChanged(address: string): boolean {
    return this.numbers?.isChanged(address) === true
  }

  /** What stands before a changed number, so that colour alone does not tell it. */
  sign(address: string): string {
    return this.isChanged(address) ? '≠' : ''
  }
}
