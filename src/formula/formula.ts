// A formula is arithmetic as data: a small tree over numbers and named cells. Everything that is computed,
// printed, differentiated or checked in this project reads such a tree.

import type { Name } from './name.ts'

/** The operations a formula may use. Each is defined once, in `operations.ts`. */
export type Op =
  | 'add' // a + b + c …, left to right
  | 'sub'
  | 'mul' // a · b · c …, left to right
  | 'div'
  | 'neg'
  | 'pow'
  | 'sqrt'
  | 'abs'
  | 'sign'
  | 'min'
  | 'max'
  | 'floor'
  | 'exp'
  | 'log'
  | 'sigmoid'
  | 'tanh'
  | 'softplus'
  | 'erf'
  | 'erfc' // 1 − erf
  | 'expm1' // e^a − 1
  | 'sin'
  | 'cos'
  | 'choose' // choose(a, b, x, y): x where a < b, else y
  | 'softmax' // softmax(z, z1 … zn): e^z / (e^z1 + … + e^zn)
  | 'logSoftmax' // ln of the above

export type Literal = { readonly op: 'number'; readonly value: number }
export type Apply = { readonly op: Op; readonly args: readonly Formula[] }
/** A local slope ∂of/∂by that is itself a formula: printed as a derivative, evaluated as `is`. */
export type Slope = { readonly op: 'slope'; readonly of: Cell; readonly by: Cell; readonly is: Formula }
/** A free symbol: parts are printed with these when no network is at hand. Never evaluated. */
export type Variable = { readonly op: 'symbol'; readonly symbol: string }
export type Formula = Literal | Apply | Slope | Cell | Variable

export type Phase = 'given' | 'forward' | 'error' | 'backward' | 'update'

/** One number of a sheet: its name, where it comes from, and (as a leaf of other formulas) itself. */
export type Cell = {
  readonly op: 'cell'
  /** Place of the value in the sheet's array. */
  readonly index: number
  readonly name: Name
  readonly phase: Phase
  /** `null` where the number is given (weights, inputs) or looked up (the rim of a slice). */
  readonly formula: Formula | null
  /** Computed instead of `formula` where that would lose digits: when `when` is true of the values. */
  readonly safe?: Safe
  /** The forward cells whose formula uses this one, in the order they were written. */
  readonly users: Cell[]
}

export type Safe = {
  /** a < b decides. */
  readonly when: readonly [Formula, Formula]
  readonly formula: Formula
  readonly reason: string
}

export const number = (value: number): Literal => ({ op: 'number', value })
export const symbol = (name: string): Variable => ({ op: 'symbol', symbol: name })
const apply = (op: Op, args: readonly Formula[]): Apply => ({ op, args })
const lift = (x: Formula | number): Formula => (typeof x === 'number' ? number(x) : x)

type Operand = Formula | number
const lifted = (args: Operand[]): Formula[] => {
  for (let i = 0; i < args.length; i++) args[i] = lift(args[i]!)
  return args as Formula[]
}
/** A sum, left to right; a sum of one is that one. */
export const add = (...args: Operand[]): Formula => sum(lifted(args))
export const sum = (args: readonly Formula[]): Formula => (args.length === 1 ? args[0]! : apply('add', args))
export const mul = (...args: Operand[]): Formula => product(lifted(args))
export const product = (args: readonly Formula[]): Formula =>
  args.length === 1 ? args[0]! : apply('mul', args)
export const sub = (a: Operand, b: Operand) => apply('sub', [lift(a), lift(b)])
export const div = (a: Operand, b: Operand) => apply('div', [lift(a), lift(b)])
export const neg = (a: Operand) => apply('neg', [lift(a)])
export const pow = (a: Operand, b: Operand) => apply('pow', [lift(a), lift(b)])
export const sqrt = (a: Operand) => apply('sqrt', [lift(a)])
export const abs = (a: Operand) => apply('abs', [lift(a)])
export const sign = (a: Operand) => apply('sign', [lift(a)])
export const min = (a: Operand, b: Operand) => apply('min', [lift(a), lift(b)])
export const max = (a: Operand, b: Operand) => apply('max', [lift(a), lift(b)])
export const floor = (a: Operand) => apply('floor', [lift(a)])
export const exp = (a: Operand) => apply('exp', [lift(a)])
export const log = (a: Operand) => apply('log', [lift(a)])
export const sigmoid = (a: Operand) => apply('sigmoid', [lift(a)])
export const tanh = (a: Operand) => apply('tanh', [lift(a)])
export const softplus = (a: Operand) => apply('softplus', [lift(a)])
export const erf = (a: Operand) => apply('erf', [lift(a)])
/** 1 − erf(a), printed so; small values keep their digits. */
export const erfc = (a: Operand) => apply('erfc', [lift(a)])
/** e^a − 1, printed so; small values keep their digits. */
export const expm1 = (a: Operand) => apply('expm1', [lift(a)])
export const sin = (a: Operand) => apply('sin', [lift(a)])
export const cos = (a: Operand) => apply('cos', [lift(a)])
/** `x` where a < b, else `y`. */
export const choose = (a: Operand, b: Operand, x: Operand, y: Operand) =>
  apply('choose', [lift(a), lift(b), lift(x), lift(y)])
export const softmax = (z: Formula, all: readonly Formula[]) => apply('softmax', [z, ...all])
export const logSoftmax = (z: Formula, all: readonly Formula[]) => apply('logSoftmax', [z, ...all])
