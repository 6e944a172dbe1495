// The run a step is shown from: the state that a training has of it, else one that stands before it, so that the
// library need not begin anew.

import { type Kept, type Network, type Run, run } from '#lib'

export type KeptOf = Kept & { readonly of: Network }

export class Going {
  private last: { of: Network; run: Run } | null = null

  to(of: Network, step: number, kept: KeptOf | null): Run {
    if (kept !== null && kept.of === of && kept.step === step) return run(of, kept)
    if (this.last === null || this.last.of !== of || this.last.run.step > step)
      this.last = { of, run: run(of) }
    return this.last.run
  }
}
