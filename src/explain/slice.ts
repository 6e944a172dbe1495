// Which sheet explains a number: the whole one for a small network, a slice for a large one, so that one
// number never costs a sheet of everything.

import { type Name, sampleOf } from '../formula/name.ts'
import { denseLayers, type Network, placeOf } from '../network/network.ts'
import { parseAddress } from '../trace/address.ts'
import { parameterIndex } from '../trace/parameter-index.ts'
import type { Slice } from '../trace/plan.ts'
import type { Sheet } from '../trace/sheet.ts'
import { type StepOptions, sliceOf, step } from '../trace/step.ts'

/** Parameters from which a number is explained on a slice. */
export const LARGE = 2000

/** A sheet on which the number of that address can be explained. */
export function sheetFor(network: Network, address: string, options: StepOptions = {}): Sheet {
  const work = network.start.length * Math.min(network.batch.size, network.samples.length)
  if (work <= LARGE) return step(network, options)
  return sliceOf(network, sliceAround(network, parseAddress(network, address)), options)
}

/** The part of the network that a number's working needs. */
function sliceAround(network: Network, name: Name): Slice {
  const sample = sampleOf(name)
  const single = Math.min(network.batch.size, network.samples.length) === 1
  // −1: no sample is worked out, all are looked up, as for a gradient reduced over the batch.
  const which = sample === undefined ? (single ? null : -1) : single ? null : sample - 1
  return { ...placeAround(network, name), sample: which }
}

function placeAround(network: Network, name: Name): Omit<Slice, 'sample'> {
  if ('d' in name) {
    const by = placeAround(network, name.by)
    return by
  }
  if ('parameter' in name) {
    const parameter = parameterIndex(network, name.parameter)!
    const { layer, unit } = placeOf(network, parameter)
    return { layer, unit, parameter }
  }
  const last = network.layers.length - 1
  const wanted = 'unit' in name ? name.unit : undefined
  if (name.of === 'net' || name.of === 'out') {
    const layer = network.layers.findIndex(({ units }) => units.includes(wanted!))
    return { layer, unit: network.layers[layer]!.units.indexOf(wanted!), parameter: null }
  }
  if (name.of === 'input') return { layer: 0, unit: null, parameter: null }
  return {
    layer: last - (network.layers[last] === denseLayers(network).at(-1) ? 0 : 1),
    unit: null,
    parameter: null,
  }
}
