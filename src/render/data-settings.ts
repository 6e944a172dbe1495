// All that somebody may set about where the samples come from: a data set with its noise and split, what of a point
// goes in, and a network to begin with.

import type { Description, PointsDescription } from '../network/description.ts'
import { withPoints } from '../network/edit.ts'
import { KEYS } from '../network/keys.ts'
import type { Drawn, Network } from '../network/network.ts'
import { datasets } from '../parts/datasets/index.ts'
import { features } from '../parts/features/index.ts'
import type { Preset } from '../parts/part.ts'
import { presets } from '../parts/presets/index.ts'
import { presetOn } from '../training/setup.ts'
import { choiceSetting, flagSetting, numberSetting, optionsOf, type Setting, settled } from './setting.ts'

export type DataSettings = {
  readonly set: Setting
  readonly preset: Setting
  /** Noise, number, share and seed; none where the samples are not drawn. */
  readonly points: readonly Setting[]
  readonly features: readonly Setting[]
  /** A sentence about the data set, and one about the network to begin with; empty for one's own. */
  readonly why: string
  readonly presetWhy: string
  /** The description with other points of the same kind. */
  readonly again: () => Description
}

const OWN_SAMPLES = { id: 'own', title: 'Samples of your own' }
const OWN_LAYERS = { id: 'own', title: 'Layers of your own' }

export function dataSettingsOf({ drawn }: Network, description: Description): DataSettings {
  const points: PointsDescription = description.points ?? { set: datasets[0]!.id }
  const preset = drawn === null ? undefined : presets.find((one) => isMadeBy(one, description))
  const draw = (change: Partial<Record<keyof PointsDescription, unknown>>) => {
    const changed = { ...points, ...change } as PointsDescription
    return preset === undefined ? withPoints(description, changed) : startOf(preset, description, changed)
  }
  const [set, start] = settled(
    [
      choiceSetting(
        { id: 'points.set', label: 'Data', what: KEYS.network.points },
        drawn?.set.id ?? OWN_SAMPLES.id,
        [...(drawn ? [] : [OWN_SAMPLES]), ...optionsOf(datasets)],
        // Every data set has its own number of points.
        (id) => draw({ set: id, count: undefined }),
      ),
      choiceSetting(
        { id: 'preset', label: 'Begin with', what: 'Features, layers and settings to begin with.' },
        preset?.id ?? OWN_LAYERS.id,
        [...(preset ? [] : [OWN_LAYERS]), ...optionsOf(presets)],
        (id) => startOf(presets.find((one) => one.id === id)!, description, points),
      ),
    ],
    description,
  )
  return {
    set: set!,
    preset: start!,
    points: drawn === null ? [] : pointSettings(drawn, draw),
    features:
      drawn === null
        ? []
        : featureSettings(drawn, (ids) => withPoints(description, { ...points, features: ids })),
    why: drawn?.set.why ?? '',
    presetWhy: preset?.why ?? '',
    again: () => draw({ seed: (drawn?.seed ?? 0) + 1 }),
  }
}

/** A preset on points; how numbers are shown stays as it was. */
function startOf(preset: Preset, before: Description, points: PointsDescription): Description {
  const { notation, numbers } = before
  const set = datasets.find(({ id }) => id === points.set) ?? datasets[0]!
  const { seed = 1 } = points
  return {
    ...presetOn(preset, set, seed),
    ...(notation !== undefined && { notation }),
    ...(numbers !== undefined && { numbers }),
    points: { ...points, features: preset.features },
  }
}

/** Is the network that of a preset, with nothing changed? */
function isMadeBy(preset: Preset, description: Description): boolean {
  if (description.points === undefined) return false
  const compared = ({
    inputs,
    layers,
    loss,
    optimizer,
    schedule,
    regularization,
    batch,
    points,
  }: Description) =>
    JSON.stringify([inputs, layers, loss, optimizer, schedule, regularization, batch, points])
  return compared(startOf(preset, description, description.points)) === compared(description)
}

type Draw = (change: Partial<Record<keyof PointsDescription, unknown>>) => Description

function pointSettings({ noise, count, share, seed }: Drawn, draw: Draw): Setting[] {
  const number = (key: 'noise' | 'count' | 'share' | 'seed', label: string, value: number) =>
    numberSetting({ id: `points.${key}`, label, what: KEYS.points[key] }, value, (to) => draw({ [key]: to }))
  return [
    number('noise', 'Noise', noise),
    number('count', 'Points', count),
    number('share', 'Share to train with', share),
    number('seed', 'Seed', seed),
  ]
}

/** One flag per feature; they go in in the order of their list. */
function featureSettings(drawn: Drawn, to: (ids: string[]) => Description): Setting[] {
  const chosen = new Set(drawn.features.map(({ id }) => id))
  return features.map(({ id, symbol, why }) =>
    flagSetting({ id: `points.features.${id}`, label: symbol, what: why }, chosen.has(id), (on) =>
      to(features.map((one) => one.id).filter((one) => (one === id ? on : chosen.has(one)))),
    ),
  )
}
