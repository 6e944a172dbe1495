// Gives an input, a unit, a weight or a bias another name, wherever it stands in the description, and tells what the
// number that was looked at is called from then on.

import { addressOf, type Name } from '../formula/name.ts'
import type { BiasDescription, DenseDescription, Description } from '../network/description.ts'
import { withKey } from '../network/edit.ts'
import { denseLayers, type Network, parameterName, placeOf } from '../network/network.ts'
import { isList } from '../network/shown.ts'
import { network as read } from '../network/validate.ts'
import { parameterIndex } from './parameter-index.ts'
import type { Sheet } from './sheet.ts'

/** What a number is about that has a name of its own. */
type Subject = { readonly unit: string } | { readonly parameter: string }

function subjectOf(name: Name): Subject | null {
  if ('d' in name) return subjectOf(name.by)
  if ('parameter' in name) return { parameter: name.parameter }
  return 'unit' in name && name.unit !== undefined ? { unit: name.unit } : null
}

/** The name that may be changed where a number is shown: empty for a weight that has none; `null` where there is nothing to name. */
export function givenName(sheet: Sheet, address: string): string | null {
  const subject = subjectOf(sheet.cell(address).name)
  if (subject === null) return null
  if ('unit' in subject) return subject.unit
  return sheet.network.names.get(parameterIndex(sheet.network, subject.parameter)!) ?? ''
}

/** The description with that name, not checked yet; an empty one takes the name of a weight or bias away. */
export function withName(sheet: Sheet, description: Description, address: string, text: string): Description {
  const { network } = sheet
  const subject = subjectOf(sheet.cell(address).name)
  if (subject === null) return description
  if ('unit' in subject) return withUnitName(network, description, subject.unit, text)
  return withParameterName(network, description, parameterIndex(network, subject.parameter)!, text)
}

/** What the number of that address is called in a network that differs by one name. */
export function addressIn(sheet: Sheet, address: string, description: Description): string {
  const before = sheet.network
  const after = read(description)
  const units = (of: Network) => [...of.inputs, ...of.layers.flatMap((layer) => layer.units)]
  const place = new Map(units(before).map((unit, i) => [unit, i]))
  const unitNow = (unit: string) => units(after)[place.get(unit) ?? -1] ?? unit
  const renamed = (name: Name): Name => {
    if ('d' in name) {
      return {
        ...name,
        d: renamed(name.d),
        by: renamed(name.by),
        ...(name.via !== undefined && { via: unitNow(name.via) }),
      }
    }
    if ('parameter' in name) {
      const parameter = parameterIndex(before, name.parameter)!
      return { ...name, parameter: parameterName(after, parameter) }
    }
    return 'unit' in name && name.unit !== undefined ? ({ ...name, unit: unitNow(name.unit) } as Name) : name
  }
  return addressOf(renamed(sheet.cell(address).name))
}

/** Its place among inputs or the units of a layer, in samples written by name, too. */
function withUnitName(network: Network, description: Description, unit: string, to: string): Description {
  const rename = (names: readonly string[]) => names.map((one) => (one === unit ? to : one))
  const samples = description.samples?.map((sample) => ({
    ...sample,
    inputs: inMap(sample.inputs, unit, to),
    targets: inMap(sample.targets, unit, to),
  }))
  const named = { ...description, ...(samples && { samples }) } as Description
  if (network.inputs.includes(unit)) return withKey(named, ['inputs'], rename(network.inputs))
  const isSoftmax = (layer: Network['layers'][number]) => layer.type === 'softmax'
  const layer = network.layers.find(({ units }) => units.includes(unit))!
  const kind = isSoftmax(layer) ? 'softmax' : 'dense'
  const nth = network.layers.filter((one) => isSoftmax(one) === isSoftmax(layer)).indexOf(layer)
  const at = description.layers.flatMap(({ type = 'dense' }, l) => (type === kind ? [l] : []))[nth]!
  return withKey(named, ['layers', at, 'units'], rename(layer.units))
}

/** Numbers written by name: `{ i1: 0.05 }`. */
function inMap(values: unknown, unit: string, to: string): unknown {
  if (typeof values !== 'object' || values === null || isList(values)) return values
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key === unit ? to : key, value]))
}

function withParameterName(
  network: Network,
  description: Description,
  parameter: number,
  to: string,
): Description {
  const { layer, unit, input } = placeOf(network, parameter)
  const dense = denseLayers(network)
  const own = dense.find((one) => one === network.layers[layer])!
  const at = description.layers.flatMap(({ type }, l) => (type === 'softmax' ? [] : [l]))[dense.indexOf(own)]!
  const written = description.layers[at] as DenseDescription
  const name = to.trim() === '' ? null : to
  if (input === null)
    return withKey(
      description,
      ['layers', at, 'bias'],
      biasWith(network, written.bias, parameter - own.biases, own, name),
    )
  const names = own.units.map((_, j) =>
    Array.from({ length: own.inputs }, (_, i) =>
      j === unit && i === input ? name : (network.names.get(own.weights + j * own.inputs + i) ?? null),
    ),
  )
  return withKey(description, ['layers', at, 'names'], names)
}

function biasWith(
  network: Network,
  bias: DenseDescription['bias'],
  place: number,
  { biases, biasCount }: { biases: number; biasCount: number },
  name: string | null,
): BiasDescription {
  const map: BiasDescription =
    typeof bias === 'number'
      ? { value: bias }
      : isList(bias)
        ? { values: bias as readonly number[] }
        : ((bias ?? {}) as BiasDescription)
  const { name: _, names: __, ...rest } = map
  if (biasCount === 1) return name === null ? rest : { ...rest, name }
  const names = Array.from({ length: biasCount }, (_, i) =>
    i === place ? name : (network.names.get(biases + i) ?? null),
  )
  return { ...rest, names }
}
