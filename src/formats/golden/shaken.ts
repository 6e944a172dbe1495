// The whole training worked several times with every operation off by chance in its last bits (Monte Carlo
// arithmetic, Parker 1997). Unlike a bound it knows which errors cancel; it is asked where the bound is too wide.

import { type Arithmetic, binary64 } from '../../formula/arithmetic.ts'
import { evaluate } from '../../formula/evaluate.ts'
import type { Cell } from '../../formula/formula.ts'
import { createRandom } from '../../numeric/random.ts'
import type { Sheet } from '../../trace/sheet.ts'
import { FUNCTION } from './uncertain.ts'

export const RUNS = 8
const EXACT = new Set(['of', 'neg', 'abs', 'sign', 'min', 'max', 'floor', 'less'])
const ONCE = new Set(['add', 'sub', 'mul', 'div', 'sqrt'])

function shaking(u: number, seed: number): Arithmetic<number> {
  const random = createRandom(seed)
  return Object.fromEntries(
    Object.entries(binary64).map(([name, apply]) => {
      if (EXACT.has(name)) return [name, apply]
      const roundings = ONCE.has(name) ? 1 : FUNCTION
      const f = apply as (a: number, b: never) => number
      return [name, (a: number, b: never) => f(a, b) * (1 + roundings * u * random.uniform(-1, 1))]
    }),
  ) as Arithmetic<number>
}

type Run = { readonly arithmetic: Arithmetic<number>; readonly values: Map<Cell, number>[] }

export class Shaken {
  private readonly sheets: Sheet[] = []
  private readonly runs: readonly Run[]
  /** Steps whose update every run has made. */
  private done = 0

  constructor(u: number) {
    this.runs = Array.from({ length: RUNS }, (_, seed) => ({ arithmetic: shaking(u, seed + 1), values: [] }))
  }

  /** The sheet of the next step. */
  add(sheet: Sheet): void {
    this.sheets.push(sheet)
    for (const { values } of this.runs) values.push(new Map())
  }

  /** How far the runs are from a number of the last step, at most. */
  apart(cell: Cell): number {
    const last = this.sheets.length - 1
    for (; this.done < last; this.done++) this.update(this.done)
    const value = this.sheets[last]!.look(cell)
    return this.runs.reduce((most, run) => Math.max(most, Math.abs(this.value(run, last, cell) - value)), 0)
  }

  /** Works a step's update in every run, so that later steps find it ready. */
  private update(step: number): void {
    const sheet = this.sheets[step]!
    for (const run of this.runs)
      for (let p = 0; p < sheet.network.start.length; p++)
        this.value(run, step, this.updated(step, { parameter: sheet.plan.parameter(p).name }))
  }

  private updated(step: number, { parameter, quantity = 'new' }: { parameter: unknown; quantity?: string }) {
    const name = (parameter as { parameter: string }).parameter
    return this.sheets[step]!.cell({ of: 'update', quantity, parameter: name })
  }

  private value(run: Run, step: number, cell: Cell): number {
    const known = run.values[step]!.get(cell)
    if (known !== undefined) return known
    const sheet = this.sheets[step]!
    const look = (other: Cell) => this.value(run, step, other)
    const value =
      cell.formula === null
        ? this.given(run, step, cell)
        : evaluate(sheet.formula(cell)!, run.arithmetic, look)
    run.values[step]!.set(cell, value)
    return value
  }

  private given(run: Run, step: number, cell: Cell): number {
    const { name } = cell
    if (step > 0 && 'of' in name && (name.of === 'parameter' || name.of === 'previous')) {
      const quantity = name.of === 'previous' ? name.quantity : 'new'
      return this.value(run, step - 1, this.updated(step - 1, { parameter: name, quantity }))
    }
    return this.sheets[step]!.look(cell)
  }
}
