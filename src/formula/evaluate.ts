// Reads a formula as a number, in whatever arithmetic and with whatever look-up of its cells.

import { type Arithmetic, isMany } from './arithmetic.ts'
import type { Cell, Formula } from './formula.ts'

/** The value of a formula: sums and products run left to right as written. */
export function evaluate<T>(formula: Formula, arithmetic: Arithmetic<T>, look: (cell: Cell) => T): T {
  switch (formula.op) {
    case 'number':
      return arithmetic.of(formula.value)
    case 'cell':
      return look(formula)
    case 'slope':
      return evaluate(formula.is, arithmetic, look)
    case 'symbol':
      throw new Error(`the symbol ${formula.symbol} has no value`)
    case 'choose': {
      const [a, b, below, above] = formula.args
      const left = evaluate(a!, arithmetic, look)
      const right = evaluate(b!, arithmetic, look)
      if (arithmetic.unclear?.(left, right)) {
        return arithmetic.hull!(evaluate(below!, arithmetic, look), evaluate(above!, arithmetic, look))
      }
      const less = arithmetic.less(left, right)
      return evaluate(less ? below! : above!, arithmetic, look)
    }
  }
  const { op, args } = formula
  const first = evaluate(args[0]!, arithmetic, look)
  if (isMany(op)) {
    return arithmetic[op](
      first,
      args.slice(1).map((arg) => evaluate(arg, arithmetic, look)),
    )
  }
  if (args.length === 1) return arithmetic[op as 'neg'](first)
  let value = first
  const combine = arithmetic[op as 'add']
  for (let i = 1; i < args.length; i++) value = combine(value, evaluate(args[i]!, arithmetic, look))
  return value
}

/** The formula in force for a cell: its safe form where the textbook's would lose digits. */
export function formulaInForce(cell: Cell, look: (cell: Cell) => number, arithmetic: Arithmetic<number>) {
  const { safe } = cell
  if (safe === undefined) return cell.formula
  const [a, b] = safe.when
  return evaluate(a, arithmetic, look) < evaluate(b, arithmetic, look) ? safe.formula : cell.formula
}

/** The cells a formula reads directly, each once, in order of appearance; a slope counts by what it is. */
export function cellsOf(formula: Formula, found: Set<Cell> = new Set()): Set<Cell> {
  if (formula.op === 'cell') found.add(formula)
  else if (formula.op === 'slope') cellsOf(formula.is, found)
  else if ('args' in formula) for (const arg of formula.args) cellsOf(arg, found)
  return found
}
