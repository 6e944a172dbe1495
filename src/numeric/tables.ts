// Tables of double-double constants, made from arithmetic of any precision when a function is first used, so
// that importing the package costs nothing.
import { type Big, bitLength, shifted } from './big-arithmetic.ts'
import type { Pair } from './double-double.ts'
import { scale } from './number-bits.ts'

/** The pair nearest to m·2^−p. */
export function pairOfFixed(m: bigint, p: number): Pair {
  // Number() is exact rounding, but only below 2^1024.
  const surplus = Math.max(0, bitLength(m) - 300)
  const kept = shifted(m, -surplus)
  const hi = Number(kept)
  return { hi: scale(hi, surplus - p), lo: scale(Number(kept - BigInt(hi)), surplus - p) }
}

/** The pair nearest to x. */
export function pairOf(x: Big): Pair {
  return pairOfFixed(x.m, -x.e)
}

/** A value computed at its first use. */
export function lazy<T>(make: () => T): () => T {
  let value: T | undefined
  return () => (value ??= make())
}
