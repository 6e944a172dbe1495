// One sample's forward pass over plain arrays: the sheet's numbers bit for bit, without names.

import type { Network } from '../network/network.ts'
import type { Activation, Chosen } from '../parts/part.ts'
import { compile, type Rounding, register, roundingOf } from './element.ts'

/** The nets (dense layers) and outs of every layer; `inputs[l]` is what layer l reads. */
export type Forward = {
  readonly inputs: Float64Array[]
  readonly nets: Float64Array[]
  readonly outs: Float64Array[]
}

export type ForwardKernel = (parameters: Float64Array, sample: readonly number[]) => Forward

/** Makes the forward pass of a network; the arrays it returns are used again by the next call. */
export function forwardKernel(network: Network): ForwardKernel {
  const rounding = roundingOf(network.numbers)
  const single = network.numbers.precision === 'float32'
  const size = (layer: number) => network.layers[layer]!.units.length
  const first = new Float64Array(network.inputs.length)
  const nets = network.layers.map((_, l) => new Float64Array(size(l)))
  const outs = network.layers.map((layer, l) =>
    layer.type === 'dense' && layer.activation === null ? nets[l]! : new Float64Array(size(l)),
  )
  const inputs = network.layers.map((_, l) => (l === 0 ? first : outs[l - 1]!))
  const apply = network.layers.map((layer) =>
    layer.type === 'dense' && layer.activation ? outOf(layer.activation, rounding) : null,
  )
  return (parameters, sample) => {
    for (let i = 0; i < first.length; i++) first[i] = single ? Math.fround(sample[i]!) : sample[i]!
    for (const [l, layer] of network.layers.entries()) {
      const x = inputs[l]!
      const out = outs[l]!
      if (layer.type === 'softmax') {
        const all = Array.from(x)
        for (let j = 0; j < out.length; j++) out[j] = rounding.cell(rounding.arithmetic.softmax(all[j]!, all))
        continue
      }
      weighSums(parameters, layer, x, nets[l]!, rounding)
      const f = apply[l]
      if (f) for (let j = 0; j < out.length; j++) out[j] = f(nets[l]![j]!)
    }
    return { inputs, nets, outs }
  }
}

/** net_j = Σ w_ji·x_i + b_j, left to right, bias last. */
function weighSums(
  parameters: Float64Array,
  layer: { weights: number; inputs: number; biases: number; biasCount: number },
  x: Float64Array,
  net: Float64Array,
  { op, cell }: Rounding,
): void {
  const { weights, inputs, biases, biasCount } = layer
  for (let j = 0; j < net.length; j++) {
    const row = weights + j * inputs
    let total = op(parameters[row]! * x[0]!)
    for (let i = 1; i < inputs; i++) total = op(total + op(parameters[row + i]! * x[i]!))
    if (biasCount > 0) total = op(total + parameters[biases + (biasCount === 1 ? 0 : j)]!)
    net[j] = cell(total)
  }
}

function outOf({ part, settings }: Chosen<Activation>, rounding: Rounding): (net: number) => number {
  const f = compile(part.out(register(0), settings), rounding)
  const registers = [0]
  return (net) => {
    registers[0] = net
    return f(registers)
  }
}
