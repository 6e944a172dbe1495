// The numbers of a large network's step straight from the engine's arrays, so that checking a dump of a hundred
// thousand numbers does not need a sheet of them all.

import { roundingOf } from '../engine/rounding.ts'
import { run as runFrom } from '../engine/run.ts'
import { addressOf, isDelta, type Name, sampleOf } from '../formula/name.ts'
import { type Network, placeOf } from '../network/network.ts'
import { parameterIndex } from '../trace/parameter-index.ts'
import { gradientOf, type KeptPass, keepPass } from '../trace/step.ts'
import type { Given } from './given.ts'
import { stateBefore } from './replay.ts'

/** Looks up a number; `undefined` for kinds that the engine does not keep. */
export type Look = (given: Pick<Given, 'name' | 'place'>) => number | undefined

/** Nets, outs, errors, δ, gradients and new parameters of update `step`. */
export function engineValues(network: Network, step: number): Look {
  const { parameters: before, state } = stateBefore(network, step)
  const run = runFrom(network, { step, parameters: before, state })
  const { samples } = run.batch(step)
  const passes = samples.map((sample) => keepPass(run, sample))
  const single = samples.length === 1
  const known = new Map<string, number | undefined>()
  let total: number | undefined
  const error = () => (total ??= run.error())
  const gradients = new Map<number, number>()
  const gradient = (p: number): number => {
    let value = gradients.get(p)
    if (value === undefined) gradients.set(p, (value = reduced(network, p, passes, before)))
    return value
  }
  let after: Float64Array | undefined
  const updated = (p: number): number => {
    if (after === undefined) {
      error()
      run.update()
      after = run.parameters.slice()
    }
    return after[p]!
  }
  const find = (name: Name): number | undefined => {
    const sample = sampleOf(name)
    const own = single || sample !== undefined
    const pass = own ? passes[(sample ?? 1) - 1] : undefined
    const unitOf = (arrays: 'nets' | 'outs' | 'deltas', unit: string) =>
      pass && among(network, pass[arrays], unit, arrays !== 'outs')
    if ('d' in name) {
      if (isDelta(name)) return unitOf('deltas', name.by.unit)
      const { d, by } = name
      const whole = 'of' in d && d.of === 'error' && d.unit === undefined && sample === undefined
      if (!whole || !('of' in by) || by.of !== 'parameter') return undefined
      const p = parameterIndex(network, by.parameter)
      return p === undefined ? undefined : gradient(p)
    }
    if (name.of === 'net') return unitOf('nets', name.unit)
    if (name.of === 'out') return unitOf('outs', name.unit)
    if (name.of === 'error' && name.unit === undefined) return sample === undefined ? error() : pass?.error
    const parameter = 'parameter' in name ? parameterIndex(network, name.parameter) : undefined
    if (parameter === undefined) return undefined
    if (name.of === 'parameter') return before[parameter]
    return name.of === 'update' && name.quantity === 'new' ? updated(parameter) : undefined
  }
  return ({ name, place }) => {
    if (place !== undefined) {
      const p = place.parameter
      if (place.of === 'parameter') return before[p]
      if (place.of === 'gradient') return gradient(p)
      return place.of === 'new' ? updated(p) : updated(p) - before[p]!
    }
    const address = addressOf(name)
    if (!known.has(address)) known.set(address, find(name))
    return known.get(address)
  }
}

/** Finds a unit's number in arrays per layer; a softmax and the dense layer before it may have the same units. */
function among({ layers }: Network, arrays: readonly Float64Array[], unit: string, dense: boolean) {
  const fits = (layer: (typeof layers)[number]) =>
    layer.units.includes(unit) && (!dense || layer.type === 'dense')
  const l = dense ? layers.findIndex(fits) : layers.findLastIndex(fits)
  return l < 0 ? undefined : arrays[l]![layers[l]!.units.indexOf(unit)]
}

/** ∂E/∂p over the batch, as the update uses it. */
function reduced(network: Network, parameter: number, passes: readonly KeptPass[], at: Float64Array): number {
  const { op, cell } = roundingOf(network.numbers)
  const { l1, l2 } = network.regularization
  const isWeight = placeOf(network, parameter).input !== null
  let total = passes.map((pass) => gradientOf(network, parameter, pass)).reduce((a, b) => op(a + b))
  if (passes.length > 1 && network.batch.reduce === 'mean') total = op(total / passes.length)
  if (isWeight && l2 !== 0) total = op(total + op(l2 * at[parameter]!))
  if (isWeight && l1 !== 0) total = op(total + op(l1 * Math.sign(at[parameter]!)))
  return passes.length > 1 || l1 !== 0 || l2 !== 0 ? cell(total) : total
}
