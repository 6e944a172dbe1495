// Slips of the pen: a wrong number that is the right one but for a digit, two neighbouring digits, the decimal
// point or the minus sign. Said as a remark, never as a mistake of the calculation.

import { toDecimals } from '../numeric/decimal.ts'
import { fromProgram, type Given, powerOfTen, unitOf } from './given.ts'

/** What happened to the number, to follow "Your net_h1 "; `null` where it is no such slip. */
export function copyingSlip(given: Given, expected: number): string | null {
  const sign = given.value < 0 === expected < 0
  if (!sign) {
    if (!isNear(given, -expected)) return null
    return expected < 0 ? 'lacks the minus sign.' : 'has a minus sign where the right number has none.'
  }
  const theirs = toDecimals(given.value, given.decimals)
  for (const places of [1, -1, 2, -2, 3, -3]) {
    if (!isNear(given, expected * powerOfTen(places))) continue
    const by = Math.abs(places) === 1 ? 'one place' : `${Math.abs(places)} places`
    const right = rightDigits(theirs, expected, Math.max(0, given.decimals + places))
    return `has its decimal point ${by} too far to the ${places > 0 ? 'right' : 'left'}: ${typed(given, theirs)} for ${typed(given, right)}.`
  }
  // A program does not copy digits wrongly.
  if (fromProgram(given)) return null
  for (const mode of ['round', 'truncate'] as const) {
    const slip = digitSlip(theirs, toDecimals(expected, given.decimals, mode))
    if (slip === null) continue
    const [what, ...both] = slip
    return `differs from the right number ${what}: ${both.map((one) => typed(given, one)).join(' for ')}.`
  }
  return null
}

/** Within a unit of the last place, so rounded or cut off. */
const isNear = (given: Given, value: number) => Math.abs(given.value - value) < unitOf(given)

/** The right number, rounded or cut off as theirs is. */
function rightDigits(theirs: string, expected: number, decimals: number): string {
  const digits = (text: string) => text.replace(/\D/g, '').replace(/^0+/, '')
  const cut = toDecimals(expected, decimals, 'truncate')
  return digits(cut) === digits(theirs) ? cut : toDecimals(expected, decimals)
}

/** With the decimal sign they use. */
const typed = ({ text }: Given, number: string) => (text.includes(',') ? number.replace('.', ',') : number)

/** How two texts of as many digits differ, each with the digits in question in brackets. */
function digitSlip(theirs: string, right: string): [what: string, theirs: string, right: string] | null {
  if (theirs.length !== right.length) return null
  const off = [...theirs].flatMap((c, i) => (c === right[i] ? [] : [i]))
  const [i, j] = off as [number, number]
  const marked = (text: string, to: number) => `${text.slice(0, i)}[${text.slice(i, to)}]${text.slice(to)}`
  // The last digit may be off by rounding.
  if (off.length === 1 && i < right.length - 1)
    return ['in one digit', marked(theirs, i + 1), marked(right, i + 1)]
  // The point may stand between the two.
  const between = theirs.slice(i + 1, j)
  if (off.length !== 2 || (between !== '' && between !== '.')) return null
  return theirs[i] === right[j] && theirs[j] === right[i]
    ? ['by two digits that changed places', marked(theirs, j + 1), marked(right, j + 1)]
    : null
}
