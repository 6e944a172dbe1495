// The roles of the forward pass and the error: nets, outputs, each output's error, their total.

import type { Cell } from '../formula/formula.ts'
import * as F from '../formula/formula.ts'
import type { Name } from '../formula/name.ts'
import type { BatchOperands, ErrorOperands } from '../parts/operands.ts'
import { passes } from '../trace/build.ts'
import type { Plan } from '../trace/plan.ts'
import { denseOf, isLast, outsOf, passOf, type Role } from './role.ts'

export function netRole(plan: Plan, cell: Cell): Role {
  const { unit, sample } = cell.name as { unit: string; sample?: number }
  const [layer, index] = denseOf(plan, unit)
  const inputs = passOf(plan, { of: 'net', unit, sample }).inputs[index]!
  const j = layer.units.indexOf(unit)
  const args = cell.formula?.op === 'add' ? cell.formula.args : [cell.formula!]
  const terms = args.slice(0, layer.inputs)
  const turned = () =>
    inputs.map((input, i) => F.mul(plan.parameter(layer.weights + i * layer.units.length + j), input))
  const bias = args[layer.inputs] ?? null
  const last = isLast(plan, layer)
  return {
    role: 'net',
    last,
    operands: (right) => ({
      right,
      last,
      terms,
      get turned() {
        return turned()
      },
      bias,
    }),
  }
}

export function outRole(plan: Plan, cell: Cell, unit: string): Role {
  const index = plan.network.layers.findLastIndex(({ units }) => units.includes(unit))
  const layer = plan.network.layers[index]!
  const pass = passOf(plan, cell.name)
  if (layer.type === 'softmax') {
    const nets = pass.inputs[index]!
    const net = nets[layer.units.indexOf(unit)]!
    const last = index === plan.network.layers.length - 1
    return { role: 'softmax', last, operands: (right) => ({ right, last, net, nets }) }
  }
  const net = pass.nets.get(index)![layer.units.indexOf(unit)]!
  const { part: activation, settings } = layer.activation!
  const last = isLast(plan, layer)
  return { role: 'out', last, operands: (right) => ({ right, last, net, activation, settings }) }
}

export function errorRole(plan: Plan, name: Name & { unit?: string }): Role {
  const operands = errorOperands(plan, name)
  return { role: 'error', last: true, operands: (right) => ({ ...operands, right }) }
}

export function errorOperands(plan: Plan, name: Name & { unit?: string }): Omit<ErrorOperands, 'right'> {
  const pass = passOf(plan, name)
  const index = plan.network.outputs.indexOf(name.unit!)
  const outs = outsOf(plan, pass)
  const { targets } = pass
  const loss = plan.network.loss.part.id
  return {
    last: true,
    out: outs[index]!,
    target: targets[index]!,
    index,
    outs,
    targets,
    n: outs.length,
    loss,
  }
}

export function batchOfError(plan: Plan): Omit<BatchOperands, 'right'> {
  const samples = passes(plan).map(({ error }) => error)
  const penalty = plan.has({ of: 'penalty' }) ? [plan.get({ of: 'penalty' })] : []
  return { last: true, samples, penalty, reduce: plan.network.batch.reduce }
}
