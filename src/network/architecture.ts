// Reads which layers a network has and what their units are called, before a single weight is looked at: a
// size that is too large is refused before anything is allocated.

import { activations } from '../parts/activations/index.ts'
import type { Activation, Chosen } from '../parts/part.ts'
import { keysOf, MOST_LAYERS } from './keys.ts'
import { Names, readUnits } from './names.ts'
import { readChoice } from './part-choice.ts'
import type { Fields, Path, Reading } from './reading.ts'
import { grouped, isList, shown } from './shown.ts'
import { isSoftmax, oneSoftmax, readSoftmax } from './softmax-layer.ts'
import { nameUnits } from './unit-names.ts'

const MOST_PARAMETERS = 10_000_000

export type DenseDraft = {
  type: 'dense'
  path: Path
  /** `layer 2`, as it stands in messages; layers count from 1 in file order. */
  label: string
  number: number
  fields: Fields
  units: string[]
  /** Names of what comes in. */
  inputs: readonly string[]
  activation: Chosen<Activation> | null
}
export type SoftmaxDraft = { type: 'softmax'; path: Path; units: string[] }
export type Draft = DenseDraft | SoftmaxDraft
export type Architecture = { inputs: string[]; layers: Draft[]; names: Names }

export type Sized = { count: number; names: string[] | null }
/** A layer whose size is known, before its units are named. */
export type Rough =
  | {
      type: 'dense'
      path: Path
      fields: Fields
      sized: Sized
      activation: Chosen<Activation> | null
      softmax: boolean
    }
  | { type: 'softmax'; path: Path; sized: Sized }

/** Null when the sizes are not known; then nothing can be said about the weights either. */
export function readArchitecture(reading: Reading, network: Fields): Architecture | null {
  const inputs =
    network.inputs === undefined
      ? missingInputs(reading)
      : readUnits(reading, network.inputs, ['inputs'], 'the network', 'input')
  const rough = readLayers(reading, network.layers)
  if (inputs === null || rough === null || !fits(reading, inputs.count, rough)) return null
  const names = new Names(reading)
  return nameUnits(names, inputs, rough)
}

function missingInputs(reading: Reading): null {
  reading.report('E-ARCH', [], 'the network has no inputs.', { fix: 'Add their names: inputs: [i1, i2]' })
  return null
}

function readLayers(reading: Reading, value: unknown): Rough[] | null {
  const fix = 'Add one: layers: [{ units: [o1], weights: [[0.5, 0.5]] }]'
  if (value === undefined || (isList(value) && value.length === 0)) {
    reading.report('E-ARCH', value === undefined ? [] : ['layers'], 'at least one layer is needed.', { fix })
    return null
  }
  if (!isList(value)) {
    reading.report('E-TYPE', ['layers'], `layers is ${shown(value)}, expected a list of layers.`, { fix })
    return null
  }
  if (value.length > MOST_LAYERS) {
    reading.report(
      'E-LIMIT-LAYERS',
      ['layers'],
      `${grouped(value.length)} layers, limit ${grouped(MOST_LAYERS)}.`,
    )
    return null
  }
  const layers: Rough[] = []
  let whole = true
  for (let i = 0; i < value.length; i++) {
    const layer = readLayer(
      reading,
      value[i],
      ['layers', i],
      `layer ${i + 1}`,
      layers.at(-1),
      i > 0 && !whole,
    )
    if (layer) layers.push(layer)
    else whole = false
  }
  return whole ? layers : null
}

function readLayer(
  reading: Reading,
  value: unknown,
  path: Path,
  label: string,
  before: Rough | undefined,
  unsure: boolean,
): Rough | null {
  const type =
    typeof value === 'object' && value !== null && Object.hasOwn(value, 'type')
      ? (value as Fields).type
      : 'dense'
  if (type === 'softmax') return readSoftmax(reading, value, path, label, before, unsure)
  const fields = reading.fields(value, path, keysOf('layer'), `a dense layer`, 'Write { units: 2, … }')
  if (fields === null) return null
  if (type !== 'dense') reading.choice(type, [...path, 'type'], 'the type of a layer', ['dense', 'softmax'])
  const sized = readUnits(
    reading,
    fields.units,
    fields.units === undefined ? path : [...path, 'units'],
    label,
    'unit',
  )
  const at = [...path, 'activation']
  const softmax = isSoftmax(fields.activation)
  const given = softmax || fields.activation === undefined ? 'identity' : fields.activation
  const activation = readChoice(reading, given, at, {
    kind: 'activation',
    parts: activations,
    aliases: { softmax: 'softmax' },
  })
  if (sized === null) return null
  if (softmax && sized.count === 1) oneSoftmax(reading, at)
  return { type: 'dense', path, fields, sized, activation: softmax ? null : activation, softmax }
}

function fits(reading: Reading, inputs: number, layers: readonly Rough[]): boolean {
  let parameters = 0
  let columns = inputs
  for (const layer of layers) {
    if (layer.type === 'dense') parameters += layer.sized.count * (columns + 1)
    columns = layer.sized.count
  }
  if (parameters <= MOST_PARAMETERS) return true
  const memory =
    parameters * 8 >= 1e9
      ? `${Math.round((parameters * 8) / 1e9)} GB`
      : `${Math.round((parameters * 8) / 1e6)} MB`
  reading.report(
    'E-LIMIT-PARAMS',
    ['layers'],
    `${grouped(parameters)} weights and biases need ${memory}; limit ${grouped(MOST_PARAMETERS)}.`,
    {
      fix: 'Make the layers smaller.',
    },
  )
  return false
}
