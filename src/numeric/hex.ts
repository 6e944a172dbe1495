// Hexadecimal floats as in C99, Python's float.fromhex and Java: every bit is visible and nothing is rounded.
import { toNumber } from './big-arithmetic.ts'
import { parts } from './number-bits.ts'

/** The exact value of x: 3 is '0x1.8p+1', 0.1 is '0x1.999999999999ap-4', −0 is '-0x0p+0'. */
export function toHex(x: number): string {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? 'nan' : x > 0 ? 'inf' : '-inf'
  const { negative, significand, exponent } = parts(x)
  const sign = negative ? '-' : ''
  if (significand === 0n) return `${sign}0x0p+0`
  const lead = significand >> 52n
  const fraction = (significand & 0xfffffffffffffn).toString(16).padStart(13, '0').replace(/0+$/, '')
  const power = exponent + 52
  return `${sign}0x${lead}${fraction && `.${fraction}`}p${power < 0 ? '-' : '+'}${Math.abs(power)}`
}

/** The number nearest to a hexadecimal float, which may have any number of digits; also 'inf' and 'nan'. */
export function fromHex(text: string): number {
  const trimmed = text.trim().toLowerCase()
  const word = /^([+-]?)(inf(?:inity)?|nan)$/.exec(trimmed)
  if (word) return word[2] === 'nan' ? NaN : word[1] === '-' ? -Infinity : Infinity
  const match = /^([+-]?)0x([0-9a-f]*)\.?([0-9a-f]*)(?:p([+-]?\d+))?$/.exec(trimmed)
  const digits = match ? match[2]! + match[3]! : ''
  if (match === null || digits === '') throw new RangeError(`not a hexadecimal float: ${text}`)
  const size = toNumber({ m: BigInt(`0x${digits}`), e: Number(match[4] ?? 0) - 4 * match[3]!.length })
  return match[1] === '-' ? -size : size
}
