// One slip in a right calculation by hand: a digit changed, two digits exchanged, the sign, a factor, or an error
// of a chosen size, with everything after it worked out from it or left as it was.

import { Course } from '../../../src/check/course.ts'
import type { Given } from '../../../src/check/given.ts'
import { givenIntervals, handwritingsOf } from '../../../src/check/handwriting.ts'
import { Intervals } from '../../../src/check/intervals.ts'
import { right } from '../../../src/check/theory.ts'
import type { Cell } from '../../../src/formula/formula.ts'
import { addressOf } from '../../../src/formula/name.ts'
import type { Network } from '../../../src/network/network.ts'
import { createRandom, type Random } from '../../../src/numeric/random.ts'
import { planOf } from '../../../src/trace/build.ts'
import { networkOf, person, pick, waysOf } from './by-hand.ts'
import { calculate, type Ways } from './calculation.ts'
import { givenOf, rounded, type Style, textOf } from './writing.ts'

export type Slip = {
  readonly network: Network
  /** Where the slip is, as it was written, and right. */
  readonly at: Cell
  readonly wrong: number
  readonly right: number
  /** Is what comes after it worked out from it? */
  readonly carried: boolean
  readonly cells: readonly Cell[]
  /** Written numbers of all cells, with the slip. */
  readonly numbers: ReadonlyMap<string, number>
  /** Those that the slip changed. */
  readonly changed: ReadonlySet<Cell>
  given(cell: Cell): Given
  /** All numbers with this one instead of the right one, everything after it worked out from it, perhaps another way. */
  instead(address: string, value: number, ways?: Partial<Ways>): ReadonlyMap<string, number>
}

export const SLIPS = ['digit', 'exchange', 'sign', 'factor'] as const
export type Kind = (typeof SLIPS)[number] | { readonly times: readonly [least: number, most: number] }

/** `null` where the slip cannot be made or would hardly show. */
export function slipTrial(seed: number, style: Style, kind: Kind, carried: boolean): Slip | null {
  const network = networkOf(seed)
  if (network === null) return null
  const random = createRandom(seed + 1_000_000_000)
  const hand = person(style, waysOf(random))
  const before = calculate(network, hand)
  if (![...before.values()].every(Number.isFinite)) return null
  const cells = planOf(network, Math.min(network.batch.size, network.samples.length)).worked.filter(
    ({ name }) => before.has(addressOf(name)),
  )
  const at = pick(random, cells)
  const where = addressOf(at.name)
  const value = before.get(where)!
  const write = (numbers: ReadonlyMap<string, number>) => (cell: Cell) =>
    givenOf(cell.name, textOf(numbers.get(addressOf(cell.name))!, style, false))
  const worst = worstRounding(network, cells, at, write(before))
  const wrong = rounded(replaced(value, kind, worst, random, style), style)
  if (!(Math.abs(wrong - value) >= 10 * worst)) return null
  const instead = (other: string, x: number, ways: Partial<Ways> = {}) =>
    calculate(network, {
      ...hand,
      ways: { ...hand.ways, ...ways },
      write: (own, address) => (address === other ? x : hand.write(own, address)),
    })
  const after = carried ? instead(where, wrong) : new Map([...before, [where, wrong]])
  if (![...after.values()].every(Number.isFinite)) return null
  const changed = new Set(
    cells.filter(({ name }) => after.get(addressOf(name)) !== before.get(addressOf(name))),
  )
  const given = write(after)
  return { network, at, wrong, right: value, carried, cells, numbers: after, changed, given, instead }
}

/** Half the width of what rounding allows, and half of the last place. */
function worstRounding(
  network: Network,
  cells: readonly Cell[],
  at: Cell,
  given: (cell: Cell) => Given,
): number {
  const world = new Course(network, right).at(1)
  const numbers = cells.map((cell) => ({ cell, world, given: given(cell) }))
  const hand = handwritingsOf(numbers).list[0]
  const reach = new Intervals(world, givenIntervals(numbers, hand), hand.carrying, hand.slack).reach(at)
  const half = Math.max(...reach.ways.map(({ interval }) => (interval.hi - interval.lo) / 2))
  const own = hand.values(given(at))
  return half + (own.hi - own.lo) / 2
}

function replaced(value: number, kind: Kind, worst: number, random: Random, style: Style): number {
  if (typeof kind === 'object') {
    const [least, most] = kind.times
    return value + pick(random, [-1, 1]) * worst * random.uniform(least, most)
  }
  if (kind === 'sign') return -value
  if (kind === 'factor') return value * pick(random, [2, 0.5, 10, 0.1, 3])
  const text = textOf(Math.abs(value), style, false)
  const digits = [...text.matchAll(/\d/g)].map(({ index }) => index)
  const swap = (i: number, j: number) => {
    const list = [...text]
    ;[list[i], list[j]] = [list[j]!, list[i]!]
    return Number(list.join(''))
  }
  const k = Math.floor(random.random() * (digits.length - 1))
  const changed =
    kind === 'exchange'
      ? swap(digits[k]!, digits[k + 1]!)
      : Number(text.slice(0, digits[k]) + pick(random, [...'0123456789']) + text.slice(digits[k]! + 1))
  return Math.sign(value) * changed
}
