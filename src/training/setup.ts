// A preset on a data set, as a description anybody can save and change, and the samples kept back to test with.

import { ArgumentError } from '../network/argument.ts'
import type { Description } from '../network/description.ts'
import type { Sample } from '../network/network.ts'
import { outputFor, type PointsOptions, pointsOf, samplesOf } from '../network/points.ts'
import { hashSeed } from '../numeric/random.ts'
import { features } from '../parts/features/index.ts'
import type { DataSet, Feature, Preset } from '../parts/part.ts'

export type Setup = { readonly description: Description; readonly test: readonly Sample[] }

/** The seed decides over points, start weights and the order of the samples alike. */
export function setupOf(preset: Preset, set: DataSet, options: PointsOptions = {}): Setup {
  const { seed = 1 } = options
  const points = { set: set.id, features: preset.features, ...options, seed }
  const test = samplesOf(featuresOf(preset.features), pointsOf(set, options).test)
  return { description: { ...presetOn(preset, set, seed), points }, test }
}

/** A preset as a description; its points are left to whoever draws them. */
export function presetOn(preset: Preset, set: DataSet, seed: number | string): Description {
  const layer = (units: number, l: number, activation: string) => ({
    units,
    activation,
    bias: preset.bias,
    initialize: { type: preset.initialize, seed: hashSeed(`${seed}, layer ${l + 1}`) },
  })
  const hidden = preset.hidden.map((units, l) => layer(units, l, preset.activation))
  return {
    handgrad: 1,
    title: `${set.title}: ${preset.title}`,
    inputs: featuresOf(preset.features).map(({ input }) => input),
    layers: [...hidden, layer(1, hidden.length, outputFor(set))],
    optimizer: preset.optimizer,
    ...(preset.l2 > 0 && { regularization: { l2: preset.l2 } }),
    batch: { size: preset.batch },
  }
}

/** The features of a list of ids, in its order. */
export function featuresOf(ids: readonly string[]): Feature[] {
  return ids.map((id) => {
    const found = features.find((feature) => feature.id === id)
    const known = features.map((feature) => feature.id).join(', ')
    if (found === undefined) throw new ArgumentError('featuresOf(ids)', 'ids', id, `one of ${known}`)
    return found
  })
}
