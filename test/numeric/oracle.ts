// The oracle for random arguments: every function by arithmetic of any precision, rounded when its precision
// suffices. It shares nothing with the double-double code, and is itself compared with mpmath.
import * as big from '../../src/numeric/big.ts'

type Name =
  | 'exp'
  | 'log'
  | 'log1p'
  | 'tanh'
  | 'sigmoid'
  | 'softplus'
  | 'erf'
  | 'erfc'
  | 'expm1'
  | 'sin'
  | 'cos'
  | 'sqrt'
  | 'pow'

/** Rounds value(bits), taken to be within 2^−(bits−6); a value still undecided at 1000 bits is a tie or exact. */
function settled(value: (bits: number) => big.Big): number {
  for (let bits = 110; ; bits *= 3) {
    const y = value(bits)
    if (big.isZero(y)) return 0
    const error = { m: 1n, e: y.e + y.m.toString(2).length - bits + 6 }
    const low = big.toNumber(big.sub(y, error, bits + 10))
    if (low === big.toNumber(big.add(y, error, bits + 10))) return low
    if (bits > 900) return big.toNumber(big.rounded(y, 900))
  }
}

function ofOne(f: (x: big.Big, bits: number) => big.Big, limit: (x: number) => number | undefined) {
  return (x: number) => {
    if (x === 0) return limit(0) === 0 ? x : (limit(0) ?? settled((bits) => f(big.fromNumber(x), bits)))
    return limit(x) ?? settled((bits) => f(big.fromNumber(x), bits))
  }
}

const anywhere = () => undefined
const atZero = (x: number) => (x === 0 ? 0 : undefined)
/** Outside, the value cannot be told from its limit; the exponential of 10^300 would not fit anywhere. */
const within = (low: number, high: number, above: (x: number) => number) => (x: number) =>
  x < low ? 0 : x > high ? above(x) : undefined

export const oracle: Record<Name, (...x: number[]) => number> = {
  exp: ofOne(
    big.exp,
    within(-1000, 1000, () => Infinity),
  ),
  log: ofOne(big.log, anywhere),
  log1p: ofOne(big.log1p, atZero),
  tanh: ofOne(big.tanh, atZero),
  sigmoid: ofOne(
    big.sigmoid,
    within(-1000, 1000, () => 1),
  ),
  softplus: ofOne(
    big.softplus,
    within(-1000, 1000, (x) => x),
  ),
  erf: ofOne(big.erf, atZero),
  erfc: ofOne(big.erfc, (x) => (x === 0 ? 1 : x > 30 ? 0 : x < -30 ? 2 : undefined)),
  expm1: ofOne(big.expm1, (x) => (x === 0 ? 0 : x < -1000 ? -1 : x > 1000 ? Infinity : undefined)),
  sin: ofOne(big.sin, atZero),
  cos: ofOne(big.cos, anywhere),
  sqrt: ofOne(big.sqrt, atZero),
  pow: (x, y) => settled((bits) => big.pow(big.fromNumber(x!), big.fromNumber(y!), bits)),
} as Record<Name, (...x: number[]) => number>
