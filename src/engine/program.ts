// A formula as a list of instructions, each of which runs over a block of elements before the next begins: what
// an instruction costs to choose is paid once per block. Every element is worked out as `evaluate` does.

import { type Arithmetic, binary64, isMany } from '../formula/arithmetic.ts'
import type { Formula, Op } from '../formula/formula.ts'
import { instruction } from './instruction.ts'

/** Most elements that are worked out at once. */
export const BLOCK = 256

/** Where the elements of an operand stand: at `at`, `at + step`, …; one number for all has step 0. */
export type Lane = {
  readonly array: Float64Array
  readonly at: number
  readonly step: number
  /** The array holds the elements of the present block only. */
  readonly isBlock?: boolean
}

/** Works on the elements first … first + count − 1. */
export type Block = (first: number, count: number) => void

/** Works out a formula, and tells the lane it then stands in; what needs no work is read where it is. */
export function reading(
  formula: Formula,
  arithmetic: Arithmetic<number>,
  lanes: readonly Lane[],
  most: number,
): { lane: Lane; work: Block } {
  if (formula.op === 'cell') return { lane: lanes[formula.index]!, work: () => {} }
  if (formula.op === 'number') return { lane: constant(arithmetic.of(formula.value)), work: () => {} }
  const lane = { array: new Float64Array(most), at: 0, step: 1, isBlock: true }
  return { lane, work: program(formula, arithmetic, lanes, lane) }
}

/** Works out a formula for the elements first … first + count − 1 of its lanes, at most `BLOCK` of them. */
export function program(
  formula: Formula,
  arithmetic: Arithmetic<number>,
  lanes: readonly Lane[],
  into: Lane,
): Block {
  const exact = arithmetic === binary64
  const most = mostOf(into)
  const steps: Block[] = []
  const scratch = (args: readonly Lane[]): Lane => {
    const one = args.every(({ step }) => step === 0)
    return { array: new Float64Array(one ? 1 : most), at: 0, step: one ? 0 : 1, isBlock: true }
  }
  const write = (op: Op | 'copy', args: Lane[], to = scratch(args)): Lane => {
    steps.push(instruction(op, args, to, arithmetic, exact))
    return to
  }
  const place = (f: Formula, to?: Lane): Lane => {
    if (f.op === 'symbol') throw new Error(`the symbol ${f.symbol} has no value`)
    if (f.op === 'slope') return place(f.is, to)
    if (f.op === 'cell' || f.op === 'number') {
      const lane = f.op === 'cell' ? lanes[f.index]! : constant(arithmetic.of(f.value))
      return to ? write('copy', [lane], to) : lane
    }
    const { op } = f
    const [first, second] = f.args
    if (op === 'pow' && second?.op === 'number' && second.value === 2) {
      const base = place(first!)
      return write('mul', [base, base], to)
    }
    const args = f.args.map((arg) => place(arg))
    if (args.length <= 2 || op === 'choose' || isMany(op)) return write(op, args, to)
    const last = args.pop()!
    return write(op, [args.reduce((a, b) => write(op, [a, b])), last], to)
  }
  place(formula, into)
  const [only] = steps
  if (only && steps.length === 1) return only
  return (first, count) => {
    for (let s = 0; s < steps.length; s++) steps[s]!(first, count)
  }
}

/** How many elements of a lane are worked out at once. */
export const mostOf = ({ array, step }: Lane): number =>
  Math.min(BLOCK, Math.ceil(array.length / Math.max(1, step)))

const constant = (value: number): Lane => ({ array: Float64Array.of(value), at: 0, step: 0 })
