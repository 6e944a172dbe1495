// A network as implementers lay it out: one layer per weight matrix, a softmax being what such a layer's nets
// go through, and weights as nested lists.

import { type DenseLayer, inputsOf, type Network } from '../../network/network.ts'

export type LaidOut = {
  readonly dense: DenseLayer
  readonly inputs: readonly string[]
  /** Names of the nets, and of the outs: a softmax may have names of its own. */
  readonly units: readonly string[]
  readonly outs: readonly string[]
  /** Id of the activation, with its settings: `leaky-relu (slope 0.2)`. */
  readonly activation: string
}
export type Layout = readonly LaidOut[]

export function layoutOf(network: Network): Layout {
  return network.layers.flatMap((dense, l): LaidOut[] => {
    if (dense.type === 'softmax') return []
    const above = network.layers[l + 1]
    const softmax = above?.type === 'softmax'
    const { units, activation } = dense
    return [
      {
        dense,
        inputs: inputsOf(network, l),
        units,
        outs: softmax ? above.units : units,
        activation: softmax ? 'softmax' : activation === null ? 'identity' : chosenText(activation),
      },
    ]
  })
}

/** A part by its id, its settings behind it. */
export function chosenText(chosen: { part: { id: string }; settings: Readonly<Record<string, number>> }) {
  const settings = Object.entries(chosen.settings).map(([key, value]) => `${key} ${value}`)
  return settings.length === 0 ? chosen.part.id : `${chosen.part.id} (${settings.join(', ')})`
}

/** Parameters as weights[layer][unit][input] and biases[layer][unit]. */
export function packedOf(network: Network, layout: Layout, parameters: Float64Array = network.start) {
  const slice = (from: number, count: number) => Array.from(parameters.subarray(from, from + count))
  return {
    weights: layout.map(({ dense: { weights, inputs, units } }) =>
      units.map((_, j) => slice(weights + j * inputs, inputs)),
    ),
    biases: layout.map(({ dense: { biases, biasCount } }) => slice(biases, biasCount)),
  }
}
