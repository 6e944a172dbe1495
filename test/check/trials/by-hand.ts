// A right calculation by hand on a random network: what somebody gives of it, and how they write.

import type { Given } from '../../../src/check/given.ts'
import type { Cell } from '../../../src/formula/formula.ts'
import { addressOf } from '../../../src/formula/name.ts'
import type { Network } from '../../../src/network/network.ts'
import { examine } from '../../../src/network/validate.ts'
import { createRandom, type Random } from '../../../src/numeric/random.ts'
import { planOf } from '../../../src/trace/build.ts'
import { randomNetwork } from '../../random-network.ts'
import { calculate, type Hand, type Ways } from './calculation.ts'
import { givenOf, rounded, type Style, textOf } from './writing.ts'

export type Trial = {
  readonly network: Network
  readonly style: Style
  readonly ways: Ways
  readonly plain: boolean
  readonly products: boolean
  readonly subset: string
  readonly cells: readonly Cell[]
  readonly numbers: ReadonlyMap<string, number>
  readonly givens: readonly Given[]
}

/** The network of a seed, with plain gradient descent; `null` where the description is refused. */
export function networkOf(seed: number): Network | null {
  const { network } = examine(
    randomNetwork(seed, { layers: 3, units: 3, samples: 1 + (seed % 3), optimizer: 'gradient-descent' }),
  )
  return network
}

export const pick = <T>(random: Random, list: readonly T[]): T =>
  list[Math.floor(random.random() * list.length)]!

export function waysOf(random: Random): Ways {
  return {
    slope: Math.floor(random.random() * 4),
    closed: random.random() < 0.5,
    gradient: pick(random, ['delta', 'chain', 'unwritten']),
    mean: pick(random, ['after', 'before']),
    error: pick(random, ['samples', 'outputs']),
  }
}

/** A person: exact arithmetic between the numbers they write; `products` are rounded too if they like. */
export function person(style: Style, ways: Ways, products = false): Hand {
  const inner = products ? (x: number) => rounded(x, style) : (x: number) => x
  return {
    r: (x) => x,
    exp: Math.exp,
    log: Math.log,
    tanh: Math.tanh,
    ways,
    dot: (w, x, b) => w.reduce((total, one, i) => total + inner(one * x[i]!), 0) + (b ?? 0),
    sum: (terms) => terms.reduce((a, b) => a + b, 0),
    write: (value) => rounded(value, style),
  }
}

const SUBSETS: Readonly<Record<string, (cell: Cell, random: Random, i: number) => boolean>> = {
  all: () => true,
  half: (_cell, random) => random.random() < 0.5,
  few: (_cell, random) => random.random() < 0.15,
  'every second': (_cell, _random, i) => i % 2 === 0,
  'gradients and new weights': ({ name }) =>
    'd' in name ? 'of' in name.by && name.by.of === 'parameter' : name.of === 'update',
  'outputs and errors': ({ name }) => 'of' in name && (name.of === 'out' || name.of === 'error'),
  'new weights': ({ name }) => 'of' in name && name.of === 'update',
}

/** The trial of a seed; `null` where the calculation cannot be written (a logarithm of 0). */
export function handTrial(seed: number, counts: readonly number[] = [2, 3, 4, 6]): Trial | null {
  const network = networkOf(seed)
  if (network === null) return null
  const random = createRandom(seed)
  const style: Style = {
    count: pick(random, counts),
    of: random.random() < 0.7 ? 'decimals' : 'digits',
    mode: random.random() < 0.5 ? 'round' : 'truncate',
  }
  const ways = waysOf(random)
  const plain = random.random() < 0.4
  const products = random.random() < 0.25
  const subset = pick(random, Object.keys(SUBSETS))
  const numbers = calculate(network, person(style, ways, products))
  if (![...numbers.values()].every(Number.isFinite)) return null
  const size = Math.min(network.batch.size, network.samples.length)
  const cells = planOf(network, size).worked.filter((cell, i) => SUBSETS[subset]!(cell, random, i))
  const givens = cells.flatMap(({ name }) => {
    const value = numbers.get(addressOf(name))
    return value === undefined ? [] : [givenOf(name, textOf(value, style, plain))]
  })
  return { network, style, ways, plain, products, subset, cells, numbers, givens }
}
