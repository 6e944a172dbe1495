// The element-wise formulas of the parts, made ready for plain arrays: a formula over a few lanes instead of
// named cells, worked out for all samples and units at once, each in the sheet's own arithmetic.

import type { Cell, Formula, Safe } from '../formula/formula.ts'
import { startOf } from './instruction.ts'
import { BLOCK, type Lane, mostOf, program, reading } from './program.ts'
import { type Rounding, rounds } from './rounding.ts'

/** A cell that stands for a lane: its index is its place. */
export const register = (index: number): Cell => ({
  op: 'cell',
  index,
  name: { of: 'rate' },
  phase: 'given',
  formula: null,
  users: [],
})

/** Works out the first `count` elements of the lane it was compiled for. */
export type Element = (count: number) => void

/** A formula over lanes, for many elements; numbers that are only copied are not rounded again. */
export function compile(
  formula: Formula,
  rounding: Rounding,
  lanes: readonly Lane[],
  into: Lane,
  safe?: Safe,
): Element {
  const textbook = written(formula, rounding, lanes, into)
  const instead = safe && safely(safe, rounding, lanes, into)
  return (count) => {
    for (let first = 0; first < count; first += BLOCK) {
      const n = Math.min(BLOCK, count - first)
      textbook(first, n)
      if (instead) instead(first, n)
    }
  }
}

/** A formula of which one number is wanted. */
export function compileOne(formula: Formula, rounding: Rounding, lanes: readonly Lane[]): () => number {
  const array = new Float64Array(1)
  const f = compile(formula, rounding, lanes, { array, at: 0, step: 1 })
  return () => {
    f(1)
    return array[0]!
  }
}

type Block = (first: number, count: number) => void

/** The formula, and what it gives rounded as it is written down. */
function written(formula: Formula, rounding: Rounding, lanes: readonly Lane[], into: Lane): Block {
  const f = program(formula, rounding.arithmetic, lanes, into)
  const isCopy = formula.op === 'cell' || formula.op === 'number'
  if (isCopy || !rounds(rounding)) return f
  const { array, at, step } = into
  return (first, count) => {
    f(first, count)
    for (let i = first; i < first + count; i++) array[at + i * step] = rounding.cell(array[at + i * step]!)
  }
}

/** Replaces the elements for which the textbook's form would lose digits. */
function safely({ when, formula }: Safe, rounding: Rounding, lanes: readonly Lane[], into: Lane): Block {
  const [left, right] = when.map((side) => reading(side, rounding.arithmetic, lanes, mostOf(into)))
  const { array: a, step: leftStep } = left!.lane
  const { array: b, step: rightStep } = right!.lane
  const replace = written(formula, rounding, lanes, into)
  return (first, count) => {
    left!.work(first, count)
    right!.work(first, count)
    let p = startOf(left!.lane, first)
    let q = startOf(right!.lane, first)
    for (let i = 0; i < count; i++, p += leftStep, q += rightStep) if (a[p]! < b[q]!) replace(first + i, 1)
  }
}
