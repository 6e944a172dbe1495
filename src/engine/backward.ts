// The errors and the backward pass of several samples over plain arrays, in the order and with the roundings of
// the sheet.

import type { DenseLayer, Network, Sample } from '../network/network.ts'
import { compile, type Element, register } from './element.ts'
import type { Forward } from './forward.ts'
import { outputOf } from './output.ts'
import { type Rounding, roundingOf } from './rounding.ts'

/** Per layer and sample: ∂E/∂out times the slope, unrounded (for gradients) and as δ is written down. */
export type Backward = { readonly products: Float64Array[]; readonly deltas: Float64Array[] }

export type BackwardKernel = {
  readonly arrays: Backward
  /** The errors of samples whose forward pass was just made. */
  errors(samples: readonly Sample[], count: number): Float64Array
  /** Fills the arrays; the errors were asked for just before. */
  pass(parameters: Float64Array, count: number): void
}

/** Makes the backward pass of a network over the arrays of its forward pass of at most `most` samples. */
export function backwardKernel(network: Network, forward: Forward, most: number): BackwardKernel {
  const rounding = roundingOf(network.numbers)
  const { op, cell } = rounding
  const { layers } = network
  const last = layers.length - 1
  const output = outputOf(network, forward, most)
  const arrays = (): Float64Array[] => layers.map(({ units }) => new Float64Array(most * units.length))
  const [products, deltas, back, slopes] = [arrays(), arrays(), arrays(), arrays()]
  const slopeOf = layers.map((layer, l) =>
    layer.type === 'dense'
      ? compileSlope(layer, forward.nets[l]!, forward.outs[l]!, slopes[l]!, rounding)
      : null,
  )

  /** ∂E/∂net of a layer, and δ. */
  const passUnits = (l: number, count: number) => {
    const n = layers[l]!.units.length
    const above = layers[l + 1]
    const product = products[l]!
    const delta = deltas[l]!
    if (above?.type === 'softmax' && l + 1 === last && output.always !== null) {
      const closed = output.always(count)
      for (let e = 0; e < count * n; e++) product[e] = delta[e] = closed[e]!
      return
    }
    if (above?.type === 'softmax') {
      throughSoftmax(back[l + 1]!, forward.outs[l + 1]!, delta, n, count, rounding)
      for (let e = 0; e < count * n; e++) product[e] = delta[e] = cell(delta[e]!)
      return
    }
    slopeOf[l]!(count * n)
    const byOut = back[l]!
    const slope = slopes[l]!
    for (let e = 0; e < count * n; e++) {
      product[e] = op(byOut[e]! * slope[e]!)
      delta[e] = cell(product[e]!)
    }
    if (l !== last || output.safe === null) return
    // Where a closed form may stand, gradients are δ times the input.
    const safe = output.safe(count)
    for (let e = 0; e < count * n; e++) {
      if (!Number.isNaN(safe[e]!)) delta[e] = safe[e]!
      product[e] = delta[e]!
    }
  }
  return {
    arrays: { products, deltas },
    errors(samples, count) {
      output.aim(samples, count)
      return output.errors(count)
    },
    pass(parameters, count) {
      if (output.slopes) back[last] = output.slopes(count)
      for (let l = last; l >= 0; l--) {
        const layer = layers[l]!
        if (layer.type === 'softmax') continue
        passUnits(l, count)
        if (l > 0) passBack(parameters, layer, deltas[l]!, back[l - 1]!, count, rounding)
      }
    },
  }
}

/** ∂E/∂out of the layer before: one contribution per unit, then their sum. */
function passBack(
  parameters: Float64Array,
  layer: DenseLayer,
  deltas: Float64Array,
  back: Float64Array,
  count: number,
  { op, cell }: Rounding,
): void {
  const { inputs, weights } = layer
  const n = layer.units.length
  for (let k = 0; k < count; k++) {
    const to = k * inputs
    for (let j = 0; j < n; j++) {
      const delta = deltas[k * n + j]!
      const row = weights + j * inputs
      for (let i = 0; i < inputs; i++) {
        const term = cell(op(delta * parameters[row + i]!))
        back[to + i] = j === 0 ? term : op(back[to + i]! + term)
      }
    }
    if (n > 1) for (let i = 0; i < inputs; i++) back[to + i] = cell(back[to + i]!)
  }
}

/** Σ_i ∂E/∂out_i · ∂out_i/∂net_j, as one number. */
function throughSoftmax(
  back: Float64Array,
  outs: Float64Array,
  into: Float64Array,
  n: number,
  count: number,
  { op }: Rounding,
): void {
  for (let from = 0; from < count * n; from += n) {
    for (let j = 0; j < n; j++) {
      let total = 0
      const out = outs[from + j]!
      for (let i = 0; i < n; i++) {
        const slope = i === j ? op(out * op(1 - out)) : -op(outs[from + i]! * out)
        const term = op(back[from + i]! * slope)
        total = i === 0 ? term : op(total + term)
      }
      into[from + j] = total
    }
  }
}

function compileSlope(
  layer: DenseLayer,
  nets: Float64Array,
  outs: Float64Array,
  into: Float64Array,
  rounding: Rounding,
): Element | null {
  if (layer.activation === null) return null
  const { part, settings } = layer.activation
  const operands = { net: register(0), out: register(1), settings }
  const safe = part.safe && {
    when: part.safe.when(operands),
    formula: part.safe.formula(operands),
    reason: part.safe.reason,
  }
  const lanes = [nets, outs].map((array) => ({ array, at: 0, step: 1 }))
  return compile(part.slope(operands, settings), rounding, lanes, { array: into, at: 0, step: 1 }, safe)
}
