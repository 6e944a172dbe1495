// How a number looks once somebody has written it: rounded or cut off, to decimals or significant digits, with
// trailing zeros dropped or kept; and the number the checker reads from that.

import type { Given } from '../../../src/check/given.ts'
import { digitsOf } from '../../../src/formats/numbers/figure.ts'
import type { Name } from '../../../src/formula/name.ts'
import { roundByHand } from '../../../src/numeric/by-hand.ts'
import { toDecimals, toScientific } from '../../../src/numeric/decimal.ts'

export type Style = {
  readonly count: number
  readonly of: 'decimals' | 'digits'
  readonly mode: 'round' | 'truncate'
}

/** Digits behind the point that the style keeps of a number. */
function decimalsOf(x: number, { count, of, mode }: Style): number {
  if (of === 'decimals' || x === 0) return count
  return Math.max(0, count - 1 - toScientific(x, count, mode).exponent)
}

export const rounded = (x: number, style: Style): number =>
  roundByHand(x, decimalsOf(x, style), style.mode) + 0

/** The text of a number that was rounded so; `plain` leaves trailing zeros out. */
export function textOf(x: number, style: Style, plain: boolean): string {
  const text = toDecimals(x, decimalsOf(x, style))
  return plain && text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

export function givenOf(name: Name, text: string, step = 1): Given {
  const { decimals, digits } = digitsOf(text.replace(/^-/, ''))
  return { name, step, text, value: Number(text), decimals, digits }
}
