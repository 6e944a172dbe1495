// A number that somebody gave, tied to the cell it is about, and what its digits say.

import type { Name } from '../formula/name.ts'
import { toDecimals } from '../numeric/decimal.ts'

export type Given = {
  readonly name: Name
  /** Where the number is one of a whole array of parameters: which, so that no name need be looked up. */
  readonly place?: { readonly of: 'parameter' | 'gradient' | 'new' | 'change'; readonly parameter: number }
  /** Number of the update, from 1. */
  readonly step: number
  /** As typed. */
  readonly text: string
  readonly value: number
  /** Digits after the point, the exponent accounted. */
  readonly decimals: number
  /** Significant digits. */
  readonly digits: number
  /** A short number among those of a program: 0.15 itself, and not rounded. */
  readonly exact?: boolean
  /** Among numbers that a program in single precision printed. */
  readonly single?: boolean
}

/** From so many digits on a number comes from a program. */
const PROGRAM = 12

/** The double nearest to a power of ten; `**` differs between engines in the last place. */
export function powerOfTen(exponent: number): number {
  let power = powers.get(exponent)
  if (power === undefined) powers.set(exponent, (power = Number(`1e${exponent}`)))
  return power
}
const powers = new Map<number, number>()

/** One unit of the last place typed. */
export const unitOf = ({ decimals }: Given): number => powerOfTen(-decimals)

/** Was the number printed by a program, to all its digits? In single precision that may be few. */
export const fromProgram = ({ digits, single }: Given): boolean => single === true || digits >= PROGRAM

/** Is it a number of single precision, as far as it can tell? */
export const isSingle = ({ value, single }: Given): boolean => single === true || Math.fround(value) === value

export type Match = 'right' | 'rounded' | null

/** Is it this value, to the last bit or as rounded or cut off to the digits typed? */
export function matches(given: Given, value: number): Match {
  if (given.value === value) return 'right'
  if (!Number.isFinite(value) || given.exact === true) return null
  const unit = unitOf(given)
  // Far off in the first place: nothing needs to be printed.
  if (Math.abs(given.value - value) > 1.01 * unit + Math.abs(value) * 1e-15) return null
  const decimals = Math.min(Math.max(given.decimals, 0), 400)
  for (const mode of ['round', 'truncate'] as const) {
    if (Number(toDecimals(value, decimals, mode)) === given.value) return 'rounded'
  }
  return sameDigits(given, value) ? 'rounded' : null
}

/** A number of more digits than a double has is right where its own digits run out. */
function sameDigits(given: Given, value: number): boolean {
  return given.digits >= 16 && Math.abs(given.value - value) <= Math.abs(value) * 2 ** -52
}
