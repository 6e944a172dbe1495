// The outs of every unit at many places at once: what a heat map, a border between classes or a surface is drawn
// from.

import { forwardKernel } from '../engine/forward.ts'
import type { Network } from '../network/network.ts'
import { mustFit } from './fitting.ts'

const MOST = 64

/** Per layer the outs at the places, place after place; used again by the next call. */
export type Outs = (parameters: Float64Array) => readonly Float64Array[]

/** Makes the outs of a network at places, each a list of its inputs. */
export function outsAt(network: Network, places: readonly (readonly number[])[]): Outs {
  const samples = places.map((inputs) => ({ inputs }))
  for (const [i, inputs] of places.entries())
    mustFit('outsAt(network, places)', `places[${i}]`, inputs, network.inputs.length)
  const most = Math.max(1, Math.min(MOST, places.length))
  const { arrays, pass } = forwardKernel(network, most)
  const all = network.layers.map(({ units }) => new Float64Array(places.length * units.length))
  return (parameters) => {
    for (let from = 0; from < places.length; from += most) {
      const count = Math.min(most, places.length - from)
      pass(parameters, samples.slice(from, from + count), count)
      for (const [l, { units }] of network.layers.entries())
        all[l]!.set(arrays.outs[l]!.subarray(0, count * units.length), from * units.length)
    }
    return all
  }
}
