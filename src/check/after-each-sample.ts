// What a batch gives when its parameters are changed after each sample (U11): the cells of sample k read the
// parameters that k − 1 updates have made, and the last of these is the new value.

import type { Cell, Formula } from '../formula/formula.ts'
import * as F from '../formula/formula.ts'
import { sampleOf } from '../formula/name.ts'
import { placeOf } from '../network/network.ts'
import { passes } from '../trace/build.ts'
import { parameterIndex } from '../trace/parameter-index.ts'
import type { Plan } from '../trace/plan.ts'
import { resolve } from '../trace/resolve.ts'

/** Rewrites the cells of a plan; plain gradient descent only, others are left as they are. */
export function afterSamples(plan: Plan): (cell: Cell, formula: Formula | undefined) => Formula | undefined {
  const { network } = plan
  const { l1, l2 } = network.regularization
  const plain = network.optimizer.part.id === 'gradient-descent'
  if (!plain || plan.size < 2) return (_, formula) => formula
  const made: (Cell | undefined)[][] = []

  /** Parameter `p` after `k` samples. */
  const after = (p: number, k: number): Cell => {
    const own = plan.parameter(p)
    if (k === 0 || network.trained[p] === 0) return own
    made[k] ??= []
    let cell = made[k][p]
    if (cell === undefined) {
      const before = after(p, k - 1)
      const penalised = placeOf(network, p).input !== null
      const gradient = F.sum([
        resolve(plan, { d: { of: 'error', sample: k }, by: own.name }),
        ...(penalised && l2 !== 0 ? [F.mul(l2, before)] : []),
        ...(penalised && l1 !== 0 ? [F.mul(l1, F.sign(before))] : []),
      ])
      const rate = resolve(plan, { of: 'rate' })
      const { parameter } = own.name as { parameter: string }
      cell = {
        op: 'cell',
        index: Number.NaN,
        name: { of: 'update', quantity: 'new', parameter },
        phase: 'update',
        formula: F.sub(before, F.mul(rate, gradient)),
        users: [],
      }
      made[k][p] = cell
    }
    return cell
  }
  const reading = (formula: Formula, k: number): Formula => {
    if (formula.op === 'cell') {
      if (!('of' in formula.name) || !(formula.index >= 0)) return formula
      const { name } = formula
      if (name.of === 'parameter') return after(parameterIndex(network, name.parameter)!, k)
      // An updated weight is the one that this sample's own update has made.
      const isNew = name.of === 'update' && name.quantity === 'new'
      return isNew ? after(parameterIndex(network, name.parameter)!, k + 1) : formula
    }
    if (formula.op === 'slope') return { ...formula, is: reading(formula.is, k) }
    if (!('args' in formula)) return formula
    return { op: formula.op, args: formula.args.map((arg) => reading(arg, k)) }
  }
  const count = passes(plan).length
  return (cell, formula) => {
    const { name } = cell
    if ('of' in name && name.of === 'update' && name.quantity === 'new' && cell.index >= 0) {
      return after(parameterIndex(network, name.parameter)!, count)
    }
    const sample = sampleOf(name)
    const own = formula ?? cell.formula
    return sample === undefined || own === null || !(cell.index >= 0) ? formula : reading(own, sample - 1)
  }
}
