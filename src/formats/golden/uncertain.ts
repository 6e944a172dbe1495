// An arithmetic that carries with every number how far a correct program may be from it: the rounding of each
// operation, sums in any order or with fused multiply-add, exp and its like off by two units in the last place.

import type { Arithmetic } from '../../formula/arithmetic.ts'
import { binary64 } from '../../formula/arithmetic.ts'

export type Uncertain = {
  readonly value: number
  /** The errors that its terms bring with them. */
  readonly brought: number
  /** A sum rounds once per term, by a share of Σ|terms|, whatever the order. */
  readonly size: number
  readonly terms: number
}

/** Roundings of a function whose library is off by two units in the last place, with the operations around it. */
export const FUNCTION = 8

export const single = (value: number, brought: number): Uncertain => ({
  value,
  brought,
  size: Math.abs(value),
  terms: 1,
})

/** Greatest error of a number when the unit of rounding is `u`: 2^-53, or 2^-24 in single precision. */
export const errorOf = ({ brought, size, terms }: Uncertain, u: number) => brought + (terms - 1) * u * size

/** 0 · ∞ is 0 here: what is exact stays so. */
const times = (a: number, b: number) => (a === 0 || b === 0 ? 0 : Math.abs(a) * Math.abs(b))

export function uncertainty(u: number): Arithmetic<Uncertain> {
  const error = (a: Uncertain) => errorOf(a, u)
  /** f(a) where a may lie anywhere within its error, and f itself rounds. */
  const through =
    (f: (x: number) => number, roundings: number, floor = 0) =>
    (a: Uncertain) => {
      const value = f(a.value)
      const e = error(a)
      const wide = e === 0 ? 0 : Math.max(e, u * Math.abs(a.value))
      const far = Math.max(Math.abs(f(a.value + wide) - value), Math.abs(f(a.value - wide) - value))
      const reach = e === 0 ? 0 : Number.isNaN(far) ? Infinity : far
      return single(value, reach + u * (roundings * Math.abs(value) + floor))
    }
  /** A jump of a height: either side may be meant where the number is that near to it. */
  const jump = (f: (x: number) => number, from: (x: number) => number, height: number) => (a: Uncertain) =>
    single(f(a.value), Math.abs(a.value - from(a.value)) < error(a) ? height : 0)
  const join = (value: number, a: Uncertain, b: Uncertain): Uncertain => ({
    value,
    brought: a.brought + b.brought,
    size: a.size + b.size,
    terms: a.terms + b.terms,
  })
  const mul = (a: Uncertain, b: Uncertain) => {
    const value = a.value * b.value
    const [ea, eb] = [error(a), error(b)]
    return single(value, times(ea, b.value) + times(eb, a.value) + times(ea, eb) + u * Math.abs(value))
  }
  const div = (a: Uncertain, b: Uncertain) => {
    const value = a.value / b.value
    const [ea, eb] = [error(a), error(b)]
    const brought = ea + times(value, eb)
    const part = brought === 0 ? 0 : brought / Math.max(0, Math.abs(b.value) - eb)
    return single(value, part + u * Math.abs(value))
  }
  const chosen = (f: (x: number, y: number) => number) => (a: Uncertain, b: Uncertain) =>
    single(f(a.value, b.value), Math.max(error(a), error(b)))
  /** What the others' errors and the roundings of n exponentials do to ln softmax. */
  const ofLogarithm = (z: Uncertain, all: readonly Uncertain[]): number => {
    const zs = values(all)
    const shares = zs.map((value) => binary64.softmax(value, zs))
    const top = zs.reduce((most, value) => Math.max(most, value))
    const far = zs.reduce((most, value) => (top - value < 746 ? Math.max(most, top - value) : most), 0)
    const roundings = FUNCTION + all.length + 2 * far + Math.abs(top)
    return all.reduce((sum, one, i) => sum + times(error(one), shares[i]!), error(z)) + u * roundings
  }
  const values = (all: readonly Uncertain[]) => all.map(({ value }) => value)
  return {
    of: (value) => single(value, 0),
    add: (a, b) => join(a.value + b.value, a, b),
    sub: (a, b) => join(a.value - b.value, a, b),
    mul,
    div,
    pow: (a, b) =>
      b.value === 2
        ? mul(a, a)
        : through((x) => binary64.pow(x, b.value), FUNCTION)(single(a.value, error(a))),
    neg: (a) => ({ ...a, value: -a.value }),
    sqrt: through((x) => binary64.sqrt(Math.max(x, 0)), 1),
    abs: (a) => single(Math.abs(a.value), error(a)),
    sign: jump(Math.sign, () => 0, 2),
    floor: jump(Math.floor, Math.round, 1),
    min: chosen(Math.min),
    max: chosen(Math.max),
    exp: through(binary64.exp, FUNCTION),
    log: through((x) => binary64.log(Math.max(x, 0)), FUNCTION),
    sigmoid: through(binary64.sigmoid, FUNCTION),
    tanh: through(binary64.tanh, FUNCTION, 2),
    softplus: through(binary64.softplus, FUNCTION, 2),
    erf: through(binary64.erf, FUNCTION, 2),
    // Many programs take both from 1, and keep the last digits of 1.
    erfc: through(binary64.erfc, FUNCTION, 2),
    expm1: through(binary64.expm1, FUNCTION, 2),
    sin: through(binary64.sin, FUNCTION),
    cos: through(binary64.cos, FUNCTION),
    less: (a, b) => a.value < b.value,
    softmax(z, all) {
      const value = binary64.softmax(z.value, values(all))
      return single(value, times(ofLogarithm(z, all), value))
    },
    logSoftmax: (z, all) =>
      single(binary64.logSoftmax(z.value, values(all)), ofLogarithm(z, all) + u * Math.abs(z.value)),
  }
}
