// All that somebody may set about a network, in rows: made from the lists of parts, so that a new part is here as
// soon as it is in its list.

import type { Description, NumbersDescription } from '../network/description.ts'
import { withInputs, withKey, withLayer } from '../network/edit.ts'
import { KEYS } from '../network/keys.ts'
import { denseLayers, type Network } from '../network/network.ts'
import { losses } from '../parts/losses/index.ts'
import { notations } from '../parts/notations/index.ts'
import { optimizers } from '../parts/optimizers/index.ts'
import { schedules } from '../parts/schedules/index.ts'
import { type LayerSettings, layerSettings } from './layer-settings.ts'
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

export type Settings = {
  readonly inputs: Setting
  readonly layers: readonly LayerSettings[]
  /** The description with one more hidden layer. */
  readonly withLayer: () => Description
  readonly training: readonly Setting[]
  /** What is seldom changed. */
  readonly moreTraining: readonly Setting[]
  readonly numbers: readonly Setting[]
}

export function settingsOf(network: Network, description: Description): Settings {
  const dense = description.layers.flatMap(({ type }, at) => (type === 'softmax' ? [] : [at]))
  const last = dense.at(-1)!
  return {
    inputs: numberSetting(
      { id: 'inputs', label: 'Inputs', what: KEYS.network.inputs },
      network.inputs.length,
      (size) => withInputs(description, size),
    ),
    layers: denseLayers(network).map((layer, i) => {
      const at = dense[i]!
      return layerSettings({ network, description, at }, layer, at === last ? 'Output' : `Hidden ${i + 1}`)
    }),
    withLayer: () => withLayer(description, last),
    training: settled(training(network, description), description),
    moreTraining: settled(moreTraining(network, description), description),
    numbers: settled(numbers(network, description), description),
  }
}

function training({ loss, optimizer, rate, batch }: Network, description: Description): Setting[] {
  const set = (key: string, value: unknown) => withKey(description, [key], value)
  const settingOf = (section: string) => (key: string, value: unknown) =>
    withKey(withType(description, section, { loss, optimizer }), [section, key], value)
  return [
    choiceSetting(
      { id: 'loss', label: 'Loss', what: KEYS.network.loss },
      loss.part.id,
      optionsOf(losses),
      (id) => set('loss', id),
    ),
    ...partSettings('loss', loss, settingOf('loss')),
    choiceSetting(
      { id: 'optimizer', label: 'Optimizer', what: KEYS.network.optimizer },
      optimizer.part.id,
      optionsOf(optimizers),
      (id) => set('optimizer', id),
    ),
    numberSetting(
      { id: 'optimizer.rate', label: 'Learning rate', what: KEYS.optimizer.rate },
      rate,
      (value) => settingOf('optimizer')('rate', value),
    ),
    ...partSettings('optimizer', optimizer, settingOf('optimizer')),
    numberSetting({ id: 'batch.size', label: 'Batch', what: KEYS.batch.size }, batch.size, (value) =>
      withKey(description, ['batch', 'size'], value),
    ),
  ]
}

/** A section with settings names its part, also where the file left that to the default. */
function withType(
  description: Description,
  section: string,
  parts: Readonly<Record<string, { part: { id: string } }>>,
): Description {
  const { [section as 'loss']: own } = description
  if (typeof own === 'string' || (own as { type?: string } | undefined)?.type !== undefined)
    return description
  return withKey(description, [section, 'type'], parts[section]!.part.id)
}

function moreTraining(network: Network, description: Description): Setting[] {
  const { schedule, batch, regularization } = network
  const set = (path: string[], value: unknown) => withKey(description, path, value)
  return [
    choiceSetting(
      { id: 'schedule', label: 'Schedule', what: KEYS.network.schedule },
      schedule.part.id,
      optionsOf(schedules),
      (id) => set(['schedule'], id),
    ),
    ...partSettings('schedule', schedule, (key, value) => set(['schedule', key], value)),
    ...(schedule.part.id === schedules[0]!.id
      ? []
      : [
          choiceSetting(
            { id: 'schedule.per', label: 'Counts', what: KEYS.schedule.per },
            schedule.per,
            titled(['epoch', 'step']),
            (per) => set(['schedule', 'per'], per),
          ),
        ]),
    choiceSetting(
      { id: 'batch.reduce', label: 'Over the batch', what: KEYS.batch.reduce },
      batch.reduce,
      titled(['mean', 'sum']),
      (reduce) => set(['batch', 'reduce'], reduce),
    ),
    flagSetting(
      { id: 'batch.shuffle', label: 'Shuffle', what: KEYS.batch.shuffle },
      batch.shuffle !== null,
      (shuffle) => set(['batch', 'shuffle'], shuffle ? { seed: 0 } : undefined),
    ),
    ...(batch.shuffle === null
      ? []
      : [
          numberSetting(
            { id: 'batch.shuffle.seed', label: 'Seed of the order', what: KEYS.shuffle.seed },
            batch.shuffle.seed,
            (seed) => set(['batch', 'shuffle'], seed === undefined ? true : { seed }),
          ),
        ]),
    ...(['l1', 'l2'] as const).map((key) =>
      numberSetting(
        { id: `regularization.${key}`, label: key.toUpperCase(), what: KEYS.regularization[key] },
        regularization[key],
        (value) => set(['regularization', key], value),
      ),
    ),
  ]
}

function numbers({ notation, numbers: own }: Network, description: Description): Setting[] {
  const set = (key: keyof NumbersDescription, value: unknown) => withKey(description, ['numbers', key], value)
  const choose = (key: 'show' | 'precision' | 'decimal', label: string, words: readonly string[]) =>
    choiceSetting({ id: `numbers.${key}`, label, what: KEYS.numbers[key] }, own[key], titled(words), (word) =>
      set(key, word),
    )
  const { byHand } = own
  return [
    choiceSetting(
      { id: 'notation', label: 'Notation', what: KEYS.network.notation },
      notation,
      optionsOf(notations),
      (id) => withKey(description, ['notation'], id),
    ),
    numberSetting(
      { id: 'numbers.digits', label: 'Digits', what: KEYS.numbers.digits },
      own.digits,
      (digits) => set('digits', digits),
    ),
    choose('show', 'Last digit', ['round', 'truncate']),
    numberSetting(
      { id: 'numbers.byHand', label: 'By hand, digits', what: KEYS.numbers.byHand },
      byHand?.digits ?? null,
      (digits) => set('byHand', digits === undefined ? undefined : { ...byHand, digits }),
    ),
    ...(byHand === null
      ? []
      : [
          choiceSetting(
            { id: 'numbers.byHand.mode', label: 'By hand', what: KEYS.byHand.mode },
            byHand.mode,
            titled(['round', 'truncate']),
            (mode) => set('byHand', { ...byHand, mode }),
          ),
        ]),
    choose('precision', 'Precision', ['float64', 'float32']),
    choose('decimal', 'Decimals', ['point', 'comma']),
  ]
}
