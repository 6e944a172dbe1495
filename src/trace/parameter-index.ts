// Finds a weight or bias by the name it is shown with, without spelling out the names of all the others.

import { denseLayers, inputsOf, type Network } from '../network/network.ts'

const indexes = new WeakMap<Network, Map<string, number>>()

/** The place of a parameter in the packed array, or `undefined`. */
export function parameterIndex(network: Network, name: string): number | undefined {
  let given = indexes.get(network)
  if (given === undefined) {
    given = new Map([...network.names].map(([index, text]) => [text, index]))
    indexes.set(network, given)
  }
  return given.get(name) ?? byPlace(network, name)
}

/** `w(i1->h1)`, `b(h1)` and the shared `b(h1,h2)`, each unit plain or in JSON quotes. */
function byPlace(network: Network, name: string): number | undefined {
  const inside = /^([wb])\((.*)\)$/.exec(name)
  if (inside === null) return undefined
  const [, kind, text] = inside as unknown as [string, string, string]
  const weight = kind === 'w' ? splitArrow(text) : null
  for (const layer of denseLayers(network)) {
    const units = layer.units
    if (weight !== null) {
      const unit = units.indexOf(weight.to)
      const input = inputsOf(network, network.layers.indexOf(layer)).indexOf(weight.from)
      const place = layer.weights + unit * layer.inputs + input
      if (unit >= 0 && input >= 0) return network.names.has(place) ? undefined : place
    } else if (kind === 'b' && layer.biasCount > 0) {
      const unit = units.indexOf(plain(text))
      if (layer.biasCount === units.length && unit >= 0) return layer.biases + unit
      const shared = layer.biasCount === 1 && text.split(',').map(plain).join() === units.join()
      if (shared) return layer.biases
    }
  }
  return undefined
}

function splitArrow(text: string): { from: string; to: string } | null {
  const parts = /^("(?:[^"\\]|\\.)*"|[^"]*?)\s*(?:->|→)\s*("(?:[^"\\]|\\.)*"|[^"]*)$/.exec(text)
  return parts && { from: plain(parts[1]!), to: plain(parts[2]!) }
}

/** A name without its JSON quotes. */
export function plain(text: string): string {
  const trimmed = text.trim()
  if (!trimmed.startsWith('"')) return trimmed
  try {
    return String(JSON.parse(trimmed))
  } catch {
    return trimmed
  }
}
