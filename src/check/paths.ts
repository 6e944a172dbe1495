// What a mistake may want to know of one path of the error: the δ and the weight it comes back through, and
// the weights that somebody could take instead.

import type { Cell, Formula } from '../formula/formula.ts'
import { type DenseLayer, denseLayers, parameterName } from '../network/network.ts'
import type { PathOperands } from '../parts/operands.ts'
import type { Pass } from '../trace/forward.ts'
import type { Plan } from '../trace/plan.ts'
import { resolve } from '../trace/resolve.ts'

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
  const place = (layer: DenseLayer | undefined, unit: number, input: number): Cell | null =>
    layer !== undefined && unit < layer.units.length && input < layer.inputs
      ? plan.parameter(layer.weights + unit * layer.inputs + input)
      : null
  const last = denseLayers(plan.network).at(-1)!
  return {
    last: next === last,
    from: i,
    to: k,
    delta,
    byOut,
    weight: plan.parameter(weight),
    get fresh() {
      return resolve(plan, { of: 'update', quantity: 'new', parameter: parameterName(plan.network, weight) })
    },
    turned: plan.parameter(next.weights + i * next.units.length + k),
    own: before.type === 'dense' ? place(before, k, i) : null,
    skipping: next === last ? null : skipping(plan, pass, last, i, k, place),
  }
}

function skipping(
  plan: Plan,
  pass: Pass,
  last: DenseLayer,
  from: number,
  to: number,
  place: (layer: DenseLayer, unit: number, input: number) => Cell | null,
): { delta: Formula | null; weight: Formula | null } {
  const nets = pass.nets.get(plan.network.layers.indexOf(last))!
  const net = nets[to]
  return {
    delta: (net && pass.slopesOfError.get(net)) ?? null,
    weight: place(last, to, from),
  }
}
