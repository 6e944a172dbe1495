// What can still be said of a wrong number when no known mistake gives it: it was copied wrongly, it is the
// value of another cell, or the right one times a number at hand.

import type { Phrase } from '../explain/explanation.ts'
import type { Cell } from '../formula/formula.ts'
import { copyingSlip } from './copying-slip.ts'
import { type Given, unitOf } from './given.ts'
import type { Mark } from './marks.ts'
import { singleRoom } from './single-spread.ts'
import type { World } from './world.ts'

/** Fewer significant digits fit too many things by chance. */
const ENOUGH = 4
/** So many units of its last place a number must have for each that it is compared with. */
const RARE = 50

/** Could one of so many numbers fit by mere chance? */
const isChance = (given: Given, candidates: number) =>
  Math.abs(given.value) / unitOf(given) < RARE * candidates

/** One sentence about a wrong number, or `null`; `among` so many that sentences are looked for. */
export function remarkOn({ given, cell, world, expected }: Mark, among = 1): Phrase | null {
  if (given.digits < ENOUGH || expected === 0 || given.value === 0) return null
  const half = Math.max(unitOf(given), given.single === true ? singleRoom(world, cell) : 0)
  const ends = [(given.value - half) / expected, (given.value + half) / expected]
  const lo = Math.min(ends[0]!, ends[1]!)
  const hi = Math.max(ends[0]!, ends[1]!)
  const own = { name: cell.name }
  const ratio = (value: number) => lo <= value && value <= hi
  const others = world.plan.worked.filter((other) => other !== cell)
  const same = others.find(
    (other) => isNear(world.value(other), given.value, half) && notTrivial(world.value(other)),
  )
  if (same && !isChance(given, others.length * among))
    return ['Your ', own, ' is the value of ', { name: same.name }, '.']
  const slip = copyingSlip(given, expected)
  if (slip !== null) return ['Your ', own, ` ${slip}`]
  for (const [value, words] of SIMPLE)
    if (ratio(value)) return ['Your ', own, ` is ${words} the right number.`]
  const factors = [...factorsOf(world, others)]
  if (isChance(given, 2 * factors.length * among)) return null
  for (const factor of factors) {
    if (ratio(factor.value)) return ['Your ', own, ' is the right number times ', ...factor.words, '.']
    if (factor.value !== 0 && ratio(1 / factor.value))
      return ['Your ', own, ' is the right number divided by ', ...factor.words, '.']
  }
  return null
}

const SIMPLE: readonly (readonly [number, string])[] = [
  [2, 'twice'],
  [0.5, 'half of'],
  [4, 'four times'],
  [0.25, 'a quarter of'],
]

const isNear = (a: number, b: number, by: number) => Math.abs(a - b) <= by
const notTrivial = (value: number) => value !== 0 && Math.abs(value) !== 1

/** Nobody multiplies by the number of the step or epoch. */
const isCount = ({ name }: Cell) => 'of' in name && (name.of === 'step' || name.of === 'epoch')

type Factor = { readonly value: number; readonly words: Phrase }

/** Numbers that are often left out or put in: how many samples there are, outputs, slopes, weights, inputs, the rate. */
function* factorsOf(world: World, cells: readonly Cell[]): Generator<Factor> {
  const { plan } = world
  if (plan.size > 1) yield { value: plan.size, words: [`${plan.size}, the number of samples`] }
  for (const cell of [...cells, ...plan.cells.filter(({ phase }) => phase === 'given')]) {
    const value = world.value(cell)
    if (!Number.isFinite(value) || !notTrivial(value) || isCount(cell)) continue
    yield { value, words: [{ name: cell.name }] }
    if ('of' in cell.name && cell.name.of === 'out') {
      yield { value: 1 - value, words: ['1 − ', { name: cell.name }] }
      yield { value: value * (1 - value), words: [{ name: cell.name }, ' · (1 − ', { name: cell.name }, ')'] }
    }
  }
}
