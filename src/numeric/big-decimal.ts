// Between decimal texts and binary numbers of any precision.
import { type Big, bitLength, rounded } from './big-arithmetic.ts'

/** How the digits that are not shown are dropped: to the nearest with ties away from zero, or cut off. */
export type RoundingMode = 'round' | 'truncate'

/** 10^n for a whole n ≥ 0. */
export function powerOfTen(n: number): bigint {
  return 10n ** BigInt(n)
}

/** The number a decimal text such as −12.5e−3 stands for, to `bits` binary digits. */
export function fromDecimal(text: string, bits: number): Big {
  const match = /^\s*([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?\s*$/.exec(text)
  const digits = match ? match[2]! + match[3]! : ''
  if (match === null || digits === '') throw new RangeError(`not a decimal number: ${text}`)
  const ten = Number(match[4] ?? 0) - match[3]!.length
  const whole = match[1] === '-' ? -BigInt(digits) : BigInt(digits)
  if (ten >= 0) return rounded({ m: whole * powerOfTen(ten), e: 0 }, bits)
  const divisor = powerOfTen(-ten)
  const shift = Math.max(0, bits + 2 + bitLength(divisor) - bitLength(whole))
  return rounded({ m: (whole << BigInt(shift)) / divisor, e: -shift }, bits)
}

/** |x|·10^decimals as a whole number, rounded or cut off exactly. */
export function scaledInteger(x: Big, decimals: number, mode: RoundingMode): bigint {
  const size = x.m < 0n ? -x.m : x.m
  const upper = decimals >= 0 ? size * powerOfTen(decimals) : size
  const lower = decimals >= 0 ? 1n : powerOfTen(-decimals)
  const numerator = x.e >= 0 ? upper << BigInt(x.e) : upper
  const denominator = x.e >= 0 ? lower : lower << BigInt(-x.e)
  return mode === 'round' ? (2n * numerator + denominator) / (2n * denominator) : numerator / denominator
}

/** Fixed notation with exactly `decimals` digits behind the point; a result of zero has no sign. */
export function toDecimal(x: Big, decimals: number, mode: RoundingMode): string {
  const whole = scaledInteger(x, decimals, mode)
  const digits = whole.toString().padStart(decimals + 1, '0')
  const sign = x.m < 0n && whole !== 0n ? '-' : ''
  if (decimals === 0) return sign + digits
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
