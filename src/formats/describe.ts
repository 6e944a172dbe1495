// Turns a network back into a description: what `network` reads to the very same network again, with the
// weights it has now.

import type { Description } from '../network/description.ts'
import { type DenseLayer, inputsOf, type Layer, type Network } from '../network/network.ts'
import type { Chosen, Part } from '../parts/part.ts'
import { schedules } from '../parts/schedules/index.ts'

/** `parameters` are packed as `network.start` is. */
export function describe(network: Network, parameters: Float64Array = network.start): Description {
  const { title, notation, inputs, loss, optimizer, rate, schedule, regularization, samples } = network
  const { l1, l2 } = regularization
  const { size, reduce, shuffle } = network.batch
  const steady = schedule.part === schedules[0]
  return {
    handgrad: 1,
    ...(title !== '' && { title }),
    notation,
    inputs,
    layers: network.layers.map((layer, i) => describeLayer(network, layer, i, parameters)),
    loss: chosen(loss),
    optimizer: { type: optimizer.part.id, rate, ...optimizer.settings },
    ...(!steady && { schedule: { type: schedule.part.id, per: schedule.per, ...schedule.settings } }),
    ...((l1 !== 0 || l2 !== 0) && { regularization: { l1, l2 } }),
    batch: {
      size: size === samples.length ? 'all' : size,
      reduce,
      ...(shuffle && { shuffle: { seed: shuffle.seed } }),
    },
    ...numbersOf(network),
    ...sourceOf(network),
    ...(network.errata.length > 0 && { errata: network.errata }),
  }
}

/** Where the samples come from: a data set, or themselves. */
function sourceOf({ drawn, given, split }: Network): Pick<Description, 'points' | 'samples' | 'split'> {
  if (drawn !== null) {
    const { set, features, ...rest } = drawn
    return { points: { set: set.id, features: features.map(({ id }) => id), ...rest } }
  }
  const samples = given.map(({ inputs, targets }) => ({ inputs, targets }))
  return { samples, ...(split !== null && { split }) }
}

/** An id alone, or with its settings where it has some. */
function chosen({ part, settings }: Chosen<Part>) {
  return Object.keys(settings).length === 0 ? part.id : { type: part.id, ...settings }
}

function numbersOf({ numbers }: Network): Pick<Description, 'numbers'> {
  const { digits, show, byHand, precision, decimal } = numbers
  const plain =
    digits === 9 && show === 'round' && byHand === null && precision === 'float64' && decimal === 'point'
  if (plain) return {}
  return { numbers: { digits, show, ...(byHand && { byHand: { ...byHand } }), precision, decimal } }
}

function describeLayer(
  network: Network,
  layer: Layer,
  index: number,
  parameters: Float64Array,
): Description['layers'][number] {
  if (layer.type === 'softmax') return { type: 'softmax', units: layer.units }
  const count = layer.units.length * inputsOf(network, index).length
  const matrix = <T>(entry: (place: number) => T): T[][] =>
    layer.units.map((_, r) =>
      Array.from({ length: layer.inputs }, (_, c) => entry(layer.weights + r * layer.inputs + c)),
    )
  const trained = network.trained.subarray(layer.weights, layer.weights + count)
  const frozen = trained.every((flag) => flag === 0)
  const someFrozen = !frozen && trained.includes(0)
  const someNamed = trained.some((_, i) => network.names.has(layer.weights + i))
  return {
    units: layer.units,
    ...(layer.activation && { activation: chosen(layer.activation) }),
    weights: matrix((place) => parameters[place]!),
    ...(someNamed && { names: matrix((place) => network.names.get(place) ?? null) }),
    bias: describeBias(network, layer, parameters, frozen),
    ...(frozen && { train: false }),
    ...(someFrozen && { train: matrix((place) => network.trained[place] === 1) }),
  }
}

type DescribedBias = Extract<Description['layers'][number], { bias?: unknown }>['bias']

function describeBias(
  network: Network,
  { biases, biasCount, units }: DenseLayer,
  parameters: Float64Array,
  frozen: boolean,
): DescribedBias {
  if (biasCount === 0) return 'none'
  const places = Array.from({ length: biasCount }, (_, i) => biases + i)
  const values = places.map((place) => parameters[place]!)
  const names = places.map((place) => network.names.get(place) ?? null)
  const flags = places.map((place) => network.trained[place] === 1)
  const asLayer = flags.every((flag) => flag === !frozen)
  const train = asLayer ? {} : { train: flags.every((flag) => flag === flags[0]) ? flags[0]! : flags }
  if (biasCount === 1 && units.length > 1) {
    const name = names[0] === null ? {} : { name: names[0]! }
    return { value: values[0]!, ...name, shared: true, ...train }
  }
  const named = names.some((name) => name !== null)
  if (!named && asLayer) return values
  return { values, ...(named && { names }), ...train }
}
