// The same network with its biases frozen or trained, shared by a layer or one per unit.

import { type DenseLayer, type Layer, type Network, parameterName } from '../network/network.ts'

export type Biases = 'frozen' | 'trained' | 'shared' | 'per-unit'

const aliases = new WeakMap<Network, ReadonlyMap<string, string>>()

/** What a parameter of the network as it was is called in this one: a unit's own bias may have become a shared one. */
export const calledHere = (network: Network, name: string): string => aliases.get(network)?.get(name) ?? name

export function biasesAs(network: Network, as: Biases): Network {
  if (as === 'frozen' || as === 'trained') return withTrained(network, as === 'trained' ? 1 : 0)
  const start: number[] = []
  const trained: number[] = []
  const names = new Map<number, string>()
  const keep = (from: number) => {
    const name = network.names.get(from)
    if (name !== undefined) names.set(start.length, name)
    start.push(network.start[from]!)
    trained.push(network.trained[from]!)
  }
  const layers = network.layers.map((layer): Layer => {
    if (layer.type !== 'dense') return layer
    const weights = start.length
    for (let p = 0; p < layer.units.length * layer.inputs; p++) keep(layer.weights + p)
    const biases = start.length
    const count = countOf(layer, as)
    for (let b = 0; b < count; b++) {
      const from = layer.biases + (layer.biasCount === 1 ? 0 : b)
      if (count === layer.biasCount) keep(from)
      else {
        start.push(network.start[from]!)
        trained.push(network.trained[from]!)
      }
    }
    return { ...layer, weights, biases, biasCount: count }
  })
  const other = {
    ...network,
    layers,
    start: Float64Array.from(start),
    trained: Uint8Array.from(trained),
    names,
  }
  if (as === 'shared') aliases.set(other, sharedNames(network, other))
  return other
}

/** The name of each unit's own bias, with that of the bias it now shares. */
function sharedNames(from: Network, to: Network): Map<string, string> {
  const found = new Map<string, string>()
  for (const [index, layer] of from.layers.entries()) {
    const shared = to.layers[index]!
    if (layer.type !== 'dense' || shared.type !== 'dense' || layer.biasCount < 2) continue
    for (let b = 0; b < layer.biasCount; b++) {
      found.set(parameterName(from, layer.biases + b), parameterName(to, shared.biases))
    }
  }
  return found
}

/** How many biases a layer then has. */
function countOf(layer: DenseLayer, as: 'shared' | 'per-unit'): number {
  return layer.biasCount === 0 ? 0 : as === 'shared' ? 1 : layer.units.length
}

function withTrained(network: Network, to: 0 | 1): Network {
  const trained = network.trained.slice()
  for (const layer of network.layers) {
    if (layer.type === 'dense') trained.fill(to, layer.biases, layer.biases + layer.biasCount)
  }
  return { ...network, trained }
}
