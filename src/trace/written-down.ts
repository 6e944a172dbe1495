// A number as it is written down: rounded where a network is worked by hand, as the sheet and every other reader
// of its formulas do it.

import type { Formula } from '../formula/formula.ts'
import type { Numbers } from '../network/network.ts'
import { roundByHand } from '../numeric/by-hand.ts'

/** The value of a formula, rounded as a cell where that is asked; a copy of another number is not rounded again. */
export function writtenDown(value: number, formula: Formula, { byHand }: Numbers): number {
  if (byHand === null || isCopy(formula) || !Number.isFinite(value)) return value
  return roundByHand(value, byHand.digits, byHand.mode)
}

/** A number that only stands for another one. */
function isCopy(formula: Formula): boolean {
  return formula.op === 'cell' || formula.op === 'number' || (formula.op === 'slope' && isCopy(formula.is))
}
