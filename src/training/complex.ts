// Complex numbers with a tiny imaginary part, for the complex-step check: f(x + ih)/h gives the slope of f
// without the cancellation of a difference. Functions are computed from complex exp and log alone, so that
// no slope stated in this project enters the check. Source: Squire, Trapp, SIAM Review 40 (1998).

import type { Arithmetic } from '../formula/arithmetic.ts'
import { binary64 as real } from '../formula/arithmetic.ts'

export type Complex = { readonly re: number; readonly im: number }

const c = (re: number, im = 0): Complex => ({ re, im })
const ONE = c(1)
const add = (a: Complex, b: Complex) => c(a.re + b.re, a.im + b.im)
const sub = (a: Complex, b: Complex) => c(a.re - b.re, a.im - b.im)
const mul = (a: Complex, b: Complex) => c(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re)
const neg = (a: Complex) => c(-a.re, -a.im)
const div = (a: Complex, b: Complex) => {
  const size = b.re * b.re + b.im * b.im
  return c((a.re * b.re + a.im * b.im) / size, (a.im * b.re - a.re * b.im) / size)
}
const exp = (a: Complex) => {
  const size = real.exp(a.re)
  return c(size * real.cos(a.im), size * real.sin(a.im))
}
/** arg(z) is im/re for a tiny imaginary part, and turned by π left of 0. */
const log = (a: Complex) => c(real.log(Math.abs(a.re)), a.im / a.re)
const sigmoid = (a: Complex) => {
  if (a.re >= 0) return div(ONE, add(ONE, exp(neg(a))))
  const grown = exp(a)
  return div(grown, add(ONE, grown))
}
const tanh = (a: Complex) => {
  const s = sigmoid(mul(c(2), a))
  return sub(mul(c(2), s), ONE)
}
/** ln(1 + e^x) = max(x, 0) + ln(1 + e^−|x|). */
const softplus = (a: Complex) => {
  const inner = add(ONE, exp(a.re > 0 ? neg(a) : a))
  return add(a.re > 0 ? a : c(0), log(inner))
}
const pow = (a: Complex, b: Complex): Complex => {
  if (b.im === 0 && Number.isInteger(b.re) && Math.abs(b.re) <= 8) {
    let power = ONE
    for (let i = 0; i < Math.abs(b.re); i++) power = mul(power, a)
    return b.re < 0 ? div(ONE, power) : power
  }
  return exp(mul(b, log(a)))
}
const sqrt = (a: Complex) => {
  const root = Math.sqrt(a.re)
  return c(root, a.im / (2 * root))
}
/** The first two terms of the Taylor series: exact to the square of the step. */
const erf = (a: Complex) => c(real.erf(a.re), a.im * (2 / Math.sqrt(Math.PI)) * real.exp(-a.re * a.re))
const erfc = (a: Complex) => c(real.erfc(a.re), -erf(a).im)
/** The real part without cancellation; the slope is that of exp. */
const expm1 = (a: Complex) => c(real.expm1(a.re), exp(a).im)
const softmax = (z: Complex, all: readonly Complex[]) => {
  const top = c(all.reduce((most, { re }) => Math.max(most, re), -Infinity))
  const total = all.reduce((sum, other) => add(sum, exp(sub(other, top))), c(0))
  return div(exp(sub(z, top)), total)
}

export const complex: Arithmetic<Complex> = {
  of: (value) => c(value),
  add,
  sub,
  mul,
  div,
  neg,
  pow,
  sqrt,
  abs: (a) => (a.re < 0 ? neg(a) : a.re > 0 ? a : c(0)),
  sign: (a) => c(Math.sign(a.re)),
  min: (a, b) => (a.re < b.re ? a : b),
  max: (a, b) => (b.re > a.re ? b : a),
  floor: (a) => c(Math.floor(a.re)),
  exp,
  log,
  sigmoid,
  tanh,
  softplus,
  erf,
  erfc,
  expm1,
  sin: (a) => c(real.sin(a.re), a.im * real.cos(a.re)),
  cos: (a) => c(real.cos(a.re), -a.im * real.sin(a.re)),
  less: (a, b) => a.re < b.re,
  softmax,
  logSoftmax: (z, all) => log(softmax(z, all)),
}
