// A step's numbers by name: a plan with its values. Values of the worked solution are filled in at once,
// those of cells asked for later when they are asked for.

import { type Arithmetic, binary32, binary64 } from '../formula/arithmetic.ts'
import { evaluate, formulaInForce } from '../formula/evaluate.ts'
import type { Cell, Formula } from '../formula/formula.ts'
import { addressOf, type Name } from '../formula/name.ts'
import { ArgumentError } from '../network/argument.ts'
import type { Network } from '../network/network.ts'
import type { Plan, StepState } from './plan.ts'
import { resolve } from './resolve.ts'
import { writtenDown } from './written-down.ts'

export class Sheet {
  readonly plan: Plan
  readonly state: StepState
  readonly values: Float64Array
  /** Values of cells written after this sheet was filled. */
  private readonly later = new Map<number, number>()
  private readonly arithmetic: Arithmetic<number>
  readonly look: (cell: Cell) => number

  constructor(plan: Plan, state: StepState) {
    this.plan = plan
    this.state = state
    this.values = new Float64Array(plan.cells.length)
    this.arithmetic = plan.network.numbers.precision === 'float32' ? binary32 : binary64
    let filled = false
    this.look = (cell) => {
      if (filled && cell.index >= this.values.length) return this.computeLater(cell)
      return this.values[cell.index]!
    }
    const { values } = this
    for (let i = 0; i < values.length; i++) values[i] = this.compute(plan.cells[i]!)
    filled = true
  }

  get network(): Network {
    return this.plan.network
  }

  get step(): number {
    return this.state.step
  }

  /** The cells of the worked solution in reading order. */
  get worked(): readonly Cell[] {
    return this.plan.worked
  }

  /** The cell of an address such as `dE/dw5`, in the contract's or a common spelling. */
  cell(address: string | Name): Cell {
    if (address === null || (typeof address !== 'string' && typeof address !== 'object')) {
      throw new ArgumentError('sheet.cell(address)', 'address', address, "an address such as 'dE/dw5'")
    }
    return resolve(this.plan, address)
  }

  /** The number of an address: `sheet.value('dE/dw5')`. */
  value(address: string | Name): number {
    return this.look(this.cell(address))
  }

  /** The formula that gives the cell's value here: its safe form where that is in force. */
  formula(cell: Cell): Formula | null {
    return formulaInForce(cell, this.look, this.arithmetic)
  }

  /** Is the safe form in force? Then why. */
  safeReason(cell: Cell): string | undefined {
    return cell.safe !== undefined && this.formula(cell) === cell.safe.formula ? cell.safe.reason : undefined
  }

  /** Evaluates a formula over this sheet in its own arithmetic, rounded as a cell where that is asked. */
  evaluate(formula: Formula): number {
    return writtenDown(evaluate(formula, this.arithmetic, this.look), formula, this.network.numbers)
  }

  private compute(cell: Cell): number {
    const formula = this.formula(cell)
    if (formula !== null) return this.evaluate(formula)
    const read = this.plan.readers[cell.index]
    if (read === undefined) throw new Error(`nothing gives ${addressOf(cell.name)}`)
    const value = typeof read === 'number' ? this.state.parameters[read]! : read(this.state)
    return this.network.numbers.precision === 'float32' ? Math.fround(value) : value
  }

  private computeLater(cell: Cell): number {
    const known = this.later.get(cell.index)
    if (known !== undefined) return known
    const value = this.compute(cell)
    this.later.set(cell.index, value)
    return value
  }
}
