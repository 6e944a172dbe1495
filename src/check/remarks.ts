// What can still be said of a wrong number when no known mistake gives it: it has the opposite sign, it is the
// right one times a number at hand, or it is the value of another cell.

import type { Phrase } from '../explain/explanation.ts'
import type { Cell } from '../formula/formula.ts'
import { unitOf } from './given.ts'
import type { Mark } from './marks.ts'
import type { World } from './world.ts'

/** Fewer significant digits fit too many things by chance. */
const ENOUGH = 4

/** One sentence about a wrong number, or `null`. */
export function remarkOn({ given, cell, world, expected }: Mark): Phrase | null {
  if (given.digits < ENOUGH || expected === 0 || given.value === 0) return null
  const half = unitOf(given)
  const ends = [(given.value - half) / expected, (given.value + half) / expected]
  const lo = Math.min(ends[0]!, ends[1]!)
  const hi = Math.max(ends[0]!, ends[1]!)
  const own = { name: cell.name }
  const ratio = (value: number) => lo <= value && value <= hi
  if (ratio(-1)) return ['Your ', own, ' is the right number with the opposite sign.']
  for (const [value, words] of SIMPLE)
    if (ratio(value)) return ['Your ', own, ` is ${words} the right number.`]
  const others = world.plan.worked.filter((other) => other !== cell)
  const same = others.find(
    (other) => isNear(world.value(other), given.value, half) && notTrivial(world.value(other)),
  )
  if (same) return ['Your ', own, ' is the value of ', { name: same.name }, '.']
  for (const factor of factorsOf(world, others)) {
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
  [10, 'ten times'],
  [0.1, 'a tenth of'],
  [100, 'a hundred times'],
  [0.01, 'a hundredth of'],
]

const isNear = (a: number, b: number, by: number) => Math.abs(a - b) <= by
const notTrivial = (value: number) => value !== 0 && Math.abs(value) !== 1

type Factor = { readonly value: number; readonly words: Phrase }

/** Numbers that are often left out or put in: outputs, slopes, weights, inputs, the rate. */
function* factorsOf(world: World, cells: readonly Cell[]): Generator<Factor> {
  for (const cell of [...cells, ...world.plan.cells.filter(({ phase }) => phase === 'given')]) {
    const value = world.value(cell)
    if (!Number.isFinite(value) || !notTrivial(value)) continue
    yield { value, words: [{ name: cell.name }] }
    if ('of' in cell.name && cell.name.of === 'out') {
      yield { value: 1 - value, words: ['1 − ', { name: cell.name }] }
      yield { value: value * (1 - value), words: [{ name: cell.name }, ' · (1 − ', { name: cell.name }, ')'] }
    }
  }
}
