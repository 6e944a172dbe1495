// Adds the numbers of one array of a trace: each entry gets the cell of its unit, sample or parameter.

import { type Network, parameterName } from '../../network/network.ts'
import { grouped } from '../../network/shown.ts'
import { figureFrom } from './figure.ts'
import type { Found } from './given.ts'
import type { JsonLeaf } from './json-values.ts'
import { byShape, placeIn } from './orientation.ts'
import { type At, sampled } from './tie.ts'
import { type Flat, flatten, indexText, type TraceLayer } from './trace-arrays.ts'
import type { Orientation } from './trace-keys.ts'
import { ArrayNumber, parameterQuantity, type Source } from './trace-numbers.ts'
import type { TraceArray } from './trace-records.ts'
import { layoutOf, unitNames } from './trace-vectors.ts'

/** Of one array so many numbers that are none are told one by one. */
const TOLD = 5
const RAGGED = 'Its rows are of unequal length, or it holds more than numbers.'

/** Adds a weight matrix or the biases of a layer, or says why not. */
export function readParameters(
  network: Network,
  found: Found,
  { key, layer, label, value }: TraceArray,
  layers: readonly TraceLayer[],
  step: number,
  general: Orientation,
): string | null {
  if (!('is' in key)) return null
  const of = layers[layer - 1]
  if (of === undefined) return noLayer(layer, layers.length)
  const flat = flatten(value)
  const { dense } = of
  const { units } = dense
  if (flat === null) return RAGGED
  const source: Source = { network, of: key.of, key: label, shape: flat.shape, step }
  if (key.is === 'weight') {
    const fits = flat.numbers.length === units.length * dense.inputs
    const wide = flat.shape.filter((length) => length !== 1)
    const shape = byShape(flat, of)
    const nested = wide.length > 1 && shape === null && units.length !== dense.inputs
    if (!fits || wide.length > 2 || nested) return expectedShape(units.length, dense.inputs)
    const way = shape ?? key.orientation ?? general
    addAll(found, source, flat, (index) => dense.weights + placeIn(units.length, dense.inputs, index, way))
    return null
  }
  if (dense.biasCount === 0) return 'This layer has no biases.'
  if (flat.numbers.length === dense.biasCount) addAll(found, source, flat, (index) => dense.biases + index)
  // A shared bias may be repeated for every unit; its gradient is one number, the sum over the units.
  else if (dense.biasCount === 1 && flat.numbers.length === units.length && key.of !== 'gradient')
    addAll(found, source, flat, () => dense.biases)
  else if (dense.biasCount === 1) return 'The units of this layer share one bias: expected one number.'
  else return `Expected ${dense.biasCount} numbers, one for each unit.`
  return null
}

function expectedShape(units: number, inputs: number): string {
  if (units === inputs) return `Expected ${units}×${inputs}.`
  return `Expected ${units}×${inputs} (a row per unit) or ${inputs}×${units}.`
}

function addAll(
  found: Found,
  source: Source,
  { numbers, shape }: Flat,
  parameter: (index: number) => number,
): void {
  const faults = faultsOf(found, source.key, shape)
  for (let index = 0; index < numbers.length; index++) {
    const { kind, text, line } = numbers[index]!
    const value = kind === 'number' ? Number(text) : Number.NaN
    if (Number.isFinite(value)) {
      found.numbers.push(new ArrayNumber(source, parameter(index), index, text, line))
      continue
    }
    const figure = figureFrom(text)
    if ('why' in figure) faults.add(numbers[index]!, index, figure.why)
    else {
      const name = parameterQuantity(source.of, parameterName(source.network, parameter(index)))
      const label = source.key + indexText(shape, index)
      found.numbers.push({ name, step: source.step, label, ...figure, line })
    }
  }
  faults.end()
}

/** Adds the numbers of a layer's units, or says why not. */
export function readUnits(
  network: Network,
  found: Found,
  { key, layer, label, value }: TraceArray,
  layers: readonly TraceLayer[],
  { step, sample }: At,
  size: number,
): string | null {
  if ('is' in key) return null
  const names = unitNames(network, layers, key.of, layer)
  if (names === null) return noLayer(layer, layers.length)
  const flat = flatten(value)
  if (flat === null) return RAGGED
  const layout = layoutOf(flat, names.length, size, sample)
  if (typeof layout === 'string') return `Its shape does not fit: ${layout}.`
  const faults = faultsOf(found, label, flat.shape)
  for (const [index, leaf] of flat.numbers.entries()) {
    const figure = figureFrom(leaf.text)
    const place = layout(index)
    const tied = sampled(network, names[place.unit]!, place.sample, size)
    const own = label + indexText(flat.shape, index)
    if ('why' in tied) faults.add(leaf, index, tied.why)
    else if ('why' in figure) faults.add(leaf, index, figure.why)
    else found.numbers.push({ name: tied.name, step, label: own, ...figure, line: leaf.line })
  }
  faults.end()
  return null
}

const more = (count: number) => (count === 1 ? 'One more entry' : `${grouped(count)} more entries`)

/** Tells the first entries that are no numbers, and then how many more there are. */
function faultsOf(found: Found, label: string, shape: readonly number[]) {
  let count = 0
  let line = 0
  return {
    add(leaf: JsonLeaf, index: number, why: string): void {
      line = leaf.line
      if (++count <= TOLD)
        found.unread.push({ line, text: `${label}${indexText(shape, index)}: ${leaf.text}`, why })
    },
    end(): void {
      if (count > TOLD)
        found.unread.push({
          line,
          text: label,
          why: `${more(count - TOLD)} of this array could not be read.`,
        })
    },
  }
}

const noLayer = (layer: number, count: number) =>
  `There is no layer ${layer}: the network has ${count === 1 ? 'one layer' : `${count} layers`} with weights.`
