// How a number is shown, everywhere the same: so many digits behind the point, the rest rounded or cut off,
// no zeros at the end, and a power of ten where the digits would say nothing.

import type { Numbers } from '../network/network.ts'
import { type RoundingMode, toDecimals, toScientific } from '../numeric/decimal.ts'

/** A number as it is shown, before any medium sets it. */
export type Shown = {
  readonly negative: boolean
  /** With a point whatever the language; `∞` and `NaN` where there are none. */
  readonly digits: string
  readonly exponent?: number
  /** 10^-place is the unit of the last digit, dropped zeros included. */
  readonly place: number
  readonly finite: boolean
}

/** Digits behind the point and what happens to the rest. */
export function precisionOf(numbers: Numbers): { digits: number; mode: RoundingMode } {
  return numbers.byHand ?? { digits: numbers.digits, mode: numbers.show }
}

/** The text without the zeros at its end that lie behind place `least`. */
function trimmed(text: string, least = 0): string {
  const point = text.indexOf('.')
  if (point < 0) return text
  let end = text.length
  while (end > point + 1 + least && text[end - 1] === '0') end--
  return text.slice(0, end === point + 1 ? point : end)
}

const unsigned = (text: string) => (text.startsWith('-') ? text.slice(1) : text)

/**
 * x as it is shown: `digits` places behind the point. Where fewer than two significant digits would be left
 * (unless they are all there are; whole numbers are always shown as such), and from 10^15 on, it is mantissa·10^exponent instead. By hand, exactly the
 * chosen places. `extra` shows that many digits more.
 */
export function show(x: number, numbers: Numbers, extra = 0): Shown {
  const negative = x < 0
  if (!Number.isFinite(x)) {
    return { negative, digits: Number.isNaN(x) ? 'NaN' : '∞', place: 0, finite: false }
  }
  const { digits, mode } = precisionOf(numbers)
  const place = digits + extra
  const fixed = mode === 'round' ? toDecimals(x, place) : cutOff(x, place)
  if (numbers.byHand !== null) {
    return { negative: fixed.startsWith('-'), digits: unsigned(trimmed(fixed, digits)), place, finite: true }
  }
  const size = Math.abs(x)
  const small = x !== 0 && size < Math.min(1, 10 ** (1 - digits)) && Number(toDecimals(x, digits)) !== x
  if (!small && size < 1e15) {
    return { negative: fixed.startsWith('-'), digits: unsigned(trimmed(fixed)), place, finite: true }
  }
  const significant = Math.max(2, digits) + extra
  const { mantissa, exponent } = scientific(x, significant, mode)
  return {
    negative,
    digits: trimmed(unsigned(mantissa)),
    exponent,
    place: significant - 1 - exponent,
    finite: true,
  }
}

/**
 * Digits that a double always keeps. Only what is left of them is cut off: at once, 0.3 would become 0.29999,
 * since the double lies a little below 0.3.
 */
const KEPT = 15

/** Fixed notation with `place` digits behind the point, the rest cut off. */
function cutOff(x: number, place: number): string {
  const { mantissa, exponent } = toScientific(Math.abs(x), KEPT)
  const digits = mantissa.replace('.', '')
  const point = exponent + 1
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0'
  const behind = point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits
  const text = place === 0 ? whole : `${whole}.${behind.slice(0, place).padEnd(place, '0')}`
  return x < 0 && /[1-9]/.test(text) ? `-${text}` : text
}

function scientific(x: number, digits: number, mode: RoundingMode) {
  if (mode === 'round' || digits >= KEPT) return toScientific(x, digits, mode)
  const { mantissa, exponent } = toScientific(Math.abs(x), KEPT)
  return { mantissa: mantissa.slice(0, digits + 1), exponent }
}

/** A constant of a formula: all its digits where they are few, else as any other number; π by its name. */
export function showConstant(x: number, numbers: Numbers, extra = 0): Shown {
  const exact = showExactly(x)
  return exact.digits.length <= 8 ? exact : show(x, numbers, extra)
}

/** All digits of the shortest decimal that reads back to the same number. */
export function showExactly(x: number): Shown {
  const text = unsigned(String(x))
  const negative = x < 0
  if (!Number.isFinite(x)) {
    return { negative, digits: Number.isNaN(x) ? 'NaN' : '∞', place: 0, finite: false }
  }
  if (x === Math.PI) return { negative, digits: 'π', place: 15, finite: true }
  const [mantissa, power] = text.split('e')
  const behind = mantissa!.split('.')[1]?.length ?? 0
  if (power === undefined) return { negative, digits: mantissa!, place: behind, finite: true }
  return { negative, digits: mantissa!, exponent: Number(power), place: behind - Number(power), finite: true }
}

const SUPERSCRIPTS: Record<string, string> = { '-': '⁻', '+': '⁺', '(': '⁽', ')': '⁾', ',': '˒', T: 'ᵀ' }
for (const [i, c] of [...'⁰¹²³⁴⁵⁶⁷⁸⁹'].entries()) SUPERSCRIPTS[i] = c

/** The text in Unicode's raised characters, or `undefined` where one is missing. */
export function raised(text: string): string | undefined {
  const characters = [...text].map((c) => SUPERSCRIPTS[c])
  return characters.includes(undefined) ? undefined : characters.join('')
}

/** The digits with the decimal sign asked for. */
export function localDigits(shown: Shown, decimal: Numbers['decimal']): string {
  return decimal === 'comma' ? shown.digits.replace('.', ',') : shown.digits
}

/** `−1.23457·10⁻⁷`: a shown number as Unicode text. */
export function numberText(shown: Shown, decimal: Numbers['decimal'] = 'point'): string {
  const sign = shown.negative ? '−' : ''
  const digits = localDigits(shown, decimal)
  if (shown.exponent === undefined) return sign + digits
  const power = `10${raised(String(shown.exponent))}`
  return sign + (digits === '1' ? power : `${digits}·${power}`)
}

/** `formatNumber(-1.5, numbers)` is `−1.5`. */
export function formatNumber(x: number, numbers: Numbers, extra = 0): string {
  return numberText(show(x, numbers, extra), numbers.decimal)
}

/** The decimal that a reader sees, to be computed with: `-1.23457e-7`. */
export function printedDecimal(shown: Shown): string {
  const power = shown.exponent === undefined ? '' : `e${shown.exponent}`
  return `${shown.negative ? '-' : ''}${shown.digits}${power}`
}
