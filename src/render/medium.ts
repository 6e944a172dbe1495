// What a medium must be able to set so that formulas can be printed in it. A new medium is one object of this
// shape; `formula.ts` decides what stands where and needs no change.

import type { Name } from '../formula/name.ts'
import type { Kind, Spelling } from '../parts/notations/notation.ts'
import type { Shown } from './number.ts'

export type Sign = '+' | '−' | '·' | '=' | '≈' | '<'

export type Medium<T> = {
  /** Fractions stand on each other and exponents are raised, so that neither needs parentheses. */
  readonly stacked: boolean
  number(shown: Shown, kind: Kind): T
  name(spelling: Spelling): T
  /** Our own words inside a formula. */
  words(text: string): T
  row(parts: readonly T[]): T
  /** Marks what stands for a cell, as its name or as its value, where readers can use that. */
  mark?(body: T, name: Name): T
  /** A sign between two things. */
  sign(sign: Sign): T
  /** A minus before something. */
  minus(x: T): T
  group(x: T): T
  fraction(above: T, below: T): T
  /** ½ before what follows. */
  half(): T
  /** `plain` is the exponent as text where it is a short whole number. */
  power(base: T, exponent: T, plain?: string): T
  root(x: T): T
  bars(x: T): T
  floor(x: T): T
  /** ln(x), max(0, x) … */
  call(name: string, args: readonly T[]): T
  /** x where a < b, else y. */
  cases(x: T, condition: T, y: T): T
}
