// What a mistake may want to know of one path of the error: the δ and the weight it comes back through, and
// the weights that somebody could take instead.

import type { Formula } from '../formula/formula.ts'
import * as F from '../formula/formula.ts'
import { type DenseLayer, denseLayers } from '../network/network.ts'
import type { BackOperands, PathOperands } from '../parts/operands.ts'
import { passes } from '../trace/build.ts'
import type { Pass } from '../trace/forward.ts'
import type { Plan } from '../trace/plan.ts'
import { writeUpdate } from '../trace/update.ts'

/** The path from unit `to` of the next layer back to unit `from`; `null` where a softmax stands between. */
export function pathOperands(
  plan: Plan,
  pass: Pass,
  from: string,
  to: string,
): Omit<PathOperands, 'right'> | null {
  const { layers } = plan.network
  const index = layers.findIndex((layer) => layer.type === 'dense' && layer.units.includes(to))
  const next = layers[index]
  const before = layers[index - 1]
  if (next?.type !== 'dense' || before === undefined) return null
  const i = before.units.indexOf(from)
  const k = next.units.indexOf(to)
  const net = pass.nets.get(index)?.[k]
  const delta = net && pass.slopesOfError.get(net)
  if (i < 0 || delta === undefined) return null
  const out = pass.outs.get(index)?.[k]
  const byOut = next.activation === null || out === undefined ? null : (pass.slopesOfError.get(out) ?? null)
  const weight = next.weights + k * next.inputs + i
  const last = denseLayers(plan.network).at(-1)!
  return {
    last: next === last,
    from: i,
    to: k,
    delta,
    byOut,
    weight: plan.parameter(weight),
    get fresh() {
      return writeUpdate(plan, passes(plan), weight)
    },
    turned: plan.parameter(next.weights + i * next.units.length + k),
    own: before.type === 'dense' && isWithin(next, before) ? weightOf(plan, before, k, i) : null,
    skipping: next === last ? null : (deltasOf(plan, pass, last)[k] ?? F.number(0)),
  }
}

const weightOf = (plan: Plan, layer: DenseLayer, unit: number, input: number) =>
  plan.parameter(layer.weights + unit * layer.inputs + input)

/** Has a layer a weight at every place that the other one has? */
const isWithin = (small: DenseLayer, large: DenseLayer) =>
  small.units.length <= large.units.length && small.inputs <= large.inputs

const deltasOf = (plan: Plan, pass: Pass, layer: DenseLayer): Formula[] =>
  pass.nets.get(plan.network.layers.indexOf(layer))!.flatMap((net) => pass.slopesOfError.get(net) ?? [])

/** What the outputs would pass back to the unit at place `i` of a layer, were the layers between left out. */
export function skippingTo(plan: Plan, pass: Pass, unit: string): BackOperands['skipping'] {
  const { layers } = plan.network
  const index = layers.findLastIndex(({ units }) => units.includes(unit))
  const last = denseLayers(plan.network).at(-1)!
  const next = layers[index + 1]
  const i = layers[index]!.units.indexOf(unit)
  if (next?.type !== 'dense' || next === last || i >= last.inputs) return null
  return deltasOf(plan, pass, last).map((delta, o) => ({ delta, weight: weightOf(plan, last, o, i) }))
}
