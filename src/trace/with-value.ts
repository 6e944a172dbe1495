// Gives a number that is given another value: a weight or bias at the start, an input or target of a sample. The
// description is changed where the number stands, and nowhere else.

import type { Name } from '../formula/name.ts'
import type { BiasDescription, DenseDescription, Description } from '../network/description.ts'
import { withKey } from '../network/edit.ts'
import { type DenseLayer, denseLayers, type Network, placeOf } from '../network/network.ts'
import { typed } from '../network/number-text.ts'
import { isList } from '../network/shown.ts'
import { parameterIndex } from './parameter-index.ts'
import type { Sheet } from './sheet.ts'

/** What a number is before the first step; `null` for one that is computed. */
export function givenValue(sheet: Sheet, address: string): number | null {
  const { name } = sheet.cell(address)
  const place = givenPlace(sheet, name)
  if (place === null) return null
  const { network } = sheet
  return 'parameter' in place
    ? network.start[place.parameter]!
    : network.given[place.sample]![place.side][place.i]!
}

/** The description with another value for a given number of the sheet's network; the description when it is computed. */
export function withValue(
  sheet: Sheet,
  description: Description,
  address: string,
  text: string,
): Description {
  const { network } = sheet
  const value = typed(text)
  const place = givenPlace(sheet, sheet.cell(address).name)
  if (place === null) return description
  if ('parameter' in place) return withParameter(network, description, place.parameter, value)
  const { sample, side, i } = place
  const row = Array.from<unknown>(network.given[sample]![side]).with(i, value)
  return withKey(description, ['samples', sample, side], row)
}

type GivenPlace = { parameter: number } | { sample: number; side: 'inputs' | 'targets'; i: number }

function givenPlace({ network, state }: Sheet, name: Name): GivenPlace | null {
  if (!('of' in name)) return null
  if (name.of === 'parameter') {
    const parameter = parameterIndex(network, name.parameter)
    return parameter === undefined ? null : { parameter }
  }
  // A drawn point is what its data set says.
  if (network.drawn !== null || (name.of !== 'input' && name.of !== 'target')) return null
  const sample = network.given.indexOf(state.samples[(name.sample ?? 1) - 1]!)
  const units = name.of === 'input' ? network.inputs : network.outputs
  return { sample, side: name.of === 'input' ? 'inputs' : 'targets', i: units.indexOf(name.unit) }
}

function withParameter(
  network: Network,
  description: Description,
  parameter: number,
  value: unknown,
): Description {
  const { layer, unit, input } = placeOf(network, parameter)
  const dense = network.layers[layer] as DenseLayer
  const at = description.layers.flatMap(({ type }, l) => (type === 'softmax' ? [] : [l]))[
    denseLayers(network).indexOf(dense)
  ]!
  const own = description.layers[at] as DenseDescription
  if (input === null) {
    return withKey(description, ['layers', at, 'bias'], biasWith(network, own, dense, parameter, value))
  }
  const { initialize, ...rest } = own
  const rows = own.weights ?? weightsOf(network, dense)
  const weights = Array.from(rows, (row, i) =>
    i === unit ? Array.from<unknown>(row).with(input, value) : row,
  )
  return withKey(description, ['layers', at], { ...rest, weights })
}

/** A row per unit. */
export const weightsOf = ({ start }: Network, { units, inputs, weights }: DenseLayer): number[][] =>
  units.map((_, i) => Array.from(start.subarray(weights + i * inputs, weights + (i + 1) * inputs)))

function biasWith(
  { start }: Network,
  { bias }: DenseDescription,
  { biases, biasCount }: DenseLayer,
  parameter: number,
  to: unknown,
): unknown {
  const values = Array.from<unknown>(start.subarray(biases, biases + biasCount)).with(parameter - biases, to)
  if (typeof bias !== 'object' || isList(bias)) return values
  const { value, values: old, ...rest } = bias as BiasDescription
  return biasCount === 1 ? { value: to, ...rest } : { values, ...rest }
}
