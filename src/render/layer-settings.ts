// What somebody may set about one layer: its size, what turns a net into an output, its biases, and how its
// weights are drawn.

import type { BiasDescription, DenseDescription, Description } from '../network/description.ts'
import { withKey, withoutLayer, withUnits } from '../network/edit.ts'
import { readInitialize } from '../network/initialize.ts'
import { KEYS } from '../network/keys.ts'
import type { DenseLayer, Network } from '../network/network.ts'
import { Reading } from '../network/reading.ts'
import { isList } from '../network/shown.ts'
import { activations } from '../parts/activations/index.ts'
import { initializers } from '../parts/initializers/index.ts'
import { weightsOf } from '../trace/with-value.ts'
import {
  choiceSetting,
  flagSetting,
  numberSetting,
  optionsOf,
  partSettings,
  type Setting,
  settled,
  titled,
} from './setting.ts'

export type LayerSettings = {
  readonly title: string
  readonly units: Setting
  readonly activation: Setting
  readonly more: readonly Setting[]
  /** The description without this layer. */
  readonly without: () => Description
}

export type LayerAt = { readonly network: Network; readonly description: Description; readonly at: number }

/** The settings of the dense layer `at` of the description. */
export function layerSettings(of: LayerAt, layer: DenseLayer, title: string): LayerSettings {
  const { description, at } = of
  const own = description.layers[at] as DenseDescription
  const set = (key: string, value: unknown) => withKey(description, ['layers', at, key], value)
  const id = (key: string) => `layers.${at}.${key}`
  const { activation } = layer
  const hasSoftmax = activation === null && description.layers[at + 1]?.type !== 'softmax'
  return {
    title,
    units: numberSetting(
      { id: id('units'), label: `Units of ${title}`, what: KEYS.layer.units },
      layer.units.length,
      (size) => withUnits(description, at, size),
    ),
    activation: settled(
      [
        choiceSetting(
          { id: id('activation'), label: `Activation of ${title}`, what: KEYS.layer.activation },
          hasSoftmax ? 'softmax' : (activation?.part.id ?? 'identity'),
          [...activations, { id: 'softmax' }].map(({ id }) => ({ id, title: id })),
          (part) => set('activation', part),
        ),
      ],
      description,
    )[0]!,
    more: settled(
      [
        ...(activation === null
          ? []
          : partSettings(id('activation'), activation, (key, value) =>
              withKey(description, ['layers', at, 'activation', key], value),
            )),
        ...weightSettings(of, layer, own),
        ...biasSettings(of, layer, own),
      ],
      description,
    ),
    without: () => withoutLayer(description, at),
  }
}

function weightSettings(
  { network, description, at }: LayerAt,
  layer: DenseLayer,
  own: DenseDescription,
): Setting[] {
  const path = ['layers', at, 'initialize']
  const drawing =
    own.initialize === undefined ? null : readInitialize(new Reading(), own.initialize, path, at + 1)
  const { weights, initialize, ...rest } = own
  const start = choiceSetting(
    { id: `layers.${at}.initialize`, label: 'Weights start', what: KEYS.layer.initialize },
    drawing?.part.id ?? GIVEN.id,
    [GIVEN, ...optionsOf(initializers)],
    (id) =>
      withKey(
        description,
        ['layers', at],
        id === GIVEN.id
          ? { ...rest, weights: weights ?? weightsOf(network, layer) }
          : { ...rest, initialize: drawing === null ? id : { type: id, seed: drawing.seed } },
      ),
  )
  const flag = flagSetting(
    { id: `layers.${at}.train`, label: 'Weights are trained', what: KEYS.layer.train },
    network.trained.subarray(layer.weights, layer.biases).includes(1),
    (train) => withKey(description, ['layers', at], frozen(own, train)),
  )
  if (drawing === null) return [start, flag]
  const set = (key: string, value: unknown) => withKey(description, [...path, key], value)
  const seed = numberSetting(
    { id: `layers.${at}.initialize.seed`, label: 'seed', what: KEYS.initialize.seed },
    drawing.seed,
    (value) => set('seed', value),
  )
  return [
    start,
    seed,
    ...partSettings(`layers.${at}.initialize`, { part: drawing.part, settings: drawing.settings }, set),
    flag,
  ]
}

/** Weights as they stand in the file. */
const GIVEN = { id: 'given', title: 'As given' }

/** Freezing the weights leaves the biases as they were. */
function frozen(own: DenseDescription, train: boolean): DenseDescription {
  const { train: before, ...rest } = own
  const bias = asMap(own.bias)
  const kept = bias === null || bias.train !== undefined ? own.bias : { ...bias, train: before !== false }
  return { ...rest, ...(kept !== undefined && { bias: kept }), ...(!train && { train }) }
}

const KINDS = ['per unit', 'shared', 'none'] as const

function biasSettings(
  { network, description, at }: LayerAt,
  { biases, biasCount, units }: DenseLayer,
  { bias }: DenseDescription,
): Setting[] {
  const values = Array.from(network.start.subarray(biases, biases + biasCount))
  const map = asMap(bias)
  const isShared = biasCount === 1 && (units.length > 1 || map?.shared === true)
  const isTrained = network.trained.subarray(biases, biases + biasCount).includes(1)
  const set = (value: unknown) => withKey(description, ['layers', at, 'bias'], value)
  const first = network.names.get(biases)
  const to: Record<(typeof KINDS)[number], () => DenseDescription['bias']> = {
    none: () => 'none',
    shared: () => ({
      value: values[0] ?? 0,
      ...(first !== undefined && { name: first }),
      shared: true,
      ...(map?.train !== undefined && { train: isTrained }),
    }),
    'per unit': () => ({
      values: units.map((_, i) => values[i] ?? values[0] ?? 0),
      ...(map?.train !== undefined && { train: isTrained }),
    }),
  }
  const kind = choiceSetting(
    { id: `layers.${at}.bias`, label: 'Biases', what: KEYS.layer.bias },
    biasCount === 0 ? 'none' : isShared ? 'shared' : 'per unit',
    titled(KINDS),
    (id) => set(to[id as (typeof KINDS)[number]]?.() ?? id),
  )
  if (biasCount === 0) return [kind]
  const flag = flagSetting(
    { id: `layers.${at}.bias.train`, label: 'Biases are trained', what: KEYS.bias.train },
    isTrained,
    (train) => set({ ...map, train }),
  )
  return [kind, flag]
}

/** The biases as a map; `null` where there are none. */
function asMap(bias: DenseDescription['bias']): BiasDescription | null {
  if (bias === undefined) return {}
  if (bias === 'none') return null
  if (typeof bias === 'number') return { value: bias }
  return isList(bias) ? { values: bias as readonly number[] } : (bias as BiasDescription)
}
