// Puts another formula in the place of one operand, wherever it stands: how a mistake says "the net was used
// instead of the output". A factor of 1 is left out of a product.

import type { Formula } from './formula.ts'
import { product } from './formula.ts'

/** The formula with `by` instead of every `from` (the same object). */
export function swap(formula: Formula, from: Formula, by: Formula): Formula {
  if (formula === from) return by
  if (formula.op === 'slope') {
    const is = swap(formula.is, from, by)
    return is === formula.is ? formula : is
  }
  if (!('args' in formula)) return formula
  const args = formula.args.map((arg) => swap(arg, from, by))
  if (args.every((arg, i) => arg === formula.args[i])) return formula
  if (formula.op !== 'mul') return { op: formula.op, args }
  const factors = args.filter((arg) => arg.op !== 'number' || arg.value !== 1)
  return factors.length === 0 ? args[0]! : product(factors)
}
