// Dual numbers a + b·ε: the derivative carried along with the value. The tests' own opinion on every slope,
// from the textbook derivatives of the primitives and nothing else of the library.

import { type Arithmetic, binary64 as real } from '../src/formula/arithmetic.ts'

export type Dual = { v: number; d: number }

const D = (v: number, d = 0): Dual => ({ v, d })
const lift =
  (f: (x: number) => number, slope: (x: number) => number) =>
  (a: Dual): Dual =>
    D(f(a.v), a.d === 0 ? 0 : a.d * slope(a.v))
const exp = Math.exp
const logistic = (x: number) => (x >= 0 ? 1 / (1 + exp(-x)) : exp(x) / (1 + exp(x)))

const softmax = (z: Dual, all: readonly Dual[]): Dual => {
  const top = Math.max(...all.map(({ v }) => v))
  const total = all.reduce((sum, { v }) => sum + exp(v - top), 0)
  const p = exp(z.v - top) / total
  const mean = all.reduce((sum, { v, d }) => sum + (exp(v - top) / total) * d, 0)
  return D(p, p * (z.d - mean))
}

export const dual: Arithmetic<Dual> = {
  of: (x) => D(x),
  less: (a, b) => a.v < b.v,
  add: (a, b) => D(a.v + b.v, a.d + b.d),
  sub: (a, b) => D(a.v - b.v, a.d - b.d),
  mul: (a, b) => D(a.v * b.v, a.d * b.v + a.v * b.d),
  div: (a, b) => D(a.v / b.v, (a.d - (a.v / b.v) * b.d) / b.v),
  neg: (a) => D(-a.v, -a.d),
  pow: (a, b) => D(a.v ** b.v, a.d === 0 ? 0 : a.d * b.v * a.v ** (b.v - 1)),
  min: (a, b) => (a.v < b.v ? a : b),
  max: (a, b) => (b.v > a.v ? b : a),
  sqrt: lift(Math.sqrt, (x) => 0.5 / Math.sqrt(x)),
  abs: lift(Math.abs, Math.sign),
  sign: (a) => D(Math.sign(a.v)),
  floor: (a) => D(Math.floor(a.v)),
  exp: lift(exp, exp),
  log: lift(Math.log, (x) => 1 / x),
  sigmoid: lift(logistic, (x) => logistic(x) * logistic(-x)),
  tanh: lift(Math.tanh, (x) => 4 * logistic(2 * x) * logistic(-2 * x)),
  softplus: lift((x) => Math.max(x, 0) + Math.log1p(exp(-Math.abs(x))), logistic),
  erf: lift(real.erf, (x) => (2 / Math.sqrt(Math.PI)) * exp(-x * x)),
  erfc: lift(
    (x) => 1 - real.erf(x),
    (x) => (-2 / Math.sqrt(Math.PI)) * exp(-x * x),
  ),
  expm1: lift(Math.expm1, exp),
  sin: lift(Math.sin, Math.cos),
  cos: lift(Math.cos, (x) => -Math.sin(x)),
  softmax,
  logSoftmax: (z, all) => {
    const p = softmax(z, all)
    const top = Math.max(...all.map(({ v }) => v))
    const total = all.reduce((sum, { v }) => sum + exp(v - top), 0)
    return D(z.v - top - Math.log(total), p.d / p.v)
  },
}
