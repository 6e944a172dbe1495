// The forward pass of several samples over plain arrays: the sheet's numbers bit for bit, without names.

import type { Network, Sample } from '../network/network.ts'
import { compile, type Element, register } from './element.ts'
import { type Rounding, roundingOf } from './rounding.ts'

/** The nets (dense layers) and outs of every layer, sample after sample; `inputs[l]` is what layer l reads. */
export type Forward = {
  readonly inputs: Float64Array[]
  readonly nets: Float64Array[]
  readonly outs: Float64Array[]
}

export type ForwardKernel = {
  readonly arrays: Forward
  /** Fills the arrays for the first `count` of the samples. */
  pass(parameters: Float64Array, samples: readonly Pick<Sample, 'inputs'>[], count: number): void
}

/** Makes the forward pass of a network for at most `most` samples at a time. */
export function forwardKernel(network: Network, most: number): ForwardKernel {
  const rounding = roundingOf(network.numbers)
  const single = network.numbers.precision === 'float32'
  const { layers } = network
  const width = network.inputs.length
  const first = new Float64Array(most * width)
  const nets = layers.map(({ units }) => new Float64Array(most * units.length))
  const outs = layers.map((layer, l) =>
    layer.type === 'dense' && layer.activation === null
      ? nets[l]!
      : new Float64Array(most * layer.units.length),
  )
  const inputs = layers.map((_, l) => (l === 0 ? first : outs[l - 1]!))
  const activate = layers.map((layer, l): Element | null => {
    if (layer.type !== 'dense' || layer.activation === null) return null
    const { part, settings } = layer.activation
    const lanes = [{ array: nets[l]!, at: 0, step: 1 }]
    return compile(part.out(register(0), settings), rounding, lanes, { array: outs[l]!, at: 0, step: 1 })
  })
  const pass: ForwardKernel['pass'] = (parameters, samples, count) => {
    for (let k = 0; k < count; k++) {
      const sample = samples[k]!.inputs
      for (let i = 0; i < width; i++) first[k * width + i] = single ? Math.fround(sample[i]!) : sample[i]!
    }
    for (let l = 0; l < layers.length; l++) {
      const layer = layers[l]!
      if (layer.type === 'softmax') {
        softmax(inputs[l]!, outs[l]!, layer.units.length, count, rounding)
        continue
      }
      weighSums(parameters, layer, inputs[l]!, nets[l]!, count, rounding)
      activate[l]?.(count * layer.units.length)
    }
  }
  return { arrays: { inputs, nets, outs }, pass }
}

function softmax(x: Float64Array, out: Float64Array, n: number, count: number, rounding: Rounding): void {
  for (let k = 0; k < count; k++) {
    const all = Array.from(x.subarray(k * n, (k + 1) * n))
    for (let j = 0; j < n; j++) out[k * n + j] = rounding.cell(rounding.arithmetic.softmax(all[j]!, all))
  }
}

/** net_j = Σ w_ji·x_i + b_j, left to right, bias last. */
function weighSums(
  parameters: Float64Array,
  layer: {
    units: readonly string[]
    weights: number
    inputs: number
    biases: number
    biasCount: number
  },
  x: Float64Array,
  net: Float64Array,
  count: number,
  { op, cell }: Rounding,
): void {
  const { weights, inputs, biases, biasCount } = layer
  const n = layer.units.length
  for (let k = 0; k < count; k++) {
    const from = k * inputs
    for (let j = 0; j < n; j++) {
      const row = weights + j * inputs
      let total = op(parameters[row]! * x[from]!)
      for (let i = 1; i < inputs; i++) total = op(total + op(parameters[row + i]! * x[from + i]!))
      if (biasCount > 0) total = op(total + parameters[biases + (biasCount === 1 ? 0 : j)]!)
      net[k * n + j] = cell(total)
    }
  }
}
