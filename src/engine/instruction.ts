// One operation over a block of elements. The four basic ones of binary64 stand as loops of their own, since
// training spends its time there; all others call the arithmetic.

import { type Arithmetic, isMany } from '../formula/arithmetic.ts'
import type { Op } from '../formula/formula.ts'
import type { Lane } from './program.ts'

export type Apply = { readonly op: Op | 'copy'; readonly args: readonly Lane[]; readonly to: Lane }

const start = (lane: Lane, first: number) => (lane.isBlock ? lane.at : lane.at + first * lane.step)

/** Applies an operation to the elements from `first` on; `exact` says that the arithmetic is that of doubles. */
export function apply(
  { op, args, to }: Apply,
  arithmetic: Arithmetic<number>,
  exact: boolean,
  first: number,
  count: number,
): void {
  const out = to.array
  const o = start(to, first)
  const os = to.step
  // Where all operands are one number for all elements, so is the result.
  const n = os === 0 ? 1 : count
  const a = args[0]!.array
  const p = start(args[0]!, first)
  const ps = args[0]!.step
  if (op === 'copy') {
    for (let i = 0; i < n; i++) out[o + i * os] = a[p + i * ps]!
    return
  }
  if (isMany(op) || op === 'choose') {
    applyToMany({ op, args, to }, arithmetic, first, n)
    return
  }
  if (args.length === 1) {
    const f = arithmetic[op as 'neg']
    for (let i = 0; i < n; i++) out[o + i * os] = f(a[p + i * ps]!)
    return
  }
  const b = args[1]!.array
  const q = start(args[1]!, first)
  const qs = args[1]!.step
  if (exact && op === 'add') for (let i = 0; i < n; i++) out[o + i * os] = a[p + i * ps]! + b[q + i * qs]!
  else if (exact && op === 'sub')
    for (let i = 0; i < n; i++) out[o + i * os] = a[p + i * ps]! - b[q + i * qs]!
  else if (exact && op === 'mul')
    for (let i = 0; i < n; i++) out[o + i * os] = a[p + i * ps]! * b[q + i * qs]!
  else if (exact && op === 'div')
    for (let i = 0; i < n; i++) out[o + i * os] = a[p + i * ps]! / b[q + i * qs]!
  else {
    const f = arithmetic[op as 'add']
    for (let i = 0; i < n; i++) out[o + i * os] = f(a[p + i * ps]!, b[q + i * qs]!)
  }
}

/** softmax and its logarithm, and the choice of one of two numbers. */
function applyToMany(
  { op, args, to }: Apply,
  arithmetic: Arithmetic<number>,
  first: number,
  n: number,
): void {
  const places = args.map((lane) => start(lane, first))
  const o = start(to, first)
  const at = (arg: number, i: number) => args[arg]!.array[places[arg]! + i * args[arg]!.step]!
  for (let i = 0; i < n; i++) {
    if (op === 'choose') to.array[o + i * to.step] = arithmetic.less(at(0, i), at(1, i)) ? at(2, i) : at(3, i)
    else {
      const all = args.slice(1).map((_, k) => at(k + 1, i))
      to.array[o + i * to.step] = arithmetic[op as 'softmax'](at(0, i), all)
    }
  }
}
