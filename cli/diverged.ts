// A step that lies behind a divergence is not shown: its numbers are all NaN. The step where it began is named.

import { firstDivergence, InputError, type Network } from '#lib'

export function refuseDiverged(network: Network, n: number | undefined): void {
  const problem = n === undefined || n < 2 ? null : firstDivergence(network, n)
  if (problem !== null) throw new InputError([problem], 4)
}
