// A network ready to run: every default filled in, every number checked, all weights and biases in one
// packed array in file order. It is made from a description by `validate.ts` and never changed.

import type { Activation, Chosen, DataSet, Feature, Loss, Optimizer, Schedule } from '../parts/part.ts'
import { ArgumentError } from './argument.ts'

export type DenseLayer = {
  readonly type: 'dense'
  readonly units: readonly string[]
  /** Number of inputs: the outputs of the layer before. */
  readonly inputs: number
  /** `null` where a softmax follows: the nets go straight on. */
  readonly activation: Chosen<Activation> | null
  /** Place of the first weight in the packed parameters; row per unit, column per input. */
  readonly weights: number
  /** Place of the first bias; `biasCount` is 0 (none), 1 (shared by all units) or the number of units. */
  readonly biases: number
  readonly biasCount: number
}

export type SoftmaxLayer = { readonly type: 'softmax'; readonly units: readonly string[] }
export type Layer = DenseLayer | SoftmaxLayer

export type Numbers = {
  /** Digits after the point when shown. */
  readonly digits: number
  readonly show: 'round' | 'truncate'
  readonly byHand: { readonly digits: number; readonly mode: 'round' | 'truncate' } | null
  readonly precision: 'float64' | 'float32'
  readonly decimal: 'point' | 'comma'
}

export type Sample = { readonly inputs: readonly number[]; readonly targets: readonly number[] }

/** Which share of samples is trained with, mixed by a seed. */
export type Share = { readonly share: number; readonly seed: number }

/** A data set of the plane, which points of it, and what of a point goes into the network. */
export type Drawn = Share & {
  readonly set: DataSet
  readonly features: readonly Feature[]
  readonly noise: number
  readonly count: number
}

export type Erratum = {
  /** Address of the number in print, and the step it belongs to. */
  readonly cell?: string
  readonly step?: number
  readonly printed?: string
  readonly note: string
}

export type Network = {
  readonly title: string
  readonly notation: string
  readonly inputs: readonly string[]
  readonly layers: readonly Layer[]
  readonly outputs: readonly string[]
  /** Start values, one per parameter, in file order: per layer the weights row by row, then the biases. */
  readonly start: Float64Array
  /** 1 where the update changes the parameter. */
  readonly trained: Uint8Array
  /** Names the user gave, by place; others are `w(i1->h1)`, `b(h1)`: see `parameterName`. */
  readonly names: ReadonlyMap<number, string>
  readonly loss: Chosen<Loss>
  readonly optimizer: Chosen<Optimizer>
  readonly rate: number
  readonly schedule: Chosen<Schedule> & { readonly per: 'epoch' | 'step' }
  readonly regularization: { readonly l1: number; readonly l2: number }
  readonly batch: {
    readonly size: number
    readonly reduce: 'mean' | 'sum'
    readonly shuffle: { readonly seed: number } | null
  }
  readonly numbers: Numbers
  /** Those that are trained with. */
  readonly samples: readonly Sample[]
  /** Those kept back: measured, but not trained with. */
  readonly test: readonly Sample[]
  /** All of them, in the order they were given. */
  readonly given: readonly Sample[]
  readonly split: Share | null
  /** The data set they were drawn from. */
  readonly drawn: Drawn | null
  readonly errata: readonly Erratum[]
}

/** The layers with weights. */
export const denseLayers = (network: Network): DenseLayer[] =>
  network.layers.filter((layer) => layer.type === 'dense')

/** The names of the numbers that go into layer `index`. */
export function inputsOf(network: Network, index: number): readonly string[] {
  return index === 0 ? network.inputs : network.layers[index - 1]!.units
}

/** Where a parameter stands: its layer, unit and (for a weight) input; a shared bias has no unit. */
export type Place = { layer: number; unit: number | null; input: number | null }

export function placeOf(network: Network, parameter: number): Place {
  for (const [index, layer] of network.layers.entries()) {
    if (layer.type !== 'dense') continue
    const weight = parameter - layer.weights
    if (weight >= 0 && weight < layer.units.length * layer.inputs) {
      return { layer: index, unit: Math.floor(weight / layer.inputs), input: weight % layer.inputs }
    }
    const bias = parameter - layer.biases
    if (bias >= 0 && bias < layer.biasCount) {
      const shared = layer.biasCount === 1 && layer.units.length > 1
      return { layer: index, unit: shared ? null : bias, input: null }
    }
  }
  const last = network.start.length - 1
  throw new ArgumentError(
    'parameterName(network, parameter)',
    'parameter',
    parameter,
    `a whole number from 0 to ${last}`,
  )
}

/** The user's name of a parameter, else `w(i1->h1)`, `b(h1)`, or `b(h1,h2)` for an unnamed shared bias. */
export function parameterName(network: Network, parameter: number): string {
  const given = network.names.get(parameter)
  if (given !== undefined) return given
  const { layer, unit, input } = placeOf(network, parameter)
  const units = network.layers[layer]!.units
  if (unit === null) return `b(${units.map(quoted).join(',')})`
  if (input === null) return `b(${quoted(units[unit]!)})`
  return `w(${quoted(inputsOf(network, layer)[input]!)}->${quoted(units[unit]!)})`
}

import { quoted } from '../formula/name.ts'
