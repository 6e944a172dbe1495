// Arithmetic with about 106 bits: a number is the unevaluated sum of two binary64 numbers. There is no fused
// multiply-add in the language, so products are split in Veltkamp's and Dekker's way.

/** hi + lo, with |lo| at most half a unit in the last place of hi. */
export type Pair = { readonly hi: number; readonly lo: number }

const SPLITTER = 134217729

/** a·b − p exactly, for p = a·b rounded. Holds while nothing overflows (2^996) or underflows (2^−969). */
export function twoProduct(a: number, b: number, p: number): number {
  const s = a * SPLITTER
  const aHigh = s - (s - a)
  const aLow = a - aHigh
  const t = b * SPLITTER
  const bHigh = t - (t - b)
  const bLow = b - bHigh
  return aLow * bLow - (p - aHigh * bHigh - aLow * bHigh - aHigh * bLow)
}

/** a + b exactly. */
export function exactSum(a: number, b: number): Pair {
  const hi = a + b
  const back = hi - a
  return { hi, lo: a - (hi - back) + (b - back) }
}

/** a·b exactly. */
export function exactProduct(a: number, b: number): Pair {
  const hi = a * b
  return { hi, lo: twoProduct(a, b, hi) }
}

/** hi + lo brought into the form of a pair, for |hi| ≥ |lo| or hi = 0. */
export function pair(hi: number, lo: number): Pair {
  const sum = hi + lo
  return { hi: sum, lo: hi - sum + lo }
}

/** x + y to about 2^−104 of the result, also when the two cancel. */
export function plus(x: Pair, y: Pair): Pair {
  const high = exactSum(x.hi, y.hi)
  const low = exactSum(x.lo, y.lo)
  const first = pair(high.hi, high.lo + low.hi)
  return pair(first.hi, first.lo + low.lo)
}

/** x·y to about 2^−102 of the result. */
export function times(x: Pair, y: Pair): Pair {
  const hi = x.hi * y.hi
  return pair(hi, twoProduct(x.hi, y.hi, hi) + (x.hi * y.lo + x.lo * y.hi))
}

export function negative(x: Pair): Pair {
  return { hi: -x.hi, lo: -x.lo }
}

export function single(x: number): Pair {
  return { hi: x, lo: 0 }
}

/** x·s for a power of two s. */
export function scaled(x: Pair, s: number): Pair {
  return { hi: x.hi * s, lo: x.lo * s }
}
