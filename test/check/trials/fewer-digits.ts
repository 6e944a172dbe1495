// Fewer digits carried than written in the end: every number is rounded before it is used, and only the new
// weights are written with more digits.

import { addressOf } from '../../../src/formula/name.ts'
import { createRandom } from '../../../src/numeric/random.ts'
import { planOf } from '../../../src/trace/build.ts'
import { networkOf, person, pick } from './by-hand.ts'
import { calculate } from './calculation.ts'
import { givenOf, rounded, textOf } from './writing.ts'

const isEnd = (address: string) => address.startsWith('new(')

/** All numbers of the first step, or only the new weights, of a seed. */
export function fewerDigits(seed: number, onlyNew: boolean) {
  const network = networkOf(seed)
  if (network === null) return null
  const random = createRandom(seed)
  const style = {
    count: pick(random, [2, 3, 4]),
    of: 'decimals',
    mode: pick(random, ['round', 'truncate'] as const),
  } as const
  const finer = { ...style, count: style.count + pick(random, [1, 2, 3]) }
  const ways = {
    slope: 0,
    closed: false,
    gradient: pick(random, ['delta', 'chain'] as const),
    mean: 'after',
    error: 'samples',
  } as const
  const hand = person(style, ways)
  const styleOf = (address: string) => (isEnd(address) ? finer : style)
  const numbers = calculate(network, { ...hand, write: (x, address) => rounded(x, styleOf(address)) })
  if (![...numbers.values()].every(Number.isFinite)) return null
  const size = Math.min(network.batch.size, network.samples.length)
  const givens = planOf(network, size).worked.flatMap(({ name }) => {
    const address = addressOf(name)
    if (onlyNew && !isEnd(address)) return []
    return [givenOf(name, textOf(numbers.get(address)!, styleOf(address), false))]
  })
  return { network, givens }
}
