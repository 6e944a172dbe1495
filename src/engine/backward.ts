// One sample's error and backward pass over plain arrays, in the order and with the roundings of the sheet.

import type { Formula, Safe } from '../formula/formula.ts'
import type { DenseLayer, Network } from '../network/network.ts'
import type { Loss, Pairing } from '../parts/part.ts'
import { compile, type Rounding, register, roundingOf } from './element.ts'
import type { Forward } from './forward.ts'

/** Per layer: ∂E/∂out times the slope, unrounded (for gradients) and as δ is written down. */
export type Backward = { error: number; readonly products: Float64Array[]; readonly deltas: Float64Array[] }

export type BackwardKernel = (
  parameters: Float64Array,
  forward: Forward,
  targets: readonly number[],
) => Backward

/** Registers of the output layer: nets, outs, targets, one after the other. */
function outputRegisters(network: Network) {
  const n = network.outputs.length
  const row = (start: number) => Array.from({ length: n }, (_, i) => register(start + i))
  return { n, nets: row(0), outs: row(n), targets: row(2 * n) }
}

type Compiled = (registers: ArrayLike<number>) => number

/** The pairing of the loss with the output layer, if it has one. */
export function pairingOf(network: Network): Pairing | null {
  const last = network.layers[network.layers.length - 1]!
  const id = last.type === 'softmax' ? 'softmax' : (last.activation?.part.id ?? '')
  return network.loss.part.over?.[id] ?? null
}

export function backwardKernel(network: Network): BackwardKernel {
  const rounding = roundingOf(network.numbers)
  const { op, cell } = rounding
  const { layers } = network
  const last = layers.length - 1
  const output = compileOutput(network, rounding)
  const slopes = layers.map((layer) => (layer.type === 'dense' ? compileSlope(layer, rounding) : null))
  const arrays = () => layers.map((layer) => new Float64Array(layer.units.length))
  const result: Backward = { error: 0, products: arrays(), deltas: arrays() }
  const back = arrays()
  const registers = new Float64Array(3 * network.outputs.length)
  const single = network.numbers.precision === 'float32'

  return (parameters, { nets, outs }, targets) => {
    const n = network.outputs.length
    const softmaxLast = layers[last]!.type === 'softmax'
    registers.set(nets[softmaxLast ? last - 1 : last]!, 0)
    registers.set(outs[last]!, n)
    for (let o = 0; o < n; o++) registers[2 * n + o] = single ? Math.fround(targets[o]!) : targets[o]!
    result.error = output.error(registers)
    if (output.slopes) for (let o = 0; o < n; o++) back[last]![o] = output.slopes[o]!(registers)
    for (let l = last; l >= 0; l--) {
      const layer = layers[l]!
      if (layer.type === 'softmax') continue
      const { products, deltas } = result
      const above = layers[l + 1]
      const closedBySoftmax = above?.type === 'softmax' && l + 1 === last && output.always !== null
      for (let j = 0; j < layer.units.length; j++) {
        let product: number
        if (closedBySoftmax) product = output.always![j]!(registers)
        else if (above?.type === 'softmax') product = throughSoftmax(back[l + 1]!, outs[l + 1]!, j, rounding)
        else product = op(back[l]![j]! * slopes[l]!(nets[l]![j]!, outs[l]![j]!))
        const safe = l === last && output.safe ? output.safe[j]!(registers) : undefined
        const written = safe !== undefined && !Number.isNaN(safe)
        deltas[l]![j] = written ? safe : closedBySoftmax ? product : cell(product)
        products[l]![j] =
          written || closedBySoftmax || output.paired(l) || above?.type === 'softmax'
            ? deltas[l]![j]!
            : product
      }
      if (l > 0) passBack(parameters, layer, deltas[l]!, back[l - 1]!, rounding)
    }
    return result
  }
}

/** ∂E/∂out of the layer before: one contribution per unit, then their sum. */
function passBack(
  parameters: Float64Array,
  layer: DenseLayer,
  deltas: Float64Array,
  back: Float64Array,
  { op, cell }: Rounding,
): void {
  for (let i = 0; i < layer.inputs; i++) {
    let total = cell(op(deltas[0]! * parameters[layer.weights + i]!))
    for (let j = 1; j < deltas.length; j++) {
      total = op(total + cell(op(deltas[j]! * parameters[layer.weights + j * layer.inputs + i]!)))
    }
    back[i] = deltas.length > 1 ? cell(total) : total
  }
}

/** Σ_i ∂E/∂out_i · ∂out_i/∂net_j, written down as one number. */
function throughSoftmax(back: Float64Array, outs: Float64Array, j: number, { op }: Rounding): number {
  let total = 0
  for (let i = 0; i < outs.length; i++) {
    const slope = i === j ? op(outs[j]! * op(1 - outs[j]!)) : -op(outs[i]! * outs[j]!)
    const term = op(back[i]! * slope)
    total = i === 0 ? term : op(total + term)
  }
  return total
}

function compileSlope(layer: DenseLayer, rounding: Rounding): ((net: number, out: number) => number) | null {
  if (layer.activation === null) return null
  const { part, settings } = layer.activation
  const operands = { net: register(0), out: register(1), settings }
  const safe = part.safe && {
    when: part.safe.when(operands),
    formula: part.safe.formula(operands),
    reason: part.safe.reason,
  }
  const f = compile(part.slope(operands, settings), rounding, safe)
  const registers = [0, 0]
  return (net, out) => {
    registers[0] = net
    registers[1] = out
    return f(registers)
  }
}

function compileOutput(network: Network, rounding: Rounding) {
  const { n, nets, outs, targets } = outputRegisters(network)
  const { part, settings } = network.loss as { part: Loss; settings: never }
  const pairing = pairingOf(network)
  const last = network.layers.length - 1
  const unit = (o: number) => ({
    net: nets[o]!,
    nets,
    out: outs[o]!,
    target: targets[o]!,
    others: outs.filter((_, i) => i !== o),
  })
  const each = (make: (o: number) => { formula: Formula; safe?: Safe }): Compiled[] =>
    outs.map((_, o) => {
      const { formula, safe } = make(o)
      return compile(formula, rounding, safe)
    })
  const operands = (o: number) => ({ out: outs[o]!, target: targets[o]!, outs, n })
  const errors = each((o) => ({
    formula: part.error(operands(o), settings),
    safe: pairing?.error && {
      when: pairing.error.when(unit(o)),
      formula: pairing.error.formula(unit(o)),
      reason: '',
    },
  }))
  const always = pairing !== null && 'always' in pairing.delta ? pairing.delta : null
  const conditional = pairing !== null && !('always' in pairing.delta) ? pairing.delta : null
  const NOT_SAFE: Formula = { op: 'number', value: Number.NaN }
  return {
    error(registers: ArrayLike<number>): number {
      let total = errors[0]!(registers)
      for (let o = 1; o < n; o++) total = rounding.op(total + errors[o]!(registers))
      if (part.total === 'mean') return rounding.cell(rounding.op(total / n))
      return n === 1 ? total : rounding.cell(total)
    },
    slopes: always ? null : each((o) => ({ formula: part.slope(operands(o), settings) })),
    always:
      always &&
      each((o) => ({
        formula: always.always(unit(o)),
        safe: always.safe && {
          when: always.safe.when(unit(o)),
          formula: always.safe.formula(unit(o)),
          reason: '',
        },
      })),
    safe:
      conditional &&
      each((o) => ({
        formula: NOT_SAFE,
        safe: { when: conditional.when(unit(o)), formula: conditional.formula(unit(o)), reason: '' },
      })),
    /** Where a closed form may stand, gradients are δ times the input. */
    paired: (layer: number) => conditional !== null && layer === last,
  }
}
