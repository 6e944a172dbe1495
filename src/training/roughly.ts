// A number as it stands in a sentence about a training: three digits say enough.

import { roundTo, shortest, toScientific } from '../numeric/decimal.ts'

/** x to three significant digits: `0.0123`, `4.5e+21`. */
export function roughly(x: number): string {
  if (!Number.isFinite(x) || x === 0) return shortest(x)
  const { mantissa, exponent } = toScientific(x, 3)
  if (exponent < -6 || exponent > 20) return `${mantissa}e${exponent}`
  return shortest(roundTo(x, Math.max(0, 2 - exponent)))
}
