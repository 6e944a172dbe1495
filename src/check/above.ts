// The numbers above a number: all that it may be made of, as far as no number that was given stands between.

import { cellsOf } from '../formula/evaluate.ts'
import type { Cell } from '../formula/formula.ts'
import type { Plan } from '../trace/plan.ts'
import { waysTo } from './ways.ts'

export class Above {
  private readonly plan: Plan
  private readonly given: ReadonlySet<Cell>
  private readonly known = new Map<Cell, ReadonlySet<Cell>>()

  constructor(plan: Plan, given: ReadonlySet<Cell>) {
    this.plan = plan
    this.given = given
  }

  /** The hidden numbers a cell depends on in any way. */
  of(cell: Cell): ReadonlySet<Cell> {
    const known = this.known.get(cell)
    if (known !== undefined) return known
    const found = new Set<Cell>()
    this.known.set(cell, found)
    const walk = (at: Cell): void => {
      const operands = new Set<Cell>()
      for (const way of waysTo(this.plan, at)) cellsOf(way, operands)
      for (const operand of operands) {
        if (operand.formula === null || this.given.has(operand) || found.has(operand)) continue
        found.add(operand)
        walk(operand)
      }
    }
    walk(cell)
    return found
  }
}
