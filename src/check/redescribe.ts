// Another network in the place of somebody's: the same weights under another loss, other biases, another batch
// or another way to compute. Each change is made once per network, so that its plan is built once.

import { binary64 } from '../formula/arithmetic.ts'
import { evaluate } from '../formula/evaluate.ts'
import { number } from '../formula/formula.ts'
import { type DenseLayer, denseLayers, type Layer, type Network, parameterName } from '../network/network.ts'
import { activations } from '../parts/activations/index.ts'
import { losses } from '../parts/losses/index.ts'
import type { Redescription } from '../parts/mistake.ts'
import { optimizers } from '../parts/optimizers/index.ts'
import { biasesAs } from './biases-as.ts'

const made = new WeakMap<Network, Map<string, Network>>()

/** The network after all changes; the very same object for the same changes. */
export function redescribed(network: Network, changes: readonly Redescription[]): Network {
  return changes.reduce(change, network)
}

function change(network: Network, by: Redescription): Network {
  let known = made.get(network)
  if (known === undefined) made.set(network, (known = new Map()))
  const key = JSON.stringify(by)
  let other = known.get(key)
  if (other === undefined) known.set(key, (other = changed(network, by)))
  return other
}

const part = <P extends { readonly id: string }>(list: readonly P[], id: string): P =>
  list.find((one) => one.id === id)!

const base = new WeakMap<Network, Network>()

/** The network whose formulas are the same: another rounding or precision changes no formula. */
export const sameFormulas = (network: Network): Network => base.get(network) ?? network

function changed(network: Network, by: Redescription): Network {
  const next = otherwise(network, by)
  if (Object.keys(by).every((key) => key === 'precision' || key === 'byHand'))
    base.set(next, sameFormulas(network))
  return next
}

function otherwise(network: Network, by: Redescription): Network {
  let next = network
  if (by.loss !== undefined) next = { ...next, loss: { part: part(losses, by.loss), settings: {} } }
  if (by.reduce !== undefined) next = { ...next, batch: { ...next.batch, reduce: by.reduce } }
  if (by.size !== undefined) {
    const size = by.size === 'one' ? 1 : network.samples.length
    next = { ...next, batch: { ...next.batch, size } }
  }
  if (by.precision !== undefined) next = { ...next, numbers: { ...next.numbers, precision: by.precision } }
  if (by.byHand !== undefined) next = { ...next, numbers: { ...next.numbers, byHand: by.byHand } }
  if (by.optimizer !== undefined) {
    const { type, settings } = by.optimizer
    next = {
      ...next,
      optimizer: { part: part(optimizers, type), settings: settings ?? next.optimizer.settings },
    }
  }
  if (by.activation !== undefined) next = withActivation(next, by.activation)
  if (by.inputs === 'activated') next = withActivatedInputs(next)
  if (by.weights === 'turned') next = turned(next)
  if (by.biases !== undefined) next = biasesAs(next, by.biases)
  if (by.biasesTrained) next = biasesAs(next, 'trained')
  return next
}

function withActivation(
  network: Network,
  { where, is }: { where: 'hidden' | 'output'; is: string },
): Network {
  const last = denseLayers(network).at(-1)
  const layers = network.layers.map((layer): Layer => {
    if (layer.type !== 'dense' || layer.activation === null) return layer
    if ((layer === last) !== (where === 'output')) return layer
    return { ...layer, activation: { part: part(activations, is), settings: {} } }
  })
  return { ...network, layers }
}

/** The activation of the first layer, applied to the inputs too. */
function withActivatedInputs(network: Network): Network {
  const first = network.layers[0]
  if (first?.type !== 'dense' || first.activation === null) return network
  const { part: activation, settings } = first.activation
  const activated = (x: number) => evaluate(activation.out(number(x), settings), binary64, () => Number.NaN)
  const samples = network.samples.map(({ inputs, targets }) => ({ inputs: inputs.map(activated), targets }))
  return { ...network, samples }
}

/** Every weight, with its name, where the matrix read the other way has it. */
function turned(network: Network): Network {
  const start = network.start.slice()
  const trained = network.trained.slice()
  const names = new Map(network.names)
  for (const layer of denseLayers(network)) {
    for (let j = 0; j < layer.units.length; j++) {
      for (let i = 0; i < layer.inputs; i++) turnOne(network, layer, j, i, { start, trained, names })
    }
  }
  return { ...network, start, trained, names }
}

function turnOne(
  network: Network,
  layer: DenseLayer,
  j: number,
  i: number,
  to: { start: Float64Array; trained: Uint8Array; names: Map<number, string> },
): void {
  const from = layer.weights + i * layer.units.length + j
  const place = layer.weights + j * layer.inputs + i
  to.start[place] = network.start[from]!
  to.trained[place] = network.trained[from]!
  const name = network.names.get(from)
  // An unnamed weight keeps the name of its place.
  if (name !== undefined) to.names.set(place, name)
  else if (network.names.has(place)) to.names.set(place, parameterName(network, from))
}
