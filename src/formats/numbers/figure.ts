// One number as somebody typed it: its value and how many digits stand there. A person's minus sign, raised
// exponent or full-width digit is read without a word; what is no plain number is told as everywhere else.

import { numberFrom, withPlainCharacters } from '../../network/number-text.ts'

export type Decimal = 'point' | 'comma'
export type Figure = {
  readonly text: string
  readonly value: number
  readonly decimals: number
  readonly digits: number
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** `· 10^{-4}` and `×10⁻⁴`, the raised digits already plain. */
const POWER = /\s?(?:[×x*·⋅]|\\cdot|\\times)\s?10\s?\^\s?[{(]?\s?([-+]?\d{1,4})\s?[)}]?$/

export function figureFrom(typed: string, decimal: Decimal = 'point'): Figure | { why: string } {
  const text = typed.trim()
  const plain = plainNumber(text)
  const read = numberFrom(plain, signOf(plain, decimal))
  if ('fault' in read) return { why: whyNot(text, plain, decimal) }
  if (read.caution?.code === 'W-NUM-UNDERFLOW') return { why: TOO_SMALL }
  const { decimals, digits } = digitsOf(plain)
  return { text, value: read.value, decimals, digits }
}

const NO_RESULT =
  'NaN means "not a number": an operation had no result, such as 0/0, ∞ − ∞ or the logarithm of a negative number. Look for the first place where it comes up.'
const TOO_SMALL = 'This number is smaller than the least double, 4.94e-324.'

/** A point that can group no thousands is decimal, even among commas. */
const signOf = (plain: string, decimal: Decimal): Decimal =>
  decimal === 'comma' && /^[-+]?\d*\.\d+$/.test(plain) && !/^[-+]?[1-9]\d{0,2}\.\d{3}$/.test(plain)
    ? 'point'
    : decimal

/** The fault is told about the text as typed, unless only its characters are odd. */
function whyNot(text: string, plain: string, decimal: Decimal): string {
  if (/^[-+]?nan$/i.test(plain)) return NO_RESULT
  const told = numberFrom(text, decimal)
  const read = 'fault' in told && told.fault.code === 'E-NUM-UNICODE' ? numberFrom(plain, decimal) : told
  if (!('fault' in read)) return `${text} is not a number.`
  const { code, what, fix } = read.fault
  if (fix === undefined) return what
  if (code === 'E-NUM-COMMA' && decimal === 'point') return `${what} ${fix}, or check with --decimal-comma.`
  return `${what} ${/[.!?]$/.test(fix) ? fix : `${fix}.`}`
}

/** The number in ordinary characters, with e for a power of ten. */
function plainNumber(text: string): string {
  if (/^[-+.\deE]*$/.test(text) || text.length > 1000) return text
  let plain = withPlainCharacters(text)
  if (/10/.test(plain) && plain.length < 100) {
    plain = plain
      .replace(/10(⁻|⁺)?([⁰¹²³⁴-⁹]{1,4})$/, (_, sign: string | undefined, digits: string) => {
        const low = digits.replace(/./g, (d) => String(RAISED.indexOf(d)))
        return `10^${sign === '⁻' ? '-' : ''}${low}`
      })
      .replace(POWER, 'e$1')
  }
  return plain.replace(/^([-+])\s+/, '$1').replace(/^~/, '')
}

/** How many digits stand after the point, and how many are significant, in a number that was read. */
export function digitsOf(plain: string): { decimals: number; digits: number } {
  const e = plain.search(/[eE]/)
  const mantissa = e < 0 ? plain : plain.slice(0, e)
  const exponent = e < 0 ? 0 : Number(plain.slice(e + 1))
  const point = mantissa.search(/[.,]/)
  const after = point < 0 ? 0 : mantissa.length - point - 1
  const significant = mantissa.replace(/[^\d]/g, '').replace(/^0+/, '').length
  return { decimals: Math.max(0, after - exponent), digits: Math.max(1, significant) }
}
