// The numbers of a step as a theory has them: worked out one by one when they are asked for, so that trying
// a theory on a few numbers costs only what these depend on.

import { type Arithmetic, binary32, binary64 } from '../formula/arithmetic.ts'
import { evaluate, formulaInForce } from '../formula/evaluate.ts'
import type { Cell, Formula } from '../formula/formula.ts'
import type { Name } from '../formula/name.ts'
import { type Network, type Numbers, parameterName } from '../network/network.ts'
import { InputError } from '../network/problem.ts'
import { passes } from '../trace/build.ts'
import { parameterIndex } from '../trace/parameter-index.ts'
import type { Plan, StepState } from '../trace/plan.ts'
import { resolve } from '../trace/resolve.ts'
import { writeGradient, writeUpdate } from '../trace/update.ts'
import { writtenDown } from '../trace/written-down.ts'
import { calledHere } from './biases-as.ts'
import type { Given } from './given.ts'

export type Rewriter = (cell: Cell, first: boolean) => Formula | undefined

/** Values are kept in pieces of two to the power of so many. */
const PIECE = 9

export class World {
  readonly plan: Plan
  readonly state: StepState
  private readonly rewritten: Rewriter
  /** Gradients of the step before, by parameter. */
  private readonly before: Float64Array | null
  /** The right world, where all numbers up to the outputs are its own. */
  private readonly forward: World | null
  /** How the numbers are computed, which may be another way than the plan's network says. */
  private readonly numbers: Numbers
  private readonly arithmetic: Arithmetic<number>
  /** Are all parameters where the network has them that the numbers were read for? */
  readonly keepsPlaces: boolean
  /** By the cell's index, in pieces: a theory on a large network needs few of them. */
  private readonly values: (number | undefined)[][] = []
  private readonly others = new Map<Cell, number>()
  readonly look: (cell: Cell) => number
  private single: World | undefined

  constructor(
    plan: Plan,
    state: StepState,
    rewritten: Rewriter,
    before: Float64Array | null,
    forward: World | null = null,
    numbers: Numbers = plan.network.numbers,
    keepsPlaces = false,
  ) {
    this.keepsPlaces = keepsPlaces
    this.forward = forward
    this.plan = plan
    this.state = state
    this.rewritten = rewritten
    this.before = before
    this.numbers = numbers
    this.arithmetic = numbers.precision === 'float32' ? binary32 : binary64
    this.look = (cell) => this.value(cell)
  }

  /** Are all numbers up to the outputs those of the right calculation? */
  get sharesForward(): boolean {
    return this.forward !== null
  }

  /** The same step in single precision. */
  get inSingle(): World {
    const { plan, state, rewritten, before, forward, keepsPlaces } = this
    const numbers: Numbers = { ...this.numbers, precision: 'float32' }
    const shared = forward?.inSingle ?? null
    return (this.single ??= new World(plan, state, rewritten, before, shared, numbers, keepsPlaces))
  }

  /** The right world whose numbers up to the outputs are taken. */
  get rightForward(): World | null {
    return this.forward
  }

  value(cell: Cell): number {
    const { index } = cell
    if (index >= 0) {
      const piece = (this.values[index >> PIECE] ??= [])
      const place = index & ((1 << PIECE) - 1)
      const known = piece[place]
      if (known !== undefined) return known
      // A number that leads back to itself has no value.
      piece[place] = Number.NaN
      const value = this.compute(cell)
      piece[place] = value
      return value
    }
    const known = this.others.get(cell)
    if (known !== undefined) return known
    const value = cell.formula === null ? this.before![-1 - index]! : this.rounded(cell.formula)
    this.others.set(cell, value)
    return value
  }

  /** The formula the theory has for a cell; `null` where the number is given. */
  formula(cell: Cell): Formula | null {
    return this.rewritten(cell, this.before === null) ?? this.inForce(cell)
  }

  /** The safe form of a cell, but only where it is the textbook's number with more digits: over mistaken numbers it is another. */
  private inForce(cell: Cell): Formula | null {
    const formula = formulaInForce(cell, this.look, this.arithmetic)
    if (formula === cell.formula || formula === null) return formula
    const safe = evaluate(formula, this.arithmetic, this.look)
    const textbook = evaluate(cell.formula!, this.arithmetic, this.look)
    const isOther = Math.abs(safe - textbook) > 1e-9 + 1e-3 * Math.abs(safe)
    return isOther && Number.isFinite(textbook) ? cell.formula : formula
  }

  /** Was the cell's own formula changed by the theory? */
  changes(cell: Cell): boolean {
    return this.rewritten(cell, this.before === null) !== undefined
  }

  /** What the right formula gives over the numbers of this world. */
  rightly(cell: Cell): number {
    const formula = this.inForce(cell)
    return formula === null ? this.value(cell) : this.rounded(formula)
  }

  /** The cell of a name, or `undefined` where this network has no such number. */
  find(name: Name): Cell | undefined {
    const here = nameIn(this.plan.network, name)
    if (here === null) return undefined
    try {
      return resolve(this.plan, here)
    } catch (error) {
      if (error instanceof InputError) return undefined
      throw error
    }
  }

  /** The cell of a parameter, of its gradient or of its new value, without looking its name up. */
  cellOf({ of, parameter }: NonNullable<Given['place']>): Cell | undefined {
    const { plan } = this
    if (of === 'parameter') return plan.parameter(parameter)
    if (of === 'gradient') return writeGradient(plan, passes(plan), parameter)
    if (of === 'new') return writeUpdate(plan, passes(plan), parameter)
    return this.find({ of: 'update', quantity: of, parameter: parameterName(plan.network, parameter) })
  }

  private compute(cell: Cell): number {
    if (this.forward !== null && cell.phase === 'forward') return this.forward.value(cell)
    const formula = this.formula(cell)
    if (formula !== null) return this.rounded(formula)
    const read = this.plan.readers[cell.index]!
    const value = typeof read === 'number' ? this.state.parameters[read]! : read(this.state)
    return this.numbers.precision === 'float32' ? Math.fround(value) : value
  }

  /** What a formula gives over other numbers, computed and written down as those of this world. */
  from(formula: Formula, look: (cell: Cell) => number): number {
    return writtenDown(evaluate(formula, this.arithmetic, look), formula, this.numbers)
  }

  private rounded(formula: Formula): number {
    return this.from(formula, this.look)
  }
}

/** The name as this network has it; `null` where it has no such parameter. */
function nameIn(network: Network, name: Name): Name | null {
  if ('d' in name) {
    const by = nameIn(network, name.by)
    const d = nameIn(network, name.d)
    return by === null || d === null ? null : by === name.by && d === name.d ? name : { ...name, d, by }
  }
  if (!('parameter' in name)) return name
  const parameter = calledHere(network, name.parameter)
  if (parameterIndex(network, parameter) === undefined) return null
  return parameter === name.parameter ? name : { ...name, parameter }
}
