// Fills the packed array of weights and biases of a network: given or drawn, named or not, trained or not.

import type { Architecture, DenseDraft } from './architecture.ts'
import { readBias } from './bias.ts'
import { draw, readInitialize } from './initialize.ts'
import { eachEntry, readWeights, type Shape } from './matrix.ts'
import { type Names, readName } from './names.ts'
import type { Layer } from './network.ts'
import type { Path, Reading } from './reading.ts'
import { isList, shown } from './shown.ts'

export type Parameters = {
  layers: Layer[]
  start: Float64Array
  trained: Uint8Array
  names: Map<number, string>
}

export function readParameters(reading: Reading, { layers, names: taken }: Architecture): Parameters {
  let most = 0
  for (const layer of layers)
    if (layer.type === 'dense') most += layer.units.length * (layer.inputs.length + 1)
  const start = new Float64Array(most)
  const trained = new Uint8Array(most).fill(1)
  const names = new Map<number, string>()
  const done: Layer[] = []
  let place = 0
  for (const layer of layers) {
    if (layer.type === 'softmax') {
      done.push({ type: 'softmax', units: layer.units })
      continue
    }
    const { units, inputs, activation, fields, path } = layer
    const weights = place
    const count = units.length * inputs.length
    readLayerWeights(reading, layer, start, weights)
    if (fields.names !== undefined) readWeightNames(reading, taken, layer, names, weights)
    const frozen = fields.train === false
    if (frozen) trained.fill(0, weights, weights + count)
    else if (fields.train !== undefined) readTrain(reading, layer, trained, weights)
    const bias = readBias(reading, taken, fields.bias, [...path, 'bias'], units.length, frozen)
    place += count
    start.set(bias.values, place)
    for (const [i, name] of bias.names.entries()) if (name !== null) names.set(place + i, name)
    for (const [i, train] of bias.trained.entries()) trained[place + i] = train ? 1 : 0
    const biasCount = bias.values.length
    done.push({ type: 'dense', units, inputs: inputs.length, activation, weights, biases: place, biasCount })
    place += biasCount
  }
  return { layers: done, start: start.slice(0, place), trained: trained.slice(0, place), names }
}

function shapeOf({ units, inputs, number }: DenseDraft): Shape {
  const columnOf = number === 1 ? 'input' : 'unit of the layer before'
  return { rows: units.length, columns: inputs.length, rowOf: 'unit', columnOf }
}

function readLayerWeights(reading: Reading, layer: DenseDraft, start: Float64Array, at: number): void {
  const { fields, path, units, inputs, label, number } = layer
  const { weights, initialize } = fields
  if (weights !== undefined && initialize !== undefined) {
    reading.report('E-WEIGHTS', [...path, 'initialize'], `${label} has both weights and initialize.`, {
      fix: 'Keep one of them.',
      key: true,
    })
  }
  if (weights !== undefined)
    readWeights(reading, weights, [...path, 'weights'], shapeOf(layer), units, start, at)
  else if (initialize !== undefined) {
    const drawing = readInitialize(reading, initialize, [...path, 'initialize'], number)
    if (drawing && reading.errors.length === 0) draw(drawing, units.length, inputs.length, start, at)
  } else {
    reading.report('E-WEIGHTS', path, `${label} has no weights.`, {
      fix: `Add weights (a row per unit, a column per input: ${units.length}×${inputs.length}), or initialize: xavier`,
    })
  }
}

function readWeightNames(
  reading: Reading,
  taken: Names,
  layer: DenseDraft,
  names: Map<number, string>,
  at: number,
): void {
  eachEntry(
    reading,
    layer.fields.names,
    [...layer.path, 'names'],
    'names',
    shapeOf(layer),
    (entry, place, path) => {
      if (entry === null) return
      const name = readName(reading, entry, path, 'weight')
      if (name === null) return
      taken.take(name, 'weight', path)
      names.set(at + place, name)
    },
  )
}

function readTrain(reading: Reading, layer: DenseDraft, trained: Uint8Array, at: number): void {
  const path: Path = [...layer.path, 'train']
  const { train } = layer.fields
  if (train === true) return
  if (!isList(train)) {
    reading.report('E-TYPE', path, `train is ${shown(train)}, expected true, false or a matrix of them.`)
    return
  }
  eachEntry(reading, train, path, 'train', shapeOf(layer), (entry, place, entryPath) => {
    trained[at + place] = reading.flag(entry, entryPath, 'train') === false ? 0 : 1
  })
}
