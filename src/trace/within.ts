// Which numbers a slice works out. One that it does not must never be answered from it: a slice knows only some of
// the ways to the error, and a sum over them would be a wrong number.

import { type Name, sampleOf } from '../formula/name.ts'
import { denseLayers, type Network, placeOf } from '../network/network.ts'
import { parameterIndex } from './parameter-index.ts'
import type { Plan, Slice } from './plan.ts'

/** The part of the network that a number's working needs, for a batch of so many samples. */
export function sliceAround(network: Network, name: Name, size: number): Slice {
  const sample = sampleOf(name)
  const single = size === 1
  // −1: no sample is worked out, all are looked up, as for a gradient reduced over the batch.
  const which = sample === undefined ? (single ? null : -1) : single ? null : sample - 1
  return { ...placeAround(network, name), sample: which }
}

function placeAround(network: Network, name: Name): Omit<Slice, 'sample'> {
  if ('d' in name) return placeAround(network, name.by)
  if ('parameter' in name) {
    const parameter = parameterIndex(network, name.parameter)!
    const { layer, unit } = placeOf(network, parameter)
    return { layer, unit, parameter }
  }
  const last = network.layers.length - 1
  if (name.of === 'net' || name.of === 'out') {
    const layer = network.layers.findIndex(({ units }) => units.includes(name.unit))
    return { layer, unit: network.layers[layer]!.units.indexOf(name.unit), parameter: null }
  }
  if (name.of === 'input') return { layer: 0, unit: null, parameter: null }
  return {
    layer: last - (network.layers[last] === denseLayers(network).at(-1) ? 0 : 1),
    unit: null,
    parameter: null,
  }
}

/** Does the plan work the number out, and not only look it up? */
export function isWithin({ network, slice, size }: Plan, name: Name): boolean {
  if (slice === null) return true
  const { layer, unit, parameter, sample } = sliceAround(network, name, size)
  if (parameter !== null && parameter !== slice.parameter) return false
  if (slice.sample !== null && sample !== slice.sample) return false
  return layer > slice.layer || (layer === slice.layer && (slice.unit === null || slice.unit === unit))
}
