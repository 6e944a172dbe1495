// A step that lies behind a divergence is not shown: its numbers are all NaN. The step where it began is named.

import { firstDivergence, InputError, type Network, type Run, run } from '#lib'

/** The run that was followed up to step `n`, to be gone on with; none where step 1 is asked for. */
export function refuseDiverged(network: Network, n: number | undefined): Run | undefined {
  if (n === undefined || n < 2) return undefined
  const going = run(network)
  const problem = firstDivergence(network, n, going)
  if (problem !== null) throw new InputError([problem], 4)
  return going
}
