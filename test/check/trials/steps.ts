// A right calculation by hand over several steps: each starts from the new weights as they were written.

import type { Given } from '../../../src/check/given.ts'
import { batches } from '../../../src/engine/batches.ts'
import { addressOf } from '../../../src/formula/name.ts'
import { type Network, parameterName } from '../../../src/network/network.ts'
import { createRandom } from '../../../src/numeric/random.ts'
import { planOf } from '../../../src/trace/build.ts'
import { networkOf, person, pick, waysOf } from './by-hand.ts'
import { calculate, type Hand } from './calculation.ts'
import { givenOf, type Style, textOf } from './writing.ts'

type Trial = { readonly network: Network; readonly givens: readonly Given[] }

/** The numbers of the first steps; `null` where one is not finite. */
function worked(network: Network, hand: Hand, steps: number): Map<string, number>[] | null {
  const batch = batches(network)
  let start = network.start
  const found: Map<string, number>[] = []
  for (let step = 1; step <= steps; step++) {
    const samples = batch(step).samples.map((sample) => network.samples[sample]!)
    const numbers = calculate({ ...network, start, samples }, hand)
    if (![...numbers.values()].every(Number.isFinite)) return null
    found.push(numbers)
    start = start.map((_, p) => numbers.get(`new(${parameterName(network, p)})`)!)
  }
  return found
}

/** Up to three steps, of which any share of the numbers is given. */
export function stepsTrial(seed: number): Trial | null {
  const network = networkOf(seed)
  if (network === null) return null
  const random = createRandom(seed + 2_000_000_000)
  const style: Style = {
    count: pick(random, [2, 3, 4, 6, 9]),
    of: 'decimals',
    mode: pick(random, ['round', 'truncate']),
  }
  const steps = pick(random, [2, 2, 3])
  const numbers = worked(network, person(style, waysOf(random)), steps)
  if (numbers === null) return null
  const share = pick(random, [1, 0.5, 0.2])
  const least = pick(random, [1, 1, 2])
  const batch = batches(network)
  const givens = numbers.flatMap((of, i) => {
    const plan = planOf(network, batch(i + 1).samples.length)
    if (i + 1 < least) return []
    return plan.worked.flatMap(({ name }) => {
      const value = of.get(addressOf(name))
      if (value === undefined || random.random() >= share) return []
      return [givenOf(name, textOf(value, style, false), i + 1)]
    })
  })
  return { network, givens }
}
