// e^x − 1, correctly rounded: for functions such as ELU, which would lose their digits near 0 if the 1 were
// taken from a rounded exponential.
import { fromNumber } from './big-arithmetic.ts'
import { expm1 as bigExpm1 } from './big-elementary.ts'
import { plus, single } from './double-double.ts'
import { CORE_ERROR, core, exp, expCore } from './exp.ts'
import { powerOfTwo } from './number-bits.ts'
import { settle, settled } from './rounding.ts'

const SERIES_ERROR = powerOfTwo(-51)

function hardExpm1(x: number): number {
  return settle((bits) => bigExpm1(fromNumber(x), bits))
}

/** x + x²/2 + x³/6 + …, for |x| < 2^−7. */
function nearZero(x: number): number {
  // x²/2 is less than half of the last place.
  if (x < 1e-16 && x > -1e-16) return x
  const s = x * x
  const lo =
    s * (1 / 2 + x * (1 / 6 + x * (1 / 24 + x * (1 / 120 + x * (1 / 720 + x * (1 / 5040 + x / 40320))))))
  const error = s * SERIES_ERROR
  const up = x + (lo + error)
  return up === x + (lo - error) ? up : hardExpm1(x)
}

/** e^x − 1, correctly rounded. */
export function expm1(x: number): number {
  if (x < 0.0078125 && x > -0.0078125) return nearZero(x)
  if (!(x > -38 && x < 80)) {
    if (x <= -38) return -1
    // No e^x comes within 1 of the middle between two numbers of that size.
    return x >= 80 ? exp(x) : NaN
  }
  const power = powerOfTwo(expCore(x))
  const e = core[0]! * power
  const { hi, lo } = plus({ hi: e, lo: core[1]! * power }, single(-1))
  const value = settled(hi, lo, e * CORE_ERROR, 0)
  return Number.isNaN(value) ? hardExpm1(x) : value
}
