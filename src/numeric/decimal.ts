// The one way a number becomes text, for all media: correct rounding of its exact binary value. `toFixed` and
// `toPrecision` are not used because they leave the fixed notation at 1e21 and cannot cut off digits.
import { fromNumber, toNumber } from './big-arithmetic.ts'
import { fromDecimal, type RoundingMode, scaledInteger, toDecimal } from './big-decimal.ts'
import { twoProduct } from './double-double.ts'

export type { RoundingMode } from './big-decimal.ts'
export { fromHex, toHex } from './hex.ts'

function checkCount(count: number, least: number): void {
  if (!Number.isInteger(count) || count < least || count > 2000)
    throw new RangeError(`the number of digits must be a whole number from ${least} to 2000, not ${count}`)
}

/**
 * x in fixed notation with `decimals` digits behind the point: '0.75136', never '-0.000'. Rounds half away
 * from zero on the exact binary value, or cuts off. 'NaN', 'Infinity' and '-Infinity' are spelled out.
 */
export function toDecimals(x: number, decimals: number, mode: RoundingMode = 'round'): string {
  checkCount(decimals, 0)
  return Number.isFinite(x) ? toDecimal(fromNumber(x), decimals, mode) : String(x)
}

/**
 * x as mantissa·10^exponent with `digits` significant digits, one of them before the point: 0.00012345 to
 * three digits is { mantissa: '1.23', exponent: -4 }. Zero has the exponent 0.
 */
export function toScientific(
  x: number,
  digits: number,
  mode: RoundingMode = 'round',
): { mantissa: string; exponent: number } {
  checkCount(digits, 1)
  if (!Number.isFinite(x)) return { mantissa: String(x), exponent: 0 }
  if (x === 0) return { mantissa: toDecimals(0, digits - 1), exponent: 0 }
  const big = fromNumber(x)
  // The shortest text knows the power of ten, except that rounding may carry into the next one.
  let exponent = Number(x.toExponential().split('e')[1])
  let whole = scaledInteger(big, digits - 1 - exponent, mode).toString()
  if (whole.length < digits) {
    exponent -= 1
    whole = scaledInteger(big, digits - 1 - exponent, mode).toString()
  }
  if (whole.length > digits) {
    exponent += 1
    whole = whole.slice(0, digits)
  }
  const mantissa = digits === 1 ? whole : `${whole[0]}.${whole.slice(1)}`
  return { mantissa: x < 0 ? `-${mantissa}` : mantissa, exponent }
}

/** The shortest decimal that reads back to the same bits; ECMAScript fixes it, so it is the same everywhere. */
export function shortest(x: number): string {
  return Object.is(x, -0) ? '-0' : String(x)
}

const TENS = new Float64Array(23)
for (let i = 0, p = 1; i < TENS.length; i++, p *= 10) TENS[i] = p

/**
 * The number nearest to the decimal that `toDecimals` prints; zero comes without a sign. NaN and infinities
 * are returned as they are.
 */
export function roundTo(x: number, decimals: number, mode: RoundingMode = 'round'): number {
  const size = Math.abs(x)
  if (decimals <= 22 && decimals >= 0 && size < 1e15) {
    if (size < 1e-30) return 0
    const ten = TENS[decimals]
    const scaled = ten === undefined ? Infinity : size * ten
    // Below 2^52 the product and its error are exact, and so is the comparison with a half; whole and ten are
    // exact numbers, so that their quotient is the nearest number to the decimal.
    if (scaled < 4503599627370496) {
      const rest = twoProduct(size, ten!, scaled)
      let whole = Math.floor(scaled)
      const fraction = scaled - whole
      if (mode === 'round') {
        if (fraction - 0.5 >= -rest) whole += 1
      } else if (fraction === 0 && rest < 0) whole -= 1
      return whole === 0 ? 0 : x < 0 ? -whole / ten! : whole / ten!
    }
  }
  checkCount(decimals, 0)
  if (!Number.isFinite(x)) return x
  const text = toDecimal(fromNumber(x), decimals, mode)
  return toNumber(fromDecimal(text, 1200)) + 0
}
