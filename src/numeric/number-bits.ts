// What a binary64 number is made of: sign, significand, exponent. Powers of two come from a table because
// `2 ** n` is allowed to be inexact.

const float = new Float64Array(1)
const words = new Uint32Array(float.buffer)
const bits = new BigUint64Array(float.buffer)
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0

const powers = new Float64Array(2098)
for (let i = 0, p = Number.MIN_VALUE; i < powers.length; i++, p *= 2) powers[i] = p

/** 2^n for whole n from −1074 to 1023, exactly. */
export function powerOfTwo(n: number): number {
  return powers[n + 1074]!
}

/** floor(log2 |x|) for a normal x; −1023 for zero and subnormal numbers, 1024 for infinities and NaN. */
export function exponentOf(x: number): number {
  float[0] = x
  return ((words[HIGH]! >>> 20) & 0x7ff) - 1023
}

/** x·2^n for a whole n. Exact unless the result is subnormal or too large. */
export function scale(x: number, n: number): number {
  if (n >= -1022 && n <= 1023) return x * powers[n + 1074]!
  if (n > 0) return n > 2100 ? x * Infinity : scale(x * powers[1023 + 1074]!, n - 1023)
  return n < -2200 ? x * 0 : scale(x * powers[-1022 + 1074]!, n + 1022)
}

/** A finite x as significand·2^exponent with a whole significand (0 ≤ significand < 2^53) and its sign. */
export function parts(x: number): { negative: boolean; significand: bigint; exponent: number } {
  float[0] = x
  const all = bits[0]!
  const field = (words[HIGH]! >>> 20) & 0x7ff
  const fraction = all & 0xfffffffffffffn
  return {
    negative: words[HIGH]! >>> 31 === 1,
    significand: field === 0 ? fraction : fraction | 0x10000000000000n,
    exponent: field === 0 ? -1074 : field - 1075,
  }
}
