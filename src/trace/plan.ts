// The cells of one step, made once per network and batch size; a step only fills in values. Layers write
// their forward formulas here and every cell learns who uses it, which is all the backward pass needs.

import { cellsOf } from '../formula/evaluate.ts'
import type { Cell, Formula, Phase, Safe } from '../formula/formula.ts'
import { addressOf, type Name } from '../formula/name.ts'
import { slopes } from '../formula/slopes.ts'
import type { Network, Sample } from '../network/network.ts'
import { parameterName } from '../network/network.ts'

/** All that the given numbers of a step are read from. */
export type StepState = {
  /** Number of the update, from 1. */
  readonly step: number
  /** Number of the pass over the data, from 0. */
  readonly epoch: number
  readonly parameters: Float64Array
  /** The optimizer's quantities as the step before left them, per parameter. */
  readonly state: Readonly<Record<string, Float64Array>>
  /** The samples of this step's batch. */
  readonly samples: readonly Sample[]
  /** Numbers that stand outside a slice: looked up in the engine's arrays. */
  readonly outside?: Outside
}

/** Looks up what a slice does not work out itself. */
export type Outside = {
  net(layer: number, unit: number, sample: number): number
  out(layer: number, unit: number, sample: number): number
  error(sample: number): number
  gradient(parameter: number, sample: number): number
  penalty(): number
}

/** Which part of the network a sheet works out; the whole of it where there is no slice. */
export type Slice = { layer: number; unit: number | null; sample: number | null; parameter: number | null }

export class Plan {
  readonly network: Network
  /** Samples in the batch. */
  readonly size: number
  readonly slice: Slice | null
  /** Are gradients and updates written only when somebody asks for them? */
  readonly asked: boolean
  readonly cells: Cell[] = []
  /** The cells of the worked solution in reading order; others are added when somebody asks for them. */
  readonly worked: Cell[] = []
  /** Reads the given cells, by the cell's index; a number is the place of a parameter. */
  readonly readers: (((state: StepState) => number) | number | undefined)[] = []
  /** What a cell was derived from in another way (softmax with cross-entropy). */
  readonly derivations = new Map<Cell, Formula>()
  /** ∂E/∂p over the batch, new parameters, and the learning rate, once they are written. */
  readonly gradients: (Cell | undefined)[] = []
  readonly updates: (Cell | undefined)[] = []
  rate: Cell | null = null
  /** In a slice: nets whose value is looked up but through which the error is followed back. */
  readonly onPath = new Set<Cell>()
  /** Cells by address, made when somebody first asks for one by name. */
  private readonly byAddress = new Map<string, Cell>()
  private indexed = 0
  private readonly errorNames = new Map<number | undefined, Name>()
  private readonly givens = new Map<string, Cell>()
  private readonly slopesOf = new Map<Cell, Map<Cell, Formula>>()
  private readonly stated = new Map<Cell, Map<Cell, Formula>>()

  constructor(network: Network, size: number, slice: Slice | null, asked = false) {
    this.network = network
    this.size = size
    this.slice = slice
    this.asked = asked
  }

  /** The number of a sample as it stands in names: absent where the batch has only one. */
  tag(sample: number): number | undefined {
    return this.size > 1 ? sample + 1 : undefined
  }

  /** The name of E or E@k, one object for all the names that have it in them. */
  errorName(sample: number | undefined): Name {
    let name = this.errorNames.get(sample)
    if (name === undefined) this.errorNames.set(sample, (name = { of: 'error', sample }))
    return name
  }

  /** Is the error of a sample another number than the error that is trained on? */
  get reduces(): boolean {
    const { l1, l2 } = this.network.regularization
    return this.size > 1 || l1 !== 0 || l2 !== 0
  }

  /** Does the sheet work this cell out, or follow the error back through it? */
  works(cell: Cell): boolean {
    return cell.formula !== null || this.onPath.has(cell)
  }

  /** The cells a cell depends on directly, as far as the sheet follows them. */
  operands(cell: Cell): Iterable<Cell> {
    return cell.formula === null ? (this.stated.get(cell)?.keys() ?? []) : cellsOf(cell.formula)
  }

  has(name: Name): boolean {
    return this.find(addressOf(name)) !== undefined
  }

  find(address: string): Cell | undefined {
    for (; this.indexed < this.cells.length; this.indexed++) {
      const cell = this.cells[this.indexed]!
      this.byAddress.set(addressOf(cell.name), cell)
    }
    return this.byAddress.get(address)
  }

  private readonly parameters: (Cell | undefined)[] = []

  /** The cell of that name, which must have been written. */
  get(name: Name): Cell {
    const cell = this.find(addressOf(name))
    if (cell === undefined) throw new Error(`the sheet has no cell ${addressOf(name)}`)
    return cell
  }

  /** Writes a cell. Forward and error cells tell those they read that they use them. */
  write(name: Name, phase: Phase, formula: Formula, safe?: Safe): Cell {
    const isForward = phase === 'forward' || phase === 'error'
    const users = isForward ? [] : NOBODY
    const cell: Cell = { op: 'cell', index: this.cells.length, name, phase, formula, safe, users }
    this.cells.push(cell)
    if (isForward) tellUsed(formula, cell)
    return cell
  }

  /** A cell that is given: read from the network, the batch or the engine. Made on first use. */
  given(name: Name, read: (state: StepState) => number): Cell {
    const address = addressOf(name)
    const known = this.givens.get(address)
    if (known !== undefined) return known
    const cell: Cell = {
      op: 'cell',
      index: this.cells.length,
      name,
      phase: 'given',
      formula: null,
      users: [],
    }
    this.cells.push(cell)
    this.givens.set(address, cell)
    this.readers[cell.index] = read
    return cell
  }

  parameter(index: number): Cell {
    let cell = this.parameters[index]
    if (cell === undefined) {
      const name = { of: 'parameter', parameter: parameterName(this.network, index) } as const
      cell = { op: 'cell', index: this.cells.length, name, phase: 'given', formula: null, users: [] }
      this.cells.push(cell)
      this.readers[cell.index] = index
      this.parameters[index] = cell
    }
    return cell
  }

  /** ∂of/∂by as a factor that prints as a derivative: the slope a part states, else the derived one. */
  slope(of: Cell, by: Cell): Formula {
    const is = this.stated.get(of)?.get(by) ?? this.derived(of, by)
    if (is === undefined) throw new Error(`${addressOf(of.name)} does not read ${addressOf(by.name)}`)
    if (is.op === 'cell' && 'd' in is.name) return is
    return { op: 'slope', of, by, is }
  }

  /** A part's own word for a slope. */
  state(of: Cell, by: Cell, is: Formula): void {
    const known = this.stated.get(of)
    if (known) known.set(by, is)
    else this.stated.set(of, new Map([[by, is]]))
  }

  private derived(of: Cell, by: Cell): Formula | undefined {
    if (this.slice !== null) return slopes(of.formula!, by).get(by)
    let found = this.slopesOf.get(of)
    if (found === undefined) this.slopesOf.set(of, (found = slopes(of.formula!)))
    return found.get(by)
  }
}

/** Users are told of in the forward pass only. */
const NOBODY: Cell[] = []

/** Every cell that a formula reads learns who uses it, each once. */
function tellUsed(formula: Formula, user: Cell): void {
  if (formula.op === 'cell') {
    if (formula.users.at(-1) !== user) formula.users.push(user)
  } else if (formula.op === 'slope') tellUsed(formula.is, user)
  else if ('args' in formula) for (const arg of formula.args) tellUsed(arg, user)
}
