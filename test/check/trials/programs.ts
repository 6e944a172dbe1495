// Right programs in double and single precision: with sums in another order, fused products, an exp that is a
// little off, other formulas for the same slopes, and each of the ways they print.

import type { Given } from '../../../src/check/given.ts'
import { addressOf } from '../../../src/formula/name.ts'
import type { Network } from '../../../src/network/network.ts'
import { createRandom, type Random } from '../../../src/numeric/random.ts'
import { planOf } from '../../../src/trace/build.ts'
import { networkOf, pick, waysOf } from './by-hand.ts'
import { calculate, type Hand, type Ways } from './calculation.ts'
import { givenOf } from './writing.ts'

export type ProgramTrial = {
  readonly network: Network
  readonly kind: string
  readonly ways: Ways
  readonly givens: readonly Given[]
}

const twoSum = (a: number, b: number): [number, number] => {
  const s = a + b
  const c = s - a
  return [s, a - (s - c) + (b - c)]
}

function twoProduct(a: number, b: number): [number, number] {
  const split = (x: number): [number, number] => {
    const c = 134217729 * x
    const high = c - (c - x)
    return [high, x - high]
  }
  const [p, [ah, al], [bh, bl]] = [a * b, split(a), split(b)]
  return [p, al * bl - (p - ah * bh - al * bh - ah * bl)]
}

/** a · b + c with one rounding. */
function fused(a: number, b: number, c: number): number {
  const [p, rest] = twoProduct(a, b)
  const [s, lost] = twoSum(p, c)
  return s + (lost + rest)
}

/** A program: its precision, the order of its sums, whether it fuses, and by how many last places exp is off. */
export function program(random: Random, single: boolean, ways: Ways): Hand {
  const r = single ? Math.fround : (x: number) => x
  const order = pick(random, ['forward', 'reversed', 'bias first', 'pairwise'])
  const fuses = random.random() < 0.4
  const ulps = pick(random, [0, 0, 1, 2])
  const eps = single ? 2 ** -23 : 2 ** -52
  const near = (f: (x: number) => number) => (x: number) =>
    r(f(x) * (1 + ulps * eps * (2 * random.random() - 1)))
  const sum = (terms: readonly number[]): number => {
    if (terms.length === 1) return terms[0]!
    if (order === 'pairwise') {
      const half = terms.length >> 1
      return r(sum(terms.slice(0, half)) + sum(terms.slice(half)))
    }
    const list = order === 'reversed' ? [...terms].reverse() : terms
    return list.reduce((a, b) => r(a + b))
  }
  const dot: Hand['dot'] = (w, x, b) => {
    if (fuses) return w.reduce((total, one, i) => r(fused(one, x[i]!, total)), b ?? 0)
    const products = w.map((one, i) => r(one * x[i]!))
    if (b === null) return sum(products)
    return order === 'bias first' ? sum([b, ...products]) : r(sum(products) + b)
  }
  const [exp, log, tanh] = [near(Math.exp), near(Math.log), near(Math.tanh)]
  return { r, exp, log, tanh, ways, dot, sum, write: (value) => value }
}

/** The shortest text that reads back to the same float32, as NumPy prints it. */
export function shortestSingle(x: number): string {
  for (let digits = 1; digits < 9; digits++) {
    if (Math.fround(Number(x.toPrecision(digits))) === x) return x.toPrecision(digits)
  }
  return x.toPrecision(9)
}

const PRINTS: Readonly<Record<string, (x: number) => string>> = {
  'all digits': String,
  '17 digits': (x) => x.toPrecision(17),
  '16 digits': (x) => x.toPrecision(16),
  '12 decimals': (x) => x.toFixed(12),
  '9 digits': (x) => x.toPrecision(9),
  '9 decimals': (x) => x.toFixed(9),
  '8 decimals': (x) => x.toFixed(8),
  '6 decimals': (x) => x.toFixed(6),
  '6 digits': (x) => x.toPrecision(6),
  '4 decimals': (x) => x.toFixed(4),
}

/** The program of a seed; `null` where one of its numbers is not finite. */
export function programTrial(seed: number): ProgramTrial | null {
  const network = networkOf(seed)
  if (network === null) return null
  const random = createRandom(seed + 500_000_000)
  const ways = waysOf(random)
  const single = random.random() < 0.5
  const numbers = calculate(network, program(random, single, ways))
  if (![...numbers.values()].every(Number.isFinite)) return null
  const print = pick(random, [
    ...Object.keys(PRINTS),
    ...(single ? ['shortest', 'shortest', '9 digits'] : []),
  ])
  const text = print === 'shortest' ? shortestSingle : PRINTS[print]!
  const share = pick(random, [1, 1, 0.5, 0.1])
  const size = Math.min(network.batch.size, network.samples.length)
  const givens = planOf(network, size).worked.flatMap(({ name }) => {
    const value = numbers.get(addressOf(name))
    return value === undefined || random.random() >= share ? [] : [givenOf(name, text(value))]
  })
  return { network, kind: `${single ? 'single' : 'double'}, ${print}`, ways, givens }
}
