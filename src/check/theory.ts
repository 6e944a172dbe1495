// A theory of how somebody's numbers came about: which network they belong to and which of its formulas were
// taken for others. The empty theory is the right calculation.

import type { Cell, Formula } from '../formula/formula.ts'
import type { Redescription, Rewrites } from '../parts/mistake.ts'
import { parameterIndex } from '../trace/parameter-index.ts'
import type { Plan } from '../trace/plan.ts'
import { afterSamples } from './after-each-sample.ts'
import { layerOf, type Role, type RoleName } from './role.ts'
import { rolesOf } from './roles.ts'

/** A number is that of one dense layer, the first hidden one 0. */
export type Scope = 'everywhere' | 'output' | 'hidden' | number
export type Rewriting = { readonly rewrites: Rewrites; readonly scope: Scope }

export type Theory = {
  readonly describes: readonly Redescription[]
  readonly rewritings: readonly Rewriting[]
  readonly afterEachSample: boolean
}

export const right: Theory = { describes: [], rewritings: [], afterEachSample: false }

/** One theory on top of another: what the first leaves is rewritten by the second. */
export const both = (a: Theory, b: Theory): Theory => ({
  describes: [...a.describes, ...b.describes],
  rewritings: [...a.rewritings, ...b.rewritings],
  afterEachSample: a.afterEachSample || b.afterEachSample,
})

/** The kinds of numbers that the theory works out in another way. */
export const touched = ({ rewritings }: Theory): ReadonlySet<RoleName> =>
  new Set(rewritings.flatMap(({ rewrites }) => Object.keys(rewrites) as RoleName[]))

/** Are all numbers up to the outputs those of the right calculation? */
export const keepsForward = (theory: Theory): boolean =>
  theory.describes.length === 0 && leavesForward(theory)

/** Are they those of the network as the theory describes it? */
export function leavesForward(theory: Theory): boolean {
  const kinds = touched(theory)
  return !theory.afterEachSample && !FORWARD.some((kind) => kinds.has(kind))
}

const FORWARD: readonly RoleName[] = ['net', 'out', 'softmax']

/** Does the theory leave the formulas as they are? */
export const keepsFormulas = (theory: Theory) => theory.rewritings.length === 0 && !theory.afterEachSample

/** The gradient that the step before used, as an operand; a world looks it up by the place of the parameter. */
export function gradientBefore(plan: Plan, parameter: number): Cell {
  const own = plan.parameter(parameter)
  const name = {
    of: 'previous',
    quantity: 'gradient',
    parameter: (own.name as { parameter: string }).parameter,
  } as const
  return { op: 'cell', index: -1 - parameter, name, phase: 'given', formula: null, users: [] }
}

/** Rewrites the formulas of one plan, each once. `undefined`: the theory leaves the cell as it is. */
export function rewriter(plan: Plan, theory: Theory): (cell: Cell, first: boolean) => Formula | undefined {
  if (keepsFormulas(theory)) return () => undefined
  const done = new Map<Cell, Formula | undefined>()
  const after = theory.afterEachSample ? afterSamples(plan) : null
  const kinds = touched(theory)
  return (cell, first) => {
    if (cell.formula === null) return undefined
    if (done.has(cell)) return done.get(cell)
    let formula = mayBe(cell, kinds) ? rewrite(plan, theory, cell, first) : undefined
    if (after !== null) formula = after(cell, formula)
    done.set(cell, formula)
    return formula
  }
}

function rewrite(plan: Plan, theory: Theory, cell: Cell, first: boolean): Formula | undefined {
  if (cell.formula === null || cell.index < 0) return undefined
  let formula: Formula | undefined
  for (const role of rolesOf(plan, cell)) {
    formula = role.base ?? formula
    for (const { rewrites, scope } of theory.rewritings) {
      const change = rewrites[role.role]
      if (change === undefined || !inScope(plan, cell, role, scope)) continue
      const operands = role.operands(formula ?? cell.formula, beforeOf(plan, cell, role, first))
      formula = change(operands as never) ?? formula
    }
  }
  return formula
}

/** Can a cell of that name be one of these kinds? Tells without looking its operands up. */
function mayBe({ name }: Cell, kinds: ReadonlySet<RoleName>): boolean {
  if (!('d' in name)) {
    switch (name.of) {
      case 'net':
        return kinds.has('net')
      case 'out':
        return kinds.has('out') || kinds.has('softmax')
      case 'error':
        return kinds.has('error') || kinds.has('total') || kinds.has('batchError')
      case 'update':
        return kinds.has('change')
      default:
        return false
    }
  }
  const gradient = 'of' in name.by && name.by.of === 'parameter'
  // A gradient goes through δ where that is another one.
  if (gradient) return kinds.has('gradient') || kinds.has('finalGradient') || kinds.has('delta')
  return BACKWARD.some((kind) => kinds.has(kind))
}

const BACKWARD: readonly RoleName[] = ['outputSlope', 'slope', 'path', 'back', 'delta']

const inScope = (plan: Plan, cell: Cell, { last }: Role, scope: Scope) =>
  typeof scope === 'number'
    ? layerOf(plan, cell.name) === scope
    : scope === 'everywhere' || (scope === 'output') === last

function beforeOf(plan: Plan, cell: Cell, { role }: Role, first: boolean): Cell | null {
  if (role !== 'finalGradient' || first) return null
  const { by } = cell.name as { by: { parameter: string } }
  return gradientBefore(plan, parameterIndex(plan.network, by.parameter)!)
}
