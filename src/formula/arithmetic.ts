// What an evaluation needs to know of numbers: the operations by name. The same formula is evaluated in
// binary64, in float32, exactly or with derivatives by handing over another arithmetic.

import * as f from '../numeric/functions.ts'
import type { Op } from './formula.ts'

type Unary =
  | 'neg'
  | 'sqrt'
  | 'abs'
  | 'sign'
  | 'floor'
  | 'exp'
  | 'log'
  | 'sigmoid'
  | 'tanh'
  | 'softplus'
  | 'erf'
  | 'erfc'
  | 'expm1'
  | 'sin'
  | 'cos'
type Binary = 'add' | 'sub' | 'mul' | 'div' | 'pow' | 'min' | 'max'
type Many = 'softmax' | 'logSoftmax'

export type Arithmetic<T> = Record<Unary, (a: T) => T> &
  Record<Binary, (a: T, b: T) => T> &
  Record<Many, (z: T, all: readonly T[]) => T> & {
    of(value: number): T
    less(a: T, b: T): boolean
    /** Where a < b cannot be told: what covers both branches. */
    unclear?(a: T, b: T): boolean
    hull?(x: T, y: T): T
  }

export const isMany = (op: Op): op is Many => op === 'softmax' || op === 'logSoftmax'

/** e^z / Σ e^zj with the greatest z taken out, so that nothing overflows. */
function softmax(z: number, all: readonly number[]): number {
  const top = all.reduce((a, b) => Math.max(a, b))
  let total = 0
  for (const other of all) total += f.exp(other - top)
  return f.exp(z - top) / total
}

/** ln softmax without its cancellation where z is the greatest: −ln(1 + Σ of the others' e^(zj−z)). */
function logSoftmax(z: number, all: readonly number[]): number {
  const top = all.reduce((a, b) => Math.max(a, b))
  let total = 0
  let skipped = false
  for (const other of all) {
    if (other === top && !skipped) skipped = true
    else total += f.exp(other - top)
  }
  return z - top - f.log1p(total)
}

/** IEEE double precision with correctly rounded functions: the numbers of a sheet. */
export const binary64: Arithmetic<number> = {
  of: (value) => value,
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  neg: (a) => -a,
  pow: (a, b) => (b === 2 ? a * a : f.pow(a, b)),
  sqrt: f.sqrt,
  abs: Math.abs,
  sign: Math.sign,
  min: (a, b) => Math.min(a, b),
  max: (a, b) => Math.max(a, b),
  floor: Math.floor,
  exp: f.exp,
  log: f.log,
  sigmoid: f.sigmoid,
  tanh: f.tanh,
  softplus: f.softplus,
  erf: f.erf,
  erfc: f.erfc,
  expm1: f.expm1,
  sin: f.sin,
  cos: f.cos,
  less: (a, b) => a < b,
  softmax,
  logSoftmax,
}

/** Every operation rounded to single precision, as PyTorch computes by default. */
export const binary32: Arithmetic<number> = Object.fromEntries(
  Object.entries(binary64).map(([name, apply]) => [
    name,
    name === 'less'
      ? apply
      : (a: number, b: never) => Math.fround((apply as (a: number, b: never) => number)(a, b)),
  ]),
) as Arithmetic<number>
