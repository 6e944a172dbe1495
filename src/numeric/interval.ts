// Intervals: all values a number can have when those it is made of are known to so many digits only. Each
// carries the size of what was added up on the way, so that the rounding of any order of sums is covered.

import * as f from './functions.ts'

export type Interval = {
  readonly lo: number
  readonly hi: number
  /** Bound of Σ|terms|: what the rounding of a sum is relative to. */
  readonly size: number
}

/** How much one operation may be off, relative to the size of its operands. */
export type Slack = { readonly sum: number; readonly call: number }

/** Nothing but the rounding of these very operations. */
export const EXACT: Slack = { sum: 2 ** -52, call: 2 ** -51 }

const magnitude = (lo: number, hi: number) => Math.max(Math.abs(lo), Math.abs(hi))

export const point = (x: number): Interval => ({ lo: x, hi: x, size: Math.abs(x) })
export const around = (x: number, by: number): Interval => ({
  lo: x - by,
  hi: x + by,
  size: Math.abs(x) + by,
})
export const hull = (a: Interval, b: Interval): Interval => ({
  lo: Math.min(a.lo, b.lo),
  hi: Math.max(a.hi, b.hi),
  size: Math.max(a.size, b.size),
})
export const wider = ({ lo, hi, size }: Interval, by: number): Interval => ({
  lo: lo - by,
  hi: hi + by,
  size,
})
export const isBounded = ({ lo, hi }: Interval) => Number.isFinite(lo) && Number.isFinite(hi)
export const meets = (a: Interval, b: Interval) => a.lo <= b.hi && b.lo <= a.hi

const made = (lo: number, hi: number, size: number, slack: number): Interval => {
  const by = size * slack + Number.MIN_VALUE
  if (by < Number.POSITIVE_INFINITY) return { lo: lo - by, hi: hi + by, size }
  return { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY, size: Number.POSITIVE_INFINITY }
}
const corners = (values: readonly number[], size: number, slack: number): Interval => {
  let lo = Number.POSITIVE_INFINITY
  let hi = Number.NEGATIVE_INFINITY
  for (const value of values) {
    // 0 · ∞ is a 0 that no digits were lost of.
    const v = Number.isNaN(value) ? 0 : value
    if (v < lo) lo = v
    if (v > hi) hi = v
  }
  return made(lo, hi, Number.isNaN(size) ? 0 : size, slack)
}

/** The operations on intervals, each widened by the slack. */
export function intervalOperations(slack: Slack) {
  const rising =
    (g: (x: number) => number, least = 0) =>
    ({ lo, hi }: Interval): Interval => {
      const a = g(lo)
      const b = g(hi)
      return made(a, b, Math.max(magnitude(a, b), least), slack.call)
    }
  /** A number of the file, which a program in single precision rounds when it reads it. */
  const of = (x: number): Interval =>
    slack.sum < 2 ** -40 || Math.fround(x) === x ? point(x) : made(x, x, Math.abs(x), slack.sum)
  const neg = ({ lo, hi, size }: Interval): Interval => ({ lo: -hi, hi: -lo, size })
  const add = (a: Interval, b: Interval) => made(a.lo + b.lo, a.hi + b.hi, a.size + b.size, slack.sum)
  const mul = (a: Interval, b: Interval) =>
    corners([a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi], a.size * b.size, slack.sum)
  const div = (a: Interval, b: Interval): Interval => {
    if (b.lo <= 0 && b.hi >= 0)
      return { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY, size: Infinity }
    const least = Math.min(Math.abs(b.lo), Math.abs(b.hi))
    return corners(
      [a.lo / b.lo, a.lo / b.hi, a.hi / b.lo, a.hi / b.hi],
      a.size / least,
      slack.sum * (b.size / least + 1),
    )
  }
  const pow = (a: Interval, b: Interval): Interval => {
    const values = [f.pow(a.lo, b.lo), f.pow(a.lo, b.hi), f.pow(a.hi, b.lo), f.pow(a.hi, b.hi)]
    if (a.lo < 0 && a.hi > 0) values.push(0)
    return corners(values, Math.max(f.pow(a.size, b.hi), 0), slack.call)
  }
  const lipschitz =
    (g: (x: number) => number) =>
    ({ lo, hi }: Interval): Interval => {
      const half = (hi - lo) / 2
      return made(Math.max(-1, g(lo + half) - half), Math.min(1, g(lo + half) + half), 1, slack.call)
    }
  const softmaxOf = (g: (z: number, others: readonly number[]) => number, least: number) => {
    return (z: Interval, all: readonly Interval[]): Interval => {
      const own = all.findIndex(({ lo, hi }) => lo === z.lo && hi === z.hi)
      const others = all.filter((_, i) => i !== own)
      const a = g(
        z.lo,
        others.map(({ hi }) => hi),
      )
      const b = g(
        z.hi,
        others.map(({ lo }) => lo),
      )
      return made(a, b, Math.max(magnitude(a, b), least), slack.call * (2 + all.length))
    }
  }
  return {
    of,
    add,
    sub: (a: Interval, b: Interval) => add(a, neg(b)),
    mul,
    div,
    neg,
    pow,
    sqrt: rising((x) => Math.sqrt(Math.max(0, x))),
    abs: ({ lo, hi, size }: Interval): Interval =>
      lo >= 0
        ? { lo, hi, size }
        : hi <= 0
          ? { lo: -hi, hi: -lo, size }
          : { lo: 0, hi: magnitude(lo, hi), size },
    sign: rising(Math.sign),
    floor: rising(Math.floor),
    min: (a: Interval, b: Interval): Interval => ({
      lo: Math.min(a.lo, b.lo),
      hi: Math.min(a.hi, b.hi),
      size: Math.max(a.size, b.size),
    }),
    max: (a: Interval, b: Interval): Interval => ({
      lo: Math.max(a.lo, b.lo),
      hi: Math.max(a.hi, b.hi),
      size: Math.max(a.size, b.size),
    }),
    exp: ({ lo, hi }: Interval): Interval => {
      const a = f.exp(lo)
      const b = f.exp(hi)
      return made(a, b, b, slack.call * (1 + magnitude(lo, hi)))
    },
    log: rising((x) => f.log(Math.max(0, x)), 1),
    sigmoid: rising(f.sigmoid),
    tanh: rising(f.tanh),
    softplus: rising(f.softplus, 1),
    erf: rising(f.erf),
    // Programs take both from 1, so that the last digits of 1 are what they keep.
    erfc: (x: Interval) => neg(rising((z) => -f.erfc(z), 1)(x)),
    expm1: rising(f.expm1, 1),
    sin: lipschitz(f.sin),
    cos: lipschitz(f.cos),
    less: (a: Interval, b: Interval) => a.lo < b.lo,
    unclear: (a: Interval, b: Interval) => a.lo < b.hi !== a.hi < b.lo,
    hull,
    softmax: softmaxOf(softmax, 0),
    logSoftmax: softmaxOf((z, others) => -f.log(1 / softmax(z, others)), 1),
  }
}

type Operations = ReturnType<typeof intervalOperations>

/** The same, with the result of every product, quotient and function rounded before it is used. */
export function roundedOperations(exact: Operations, rounds: (result: Interval) => Interval): Operations {
  const { mul, div, pow, sqrt, exp, log, sigmoid, tanh, softplus, erf, erfc, expm1 } = exact
  return {
    ...exact,
    mul: (a, b) => rounds(mul(a, b)),
    div: (a, b) => rounds(div(a, b)),
    pow: (a, b) => rounds(pow(a, b)),
    sqrt: (a) => rounds(sqrt(a)),
    exp: (a) => rounds(exp(a)),
    log: (a) => rounds(log(a)),
    sigmoid: (a) => rounds(sigmoid(a)),
    tanh: (a) => rounds(tanh(a)),
    softplus: (a) => rounds(softplus(a)),
    erf: (a) => rounds(erf(a)),
    erfc: (a) => rounds(erfc(a)),
    expm1: (a) => rounds(expm1(a)),
  }
}

function softmax(z: number, others: readonly number[]): number {
  let total = 1
  for (const other of others) total += f.exp(other - z)
  return 1 / total
}
