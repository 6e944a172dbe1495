// One operation over a block of elements. The basic ones of binary64 stand as loops of their own, since
// training spends its time there; all others call the arithmetic.

import { type Arithmetic, isMany } from '../formula/arithmetic.ts'
import type { Op } from '../formula/formula.ts'
import type { Block, Lane } from './program.ts'

/** Where a lane's elements from `first` on begin. */
export const startOf = (lane: Lane, first: number): number => lane.at + first * paceOf(lane)

/** How far the start of a lane moves with the number of the first element. */
const paceOf = (lane: Lane) => (lane.isBlock ? 0 : lane.step)

/** Makes the operation ready; `exact` says that the arithmetic is that of doubles. */
export function instruction(
  op: Op | 'copy',
  args: readonly Lane[],
  to: Lane,
  arithmetic: Arithmetic<number>,
  exact: boolean,
): Block {
  if (op === 'choose' || (op !== 'copy' && isMany(op))) return ofMany(op, args, to, arithmetic)
  const [first, second] = args
  if (op === 'copy') return copied(first!, to)
  if (second === undefined) return ofOne(op, exact, arithmetic[op as 'neg'], first!, to)
  return ofTwo(op, exact, arithmetic[op as 'add'], first!, second, to)
}

function copied(from: Lane, to: Lane): Block {
  const { array: a, at, step } = from
  const { array: out, at: toAt, step: toStep } = to
  const [pace, toPace] = [paceOf(from), paceOf(to)]
  return (first, n) => {
    let p = at + first * pace
    let o = toAt + first * toPace
    for (let i = 0; i < n; i++, o += toStep, p += step) out[o] = a[p]!
  }
}

function ofOne(op: Op, exact: boolean, f: (a: number) => number, from: Lane, to: Lane): Block {
  const { array: a, at, step } = from
  const { array: out, at: toAt, step: toStep } = to
  const [pace, toPace] = [paceOf(from), paceOf(to)]
  const basic = exact ? op : 'other'
  return (first, count) => {
    // Where the operand is one number for all elements, so is the result.
    const n = toStep === 0 ? 1 : count
    let p = at + first * pace
    let o = toAt + first * toPace
    if (basic === 'neg') for (let i = 0; i < n; i++, o += toStep, p += step) out[o] = -a[p]!
    else if (basic === 'abs') for (let i = 0; i < n; i++, o += toStep, p += step) out[o] = Math.abs(a[p]!)
    else for (let i = 0; i < n; i++, o += toStep, p += step) out[o] = f(a[p]!)
  }
}

function ofTwo(
  op: Op,
  exact: boolean,
  f: (a: number, b: number) => number,
  left: Lane,
  right: Lane,
  to: Lane,
): Block {
  const { array: a, at: leftAt, step: ps } = left
  const { array: b, at: rightAt, step: qs } = right
  const { array: out, at: toAt, step: os } = to
  const [leftPace, rightPace, toPace] = [paceOf(left), paceOf(right), paceOf(to)]
  const basic = exact ? op : 'other'
  return (first, count) => {
    const n = os === 0 ? 1 : count
    let p = leftAt + first * leftPace
    let q = rightAt + first * rightPace
    let o = toAt + first * toPace
    if (basic === 'add') for (let i = 0; i < n; i++, o += os, p += ps, q += qs) out[o] = a[p]! + b[q]!
    else if (basic === 'sub') for (let i = 0; i < n; i++, o += os, p += ps, q += qs) out[o] = a[p]! - b[q]!
    else if (basic === 'mul') for (let i = 0; i < n; i++, o += os, p += ps, q += qs) out[o] = a[p]! * b[q]!
    else if (basic === 'div') for (let i = 0; i < n; i++, o += os, p += ps, q += qs) out[o] = a[p]! / b[q]!
    else for (let i = 0; i < n; i++, o += os, p += ps, q += qs) out[o] = f(a[p]!, b[q]!)
  }
}

/** softmax and its logarithm, and the choice of one of two numbers. */
function ofMany(op: Op, args: readonly Lane[], to: Lane, arithmetic: Arithmetic<number>): Block {
  const at = (arg: number, first: number, i: number) => {
    const lane = args[arg]!
    return lane.array[lane.at + first * paceOf(lane) + i * lane.step]!
  }
  const value = (first: number, i: number): number => {
    if (op === 'choose') return at(arithmetic.less(at(0, first, i), at(1, first, i)) ? 2 : 3, first, i)
    const all = args.slice(1).map((_, k) => at(k + 1, first, i))
    return arithmetic[op as 'softmax'](at(0, first, i), all)
  }
  return (first, count) => {
    const n = to.step === 0 ? 1 : count
    for (let i = 0; i < n; i++) to.array[to.at + first * paceOf(to) + i * to.step] = value(first, i)
  }
}
