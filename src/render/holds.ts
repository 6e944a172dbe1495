// Does a displayed line hold for a person with a calculator? The printed operands, computed exactly and
// rounded as printed numbers are, must give the printed result; else the line shows ≈ or more digits.

import type { Arithmetic } from '../formula/arithmetic.ts'
import { evaluate } from '../formula/evaluate.ts'
import type { Numbers } from '../network/network.ts'
import * as B from '../numeric/big.ts'
import { scaledInteger } from '../numeric/big-decimal.ts'
import type { Line } from './arrange.ts'
import { precisionOf, printedDecimal, type Shown, show, showConstant } from './number.ts'

export type Relation = '=' | '≈'

const BITS = 256
/** Far below any printed digit, far above the error of the computation: what lies so close to a tie is one. */
const NUDGE: B.Big = { m: 1n, e: -180 }
/** Beyond this, e^x has more digits than anybody would print. */
const LARGEST_EXPONENT: B.Big = { m: 100_000n, e: 0 }

/** A printed operand that is not a number, an undefined operation, or a result too large to write down. */
class Incalculable extends Error {}

/** The number that printed digits stand for. */
export function printedValue(shown: Shown): B.Big {
  if (!shown.finite) throw new Incalculable()
  return B.fromDecimal(printedDecimal(shown).replace('π', String(Math.PI)), BITS)
}

const number = (x: number): B.Big => ({ m: BigInt(x), e: 0 })
const ONE = number(1)
const sign = (x: B.Big) => Math.sign(Number(x.m > 0n) - Number(x.m < 0n))

function bounded(x: B.Big): B.Big {
  if (B.compare(B.abs(x), LARGEST_EXPONENT) > 0) throw new Incalculable()
  return x
}

function quotient(a: B.Big, b: B.Big): B.Big {
  if (B.isZero(b)) throw new Incalculable()
  return B.div(a, b, BITS)
}

function power(base: B.Big, exponent: B.Big): B.Big {
  const whole = B.compare(B.floor(exponent), exponent) === 0
  if (B.isZero(base) ? sign(exponent) < 0 : base.m < 0n && !whole) throw new Incalculable()
  if (!B.isZero(base)) bounded(B.mul(exponent, B.log(B.abs(base), 64), 64))
  return B.pow(base, exponent, BITS)
}

function logarithm(x: B.Big): B.Big {
  if (sign(x) <= 0) throw new Incalculable()
  return B.log(x, BITS)
}

function root(x: B.Big): B.Big {
  if (sign(x) < 0) throw new Incalculable()
  return B.sqrt(x, BITS)
}

const exp = (x: B.Big) => B.exp(bounded(x), BITS)
const share = (z: B.Big, all: readonly B.Big[]) =>
  quotient(
    exp(z),
    all.map(exp).reduce((a, b) => B.add(a, b, BITS)),
  )

/** A calculator with 77 digits. */
function calculator(numbers: Numbers, extra: number): Arithmetic<B.Big> {
  return {
    of: (value) => printedValue(showConstant(value, numbers, extra)),
    add: (a, b) => B.add(a, b, BITS),
    sub: (a, b) => B.sub(a, b, BITS),
    mul: (a, b) => B.mul(a, b, BITS),
    div: quotient,
    neg: B.neg,
    abs: B.abs,
    sqrt: root,
    sign: (a) => number(sign(a)),
    floor: B.floor,
    exp,
    log: logarithm,
    sigmoid: (a) => quotient(ONE, B.add(ONE, exp(B.neg(a)), BITS)),
    softplus: (a) => B.log(B.add(ONE, exp(a), BITS), BITS),
    tanh: (a) => B.tanh(bounded(a), BITS),
    erf: (a) => B.erf(bounded(a), BITS),
    erfc: (a) => B.sub(ONE, B.erf(bounded(a), BITS), BITS),
    expm1: (a) => B.sub(exp(a), ONE, BITS),
    sin: (a) => B.sin(bounded(a), BITS),
    cos: (a) => B.cos(bounded(a), BITS),
    pow: power,
    min: (a, b) => (B.compare(a, b) < 0 ? a : b),
    max: (a, b) => (B.compare(a, b) > 0 ? a : b),
    less: (a, b) => B.compare(a, b) < 0,
    softmax: share,
    logSoftmax: (z, all) => logarithm(share(z, all)),
  }
}

/** Is `value`, rounded as `shown` is, what `shown` says? */
export function agrees(value: B.Big, shown: Shown, numbers: Numbers): boolean {
  const { mode } = precisionOf(numbers)
  const nudged = B.add(value, B.mul(value, NUDGE, BITS), BITS)
  const printed = printedValue(shown)
  const ours = scaledInteger(nudged, shown.place, mode)
  const theirs = scaledInteger(printed, shown.place, 'round')
  return ours === theirs && (ours === 0n || sign(nudged) === sign(printed))
}

/** How a value and a line of numbers are to be shown. */
export type Fit = { readonly relation: Relation; readonly extra: number }

/** At most so many digits more are shown in a line to make it hold. */
export const MOST_EXTRA = 3

/**
 * `=` with as few digits more in the operands as make the line hold, else ≈ with the usual ones. Who cuts off
 * digits wants those and no others, so that only ≈ is left.
 */
export function fitting(line: Line, value: number, numbers: Numbers): Fit {
  if (!Number.isFinite(value)) return { relation: '=', extra: 0 }
  const most = precisionOf(numbers).mode === 'truncate' ? 0 : MOST_EXTRA
  const shown = show(value, numbers)
  for (let extra = 0; extra <= most; extra++) {
    if (holds(line, shown, numbers, extra)) return { relation: '=', extra }
  }
  return { relation: '≈', extra: 0 }
}

export function holds(line: Line, shown: Shown, numbers: Numbers, extra = 0): boolean {
  const look = line.look!
  try {
    const value = evaluate(line.formula, calculator(numbers, extra), (cell) =>
      printedValue(show(look(cell), numbers, extra)),
    )
    return agrees(value, shown, numbers)
  } catch (error) {
    if (error instanceof Incalculable) return false
    throw error
  }
}
