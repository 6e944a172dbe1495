// Reads the text of one number strictly: what JavaScript would quietly take for something else ("" for 0,
// "0x10" for 16, "1.5abc" for 1.5) is named and the right spelling offered.

import { grouped, shown } from './shown.ts'

export type Fault = { code: string; what: string; fix?: string }
export type NumberText = { value: number; caution?: Fault } | { fault: Fault }

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/
/** The longest beginning of a text that could still become a number. */
const BEGINNING = /^[+-]?(?:\d+(?:\.\d*)?|\.\d*)?(?:(?<=\d\.?)[eE][+-]?\d*)?/
const MISSING = /^(?:nan|na|n\/a|null|none|nil|[-?.]|\.nan|#n\/a|missing)$/i
const INFINITE = /^[+-]?\.?inf(?:inity)?$/i
const LONGEST = 1000

/** Does this text stand for "no value here"? */
export const looksMissing = (text: string): boolean => MISSING.test(text)

export function numberFrom(text: string, decimal: 'point' | 'comma' = 'point'): NumberText {
  if (text.length > LONGEST) {
    const what = `a number of ${grouped(text.length)} characters; at most ${grouped(LONGEST)} are read`
    return { fault: { code: 'E-LIMIT-DIGITS', what: `${what}.`, fix: 'A double has 17 digits: shorten it.' } }
  }
  if (decimal === 'comma') {
    if (/^[+-]?\d*,\d+(?:[eE][+-]?\d+)?$/.test(text)) return numberFrom(text.replace(',', '.'))
    if (/^[+-]?\d*\.\d+$/.test(text)) {
      const what = `${shown(text)} has a point, but the decimal comma was chosen`
      return { fault: { code: 'E-NUM-COMMA', what: `${what}: write ${text.replace('.', ',')}.` } }
    }
  }
  if (!NUMBER.test(text)) return { fault: faultOf(text) }
  const value = Number(text)
  if (!Number.isFinite(value)) {
    return { fault: { code: 'E-NUM-RANGE', what: `${text} is larger than the greatest double 1.797e308.` } }
  }
  const caution = cautionOf(text, value)
  return caution ? { value, caution } : { value }
}

/** The number in a text; another text stays what it is, so that reading it says what is wrong. None where it is empty. */
export function typed(text: string): number | string | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  const read = numberFrom(trimmed)
  return 'value' in read ? read.value : trimmed
}

function faultOf(text: string): Fault {
  const syntax = (reason: string, fix?: string): Fault => ({
    code: 'E-NUM-SYNTAX',
    what: `${shown(text)} is not a number: ${reason}`,
    ...(fix && { fix }),
  })
  if (text.trim() === '') {
    return {
      code: 'E-CELL-EMPTY',
      what: `${text === '' ? 'nothing' : 'only blanks'} where a number is expected.`,
    }
  }
  if (MISSING.test(text))
    return { code: 'E-CELL-MISSING', what: `${shown(text)} looks like a missing value.` }
  if (INFINITE.test(text)) {
    return { code: 'E-NUM-RANGE', what: `${text} is larger than the greatest double 1.797e308.` }
  }
  const plain = withPlainCharacters(text)
  if (plain !== text && NUMBER.test(plain)) return unicodeFault(text, plain)
  if (
    /^[+-]?\d{1,3}(?:([.,' _\u00a0\u202f])\d{3})+(?:[.,]\d+)?$/.test(text) &&
    !/^[+-]?\d+[.,]\d+$/.test(text)
  ) {
    return groupFault(text)
  }
  if (/^[+-]?\d*,\d+(?:[eE][+-]?\d+)?$/.test(text)) {
    return {
      code: 'E-NUM-COMMA',
      what: `${shown(text)} has a decimal comma.`,
      fix: `Use a point: ${text.replace(',', '.')}`,
    }
  }
  const based = /^([+-]?)(0[xbo][0-9a-f]+)$/i.exec(text)
  if (based) {
    const kind = { x: 'hexadecimal', b: 'binary', o: 'octal' }[based[2]![1]!.toLowerCase() as 'x' | 'b' | 'o']
    const value = Number(based[2])
    return syntax(`${kind} is not accepted here${Number.isNaN(value) ? '' : `; write ${based[1]}${value}`}.`)
  }
  if (/%\s*$/.test(text)) return syntax('it looks like a percentage.', 'Convert it first: 12% is 0.12.')
  if (/^[$€£¥]|[$€£¥]$/.test(text))
    return syntax('it looks like a currency amount.', 'Remove the sign first.')
  if (isDate(text)) {
    return syntax('it looks like a date.', 'Convert it to a number first, such as days since a day.')
  }
  if (/^(?:true|false|yes|no)$/i.test(text)) return syntax('it looks like a truth value.', 'Write 1 or 0.')
  if (/^[+-]?\d*(?:\.\d*){2,}$/.test(text)) return syntax('it has more than one point.')
  const unit = /^([+-]?[\d.]*\d)\s+([\p{L}°Ω][\p{L}\d²³/]{0,5})$/u.exec(text)
  if (unit) return syntax(`${shown(unit[2]!)} looks like a unit.`, `Write the number alone: ${unit[1]}`)
  const at = BEGINNING.exec(text)![0].length
  if (at >= text.length) return syntax('it ends too early.')
  return syntax(`unexpected ${shown(String.fromCodePoint(text.codePointAt(at)!))} at character ${at + 1}.`)
}

/** `2026-11-23`, `23.11.2026`; `0.13.39` is none. */
function isDate(text: string): boolean {
  const parts = /^(\d{1,4})([-/.])(\d{1,2})[-/.](\d{1,4})/.exec(text)
  if (parts === null) return false
  const [, first, sign, second] = parts
  return sign !== '.' || (Number(first) > 0 && Number(second) > 0 && Number(second) <= 12)
}

const MINUS = /[\u2212\u2010-\u2015\ufe63\uff0d]/g

/** Digits, signs and points of other scripts as ordinary ones. */
export function withPlainCharacters(text: string): string {
  return text
    .replace(MINUS, '-')
    .replace(/\uff0b/g, '+')
    .replace(/\uff0e/g, '.')
    .replace(/[\uff10-\uff19]/g, (d) => String(d.charCodeAt(0) - 0xff10))
    .replace(/[\u0660-\u0669]/g, (d) => String(d.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (d) => String(d.charCodeAt(0) - 0x6f0))
    .replace(/[\u0966-\u096f]/g, (d) => String(d.charCodeAt(0) - 0x966))
}

function unicodeFault(text: string, plain: string): Fault {
  const odd = [...text].find((character) => character.charCodeAt(0) > 0x7f)!
  const code = `U+${odd.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
  const kind = MINUS.test(odd) ? 'write an ordinary minus "-"' : 'write ordinary digits'
  MINUS.lastIndex = 0
  return { code: 'E-NUM-UNICODE', what: `${shown(text)} uses ${code}; ${kind}.`, fix: `Write ${plain}` }
}

function groupFault(text: string): Fault {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','))
  const separators = new Set(text.replace(/[\d+-]/g, ''))
  const fraction = separators.size > 1 && last > 0 ? text.slice(last + 1).replace(/\D/g, '') : ''
  const whole = (fraction === '' ? text : text.slice(0, last)).replace(/[^\d+-]/g, '')
  const meant = fraction === '' ? whole : `${whole}.${fraction}`
  return {
    code: 'E-NUM-GROUP',
    what: `${shown(text)}: thousands separators are not read; did you mean ${meant}?`,
  }
}

/** What a double cannot keep of a number that is written correctly. */
function cautionOf(text: string, value: number): Fault | undefined {
  const parts = /^[+-]?(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text)!
  const digits = (parts[1]! + parts[2]!).replace(/^0+/, '')
  if (value === 0) {
    if (digits === '') return undefined
    const what = `${text} is smaller than the least double 4.94e-324 and is stored as 0.`
    return { code: 'W-NUM-UNDERFLOW', what }
  }
  const significant = digits.replace(/0+$/, '')
  const whole = parts[2] === '' && parts[3] === undefined
  if (significant.length <= (whole ? 15 : 17)) return undefined
  const exponent = Number(parts[3] ?? 0) - parts[2]!.length + (digits.length - significant.length)
  if (isExactly(BigInt(significant), exponent, Math.abs(value))) return undefined
  return { code: 'W-NUM-PRECISION', what: `${text} is stored as ${value} (nearest double).` }
}

/** Is digits · 10^exponent the very value of the double? */
function isExactly(digits: bigint, exponent: number, value: number): boolean {
  let twos = 0
  let mantissa = value
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2
    twos++
  }
  const left = digits * 10n ** BigInt(Math.max(0, exponent)) * 2n ** BigInt(twos)
  return left === BigInt(mantissa) * 10n ** BigInt(Math.max(0, -exponent))
}
