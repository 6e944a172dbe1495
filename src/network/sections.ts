// Reads the sections that stand beside the layers: loss, optimizer, schedule, regularization, batch, numbers
// and errata, each with its defaults.

import { losses } from '../parts/losses/index.ts'
import { optimizers } from '../parts/optimizers/index.ts'
import type { Chosen, Loss, Optimizer } from '../parts/part.ts'
import { schedules } from '../parts/schedules/index.ts'
import { readSeed } from './initialize.ts'
import { keysOf } from './keys.ts'
import type { Erratum, Network, Numbers } from './network.ts'
import { readChoice } from './part-choice.ts'
import type { Path, Reading } from './reading.ts'
import { isList, shown } from './shown.ts'

const DEFAULT_RATE = 0.5
const MOST_DIGITS = 30

export function readLoss(reading: Reading, value: unknown): Chosen<Loss> | null {
  const chosen = readChoice(reading, value ?? losses[0]!.id, ['loss'], { kind: 'loss', parts: losses })
  return chosen && { part: chosen.part, settings: chosen.settings }
}

export function readOptimizer(
  reading: Reading,
  value: unknown,
): { optimizer: Chosen<Optimizer>; rate: number } | null {
  const fallback = optimizers[0]!.id
  const chosen = readChoice(reading, value ?? fallback, ['optimizer'], {
    kind: 'optimizer',
    parts: optimizers,
    keys: ['rate'],
    fallback,
    rangeCode: 'E-OPT-RANGE',
  })
  if (chosen === null) return null
  const { part, settings, fields } = chosen
  const usual = (part as { defaultRate?: number }).defaultRate ?? DEFAULT_RATE
  return {
    optimizer: { part, settings },
    rate: fields.rate === undefined ? usual : readRate(reading, fields.rate),
  }
}

function readRate(reading: Reading, value: unknown): number {
  const path = ['optimizer', 'rate']
  const fix = 'Use a value above 0, such as 0.1.'
  if (typeof value !== 'number' || Number.isNaN(value) || value === Infinity) {
    reading.report('E-LR', path, `the learning rate is ${shown(value)}, expected a number.`, { fix })
    return 0
  }
  if (value < 0) {
    reading.report('E-LR', path, `the learning rate ${value} climbs the loss instead of descending it.`, {
      fix,
    })
  } else if (value === 0)
    reading.report('W-LR-ZERO', path, 'the learning rate is 0: nothing will change.', { fix })
  return value
}

export function readSchedule(reading: Reading, value: unknown): Network['schedule'] | null {
  const chosen = readChoice(reading, value ?? schedules[0]!.id, ['schedule'], {
    kind: 'schedule',
    parts: schedules,
    keys: ['per'],
  })
  if (chosen === null) return null
  const { part, settings, fields } = chosen
  const per =
    fields.per === undefined
      ? 'epoch'
      : reading.choice(fields.per, ['schedule', 'per'], 'per', ['epoch', 'step'])
  return { part, settings, per: per ?? 'epoch' }
}

export function readRegularization(reading: Reading, value: unknown): Network['regularization'] {
  const path = ['regularization']
  const fields =
    value === undefined ? null : reading.fields(value, path, keysOf('regularization'), 'regularization')
  const strength = (key: 'l1' | 'l2') => {
    if (fields?.[key] === undefined) return 0
    const found = reading.number(fields[key], [...path, key], key) ?? 0
    if (found < 0)
      reading.report('E-RANGE', [...path, key], `${key} is ${found}; it must be at least 0.`, {
        why: 'A negative penalty rewards large weights without limit.',
      })
    return found
  }
  return { l1: strength('l1'), l2: strength('l2') }
}

export function readBatch(reading: Reading, value: unknown, samples: number): Network['batch'] {
  const path = ['batch']
  const fields =
    value === undefined
      ? null
      : reading.fields(value, path, keysOf('batch'), 'batch', 'Write batch: { size: 1 }')
  const reduce =
    fields?.reduce === undefined
      ? 'mean'
      : reading.choice(fields.reduce, [...path, 'reduce'], 'reduce', ['mean', 'sum'])
  const shuffle =
    fields?.shuffle === undefined ? null : readShuffle(reading, fields.shuffle, [...path, 'shuffle'])
  return { size: batchSize(reading, fields?.size, samples), reduce: reduce ?? 'mean', shuffle }
}

function batchSize(reading: Reading, size: unknown, samples: number): number {
  if (size === undefined || size === 'all') return samples
  const path = ['batch', 'size']
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1) {
    reading.report(
      'E-BATCH',
      path,
      `the batch size is ${shown(size)}, expected all or a whole number from 1.`,
    )
    return samples
  }
  if (size <= samples || samples === 0) return size
  reading.report(
    'W-BATCH',
    path,
    `the batch size is ${size}, but there ${samples === 1 ? 'is 1 sample' : `are ${samples} samples`}; using ${samples} (all).`,
  )
  return samples
}

function readShuffle(reading: Reading, value: unknown, path: Path): Network['batch']['shuffle'] {
  if (value === false) return null
  if (value === true) return { seed: 0 }
  const fields = reading.fields(value, path, keysOf('shuffle'), 'shuffle', 'Write shuffle: { seed: 1 }')
  return { seed: fields?.seed === undefined ? 0 : readSeed(reading, fields.seed, [...path, 'seed']) }
}

const MODES = ['round', 'truncate'] as const

export function readNumbersSection(reading: Reading, value: unknown): Numbers {
  const path = ['numbers']
  const fields = value === undefined ? {} : (reading.fields(value, path, keysOf('numbers'), 'numbers') ?? {})
  const choice = <T extends string>(key: string, choices: readonly T[]): T =>
    fields[key] === undefined
      ? choices[0]!
      : (reading.choice(fields[key], [...path, key], key, choices) ?? choices[0]!)
  const digits =
    fields.digits === undefined
      ? 9
      : reading.whole(fields.digits, [...path, 'digits'], 'digits', 0, MOST_DIGITS)
  return {
    digits: digits ?? 9,
    show: choice('show', MODES),
    byHand: fields.byHand === undefined ? null : readByHand(reading, fields.byHand, [...path, 'byHand']),
    precision: choice('precision', ['float64', 'float32']),
    decimal: choice('decimal', ['point', 'comma']),
  }
}

function readByHand(reading: Reading, value: unknown, path: Path): Numbers['byHand'] {
  if (typeof value === 'number') {
    const digits = reading.whole(value, path, 'byHand', 0, MOST_DIGITS)
    return digits === null ? null : { digits, mode: 'round' }
  }
  const fields = reading.fields(value, path, keysOf('byHand'), 'byHand', 'Write byHand: { digits: 4 }')
  if (fields === null) return null
  const digits = reading.whole(fields.digits, [...path, 'digits'], 'byHand.digits', 0, MOST_DIGITS)
  const mode =
    fields.mode === undefined ? 'round' : reading.choice(fields.mode, [...path, 'mode'], 'mode', MODES)
  return { digits: digits ?? 0, mode: mode ?? 'round' }
}

export function readErrata(reading: Reading, value: unknown): Erratum[] {
  if (value === undefined) return []
  if (!isList(value)) {
    reading.report('E-TYPE', ['errata'], `errata is ${shown(value)}, expected a list.`, {
      fix: 'Write - { cell: E, printed: "0.5", note: … }',
    })
    return []
  }
  return Array.from(value, (entry, i) => readErratum(reading, entry, ['errata', i])).filter(
    (found) => found !== null,
  )
}

function readErratum(reading: Reading, value: unknown, path: Path): Erratum | null {
  const fields = reading.fields(value, path, keysOf('erratum'), 'an erratum')
  if (fields === null) return null
  if (fields.note === undefined)
    reading.report('E-ERRATUM', path, 'an erratum has no note.', { fix: 'Add note: what is wrong.' })
  const text = (key: string) =>
    fields[key] === undefined ? null : reading.text(fields[key], [...path, key], key)
  const cell = text('cell')
  const printed = text('printed')
  const step =
    fields.step === undefined ? null : reading.whole(fields.step, [...path, 'step'], 'step', 1, 1e9)
  return {
    ...(cell !== null && { cell }),
    ...(step !== null && { step }),
    ...(printed !== null && { printed }),
    note: text('note') ?? '',
  }
}
