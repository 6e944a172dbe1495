// The roles of the update: the gradient it uses, and the optimizer's cells.

import type { Cell, Formula } from '../formula/formula.ts'
import { quoted as address } from '../formula/name.ts'
import { type DenseLayer, placeOf } from '../network/network.ts'
import type { ChangeOperands, FinalGradientOperands } from '../parts/operands.ts'
import { passes } from '../trace/build.ts'
import type { Plan } from '../trace/plan.ts'
import { resolve } from '../trace/resolve.ts'
import { rateCell, writeGradient } from '../trace/update.ts'
import { isLast, kindOf, type Role } from './role.ts'

/** ∂E/∂p as the update uses it. */
export function finalGradientRole(plan: Plan, cell: Cell, parameter: number): Role {
  const operands = finalGradient(plan, cell, parameter)
  return {
    role: 'finalGradient',
    last: operands.last,
    operands: (right, before): FinalGradientOperands => ({ ...operands, right, before }),
  }
}

function finalGradient(plan: Plan, cell: Cell, parameter: number) {
  const { l1, l2 } = plan.network.regularization
  const reduced = plan.reduces
  const samples: Formula[] = passes(plan).map((pass, k) =>
    reduced
      ? resolve(plan, {
          d: { of: 'error', sample: k + 1 },
          by: plan.parameter(parameter).name,
        })
      : (pass.gradients[parameter] ?? cell),
  )
  const args = cell.formula?.op === 'add' && reduced ? cell.formula.args : []
  const penalised = reduced && placeOf(plan.network, parameter).input !== null && (l1 !== 0 || l2 !== 0)
  return {
    last: isLast(plan, plan.network.layers[placeOf(plan.network, parameter).layer] as DenseLayer),
    kind: kindOf(plan, parameter),
    parameter: plan.parameter(parameter),
    samples,
    penalty: penalised ? args.slice(1) : [],
    reduce: plan.network.batch.reduce,
    l1,
    l2,
  }
}

export function changeRoles(plan: Plan, quantity: string, parameter: number): readonly Role[] {
  const { network } = plan
  // A frozen parameter keeps its value whatever is done to the others.
  if (quantity === 'change' || network.trained[parameter] === 0) return []
  const { part, settings } = network.optimizer
  const cell = plan.parameter(parameter)
  const name = (cell.name as { parameter: string }).parameter
  const kind = kindOf(plan, parameter)
  const layer = network.layers[placeOf(network, parameter).layer] as DenseLayer
  const earlier: Record<string, Formula> = {}
  for (const { quantity: one } of part.update) {
    if (one === quantity) break
    const found = plan.find(`${one}(${parameterAddress(name)})`)
    if (found) earlier[one] = found
  }
  const previous = Object.fromEntries(
    part.state.flatMap((one) => {
      const found = plan.find(`previous(${one}(${parameterAddress(name)}))`)
      return found ? [[one, found]] : []
    }),
  )
  const gradientOf = (p: number): Formula => writeGradient(plan, passes(plan), p)
  const last = isLast(plan, layer)
  const operands: Omit<ChangeOperands, 'right'> = {
    last,
    quantity,
    kind,
    optimizer: part.id,
    settings,
    weight: cell,
    gradient: gradientOf(parameter),
    rate: rateCell(plan),
    step: plan.given({ of: 'step' }, (s) => s.step),
    previous,
    earlier,
    inputs: layer.inputs,
    biasGradients:
      kind === 'weight'
        ? []
        : Array.from({ length: layer.biasCount }, (_, i) => gradientOf(layer.biases + i)),
  }
  return [{ role: 'change', last, operands: (right) => ({ ...operands, right }) }]
}

const parameterAddress = (name: string) => (/^[wb]\(.*\)$/.test(name) ? name : address(name))
