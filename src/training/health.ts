// What keeps units and layers from learning at the present parameters, seen over many samples: a dead unit, one
// that is stuck at the end of its range, gradients that vanish on the way back.

import type { Run } from '../engine/run.ts'
import { binary64 } from '../formula/arithmetic.ts'
import { evaluate } from '../formula/evaluate.ts'
import { number } from '../formula/formula.ts'
import type { DenseLayer, Network } from '../network/network.ts'
import type { Problem } from '../network/problem.ts'
import { roughly } from './roughly.ts'

/** Samples that are looked at, from the first on. */
const MOST = 256
/** A unit is stuck where its outputs all lie within this share of its range from the same end. */
const FLAT = 0.01
/** Gradients of the first layer vanish where they are this many times smaller than those of the last. */
const VANISHED = 1000

type Seen = { readonly slopes: Float64Array; readonly lows: Float64Array; readonly highs: Float64Array }

/** W-DEAD, W-SATURATED and W-VANISHED at the parameters of a run, in the order of the layers. */
export function healthOf(network: Network, run: Run): Problem[] {
  const samples = Math.min(MOST, network.samples.length)
  const seen = network.layers.map(
    ({ units }): Seen => ({
      slopes: new Float64Array(units.length),
      lows: new Float64Array(units.length).fill(Infinity),
      highs: new Float64Array(units.length).fill(-Infinity),
    }),
  )
  const gradients = network.layers.map((layer) =>
    layer.type === 'dense' ? new Float64Array(layer.units.length * layer.inputs) : null,
  )
  for (let sample = 0; sample < samples; sample++) {
    const { forward, backward } = run.pass(sample)
    for (const [l, layer] of network.layers.entries()) {
      if (layer.type !== 'dense') continue
      look(layer, forward.nets[l]!, forward.outs[l]!, seen[l]!)
      addGradients(gradients[l]!, backward.products[l]!, forward.inputs[l]!)
    }
  }
  const units = network.layers.flatMap((layer, l) =>
    layer.type === 'dense' && layer.activation !== null && l < network.layers.length - 1
      ? ofUnits(layer, seen[l]!, samples)
      : [],
  )
  return [...units, ...vanished(gradients, samples, units.length > 0)]
}

/** The greatest slope of every unit so far, and the range of its outs. */
function look({ activation }: DenseLayer, nets: Float64Array, outs: Float64Array, seen: Seen): void {
  if (activation === null) return
  const { part, settings } = activation
  const never = () => Number.NaN
  for (let j = 0; j < nets.length; j++) {
    const slope = part.slope({ net: number(nets[j]!), out: number(outs[j]!) }, settings)
    seen.slopes[j] = Math.max(seen.slopes[j]!, Math.abs(evaluate(slope, binary64, never)))
    seen.lows[j] = Math.min(seen.lows[j]!, outs[j]!)
    seen.highs[j] = Math.max(seen.highs[j]!, outs[j]!)
  }
}

function addGradients(into: Float64Array, products: Float64Array, inputs: Float64Array): void {
  for (let j = 0; j < products.length; j++)
    for (let i = 0; i < inputs.length; i++) into[j * inputs.length + i]! += products[j]! * inputs[i]!
}

function ofUnits({ units, activation }: DenseLayer, seen: Seen, samples: number): Problem[] {
  const { part } = activation!
  const [low, high] = part.range
  const many = samples === 1 ? 'the sample' : `all ${samples} samples`
  return units.flatMap((unit, j): Problem[] => {
    if (part.id === 'step') return []
    const slope = seen.slopes[j]!
    if (slope === 0 && part.safe === undefined)
      return [
        {
          code: 'W-DEAD',
          what: `${unit} is dead: for ${many} its slope is 0.`,
          why: `${part.title} is flat at every one of these nets, so no gradient reaches the weights of ${unit} and it stays as it is.`,
          fix: 'Begin again with other weights or a smaller learning rate, or use leaky-relu.',
        },
      ]
    const edge = FLAT * (high - low)
    const [below, above] = [high - seen.lows[j]!, seen.highs[j]! - low]
    if (!Number.isFinite(edge) || Math.min(below, above) > edge) return []
    const [end, distance] = below < above ? [high, below] : [low, above]
    return [
      {
        code: 'W-SATURATED',
        what: `${unit} is saturated: for ${many} its output is within ${roughly(distance)} of ${end}.`,
        why: `There ${part.title.toLowerCase()} is almost flat, with a slope of at most ${roughly(slope)}, so hardly any gradient reaches the weights of ${unit}.`,
        fix: 'Scale the inputs, or begin with smaller weights or a smaller learning rate.',
      },
    ]
  })
}

/** Compares the first and the last layer; a unit that is dead or stuck is a cause of its own. */
function vanished(
  gradients: readonly (Float64Array | null)[],
  samples: number,
  explained: boolean,
): Problem[] {
  const dense = [...gradients.keys()].filter((l) => gradients[l] !== null)
  const [first, last] = [dense[0]!, dense.at(-1)!]
  const size = (l: number) => {
    const all = gradients[l]!
    return Math.sqrt(all.reduce((sum, g) => sum + g * g, 0) / all.length) / samples
  }
  const [small, large] = [size(first), size(last)]
  if (explained || first === last || !(small * VANISHED < large)) return []
  return [
    {
      code: 'W-VANISHED',
      what: `The gradients have vanished on their way back: those of layer ${first + 1} are about ${roughly(small)}, those of layer ${last + 1} about ${roughly(large)}.`,
      why: 'Each layer multiplies the error that goes back through it by its weights and slopes, and these are small.',
      fix: 'Take fewer layers, relu or tanh in place of sigmoid, or initialize: xavier or he.',
    },
  ]
}
