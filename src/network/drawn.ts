// Reads where samples come from when they are not written down, and which of them are kept back to test with:
// points drawn from a data set of the plane, or a split of any samples by a seed.

import { datasets } from '../parts/datasets/index.ts'
import { features } from '../parts/features/index.ts'
import type { Feature, Part } from '../parts/part.ts'
import { didYouMean } from './closest.ts'
import { readSeed } from './initialize.ts'
import { keysOf } from './keys.ts'
import type { Drawn, Network, Sample, Share } from './network.ts'
import { pointsOf, samplesOf, splitList } from './points.ts'
import type { Fields, Path, Reading } from './reading.ts'
import type { Ends } from './samples.ts'
import { counted, isList, listed, shown } from './shown.ts'

/** As many are drawn while nobody notices that they wait. */
export const MOST_POINTS = 20_000
const USUAL: Share = { share: 0.5, seed: 1 }
/** The features unless others are chosen. */
export const PLAIN = ['x1', 'x2']

/** The samples, sorted by what they are for. */
export type Taken = Pick<Network, 'samples' | 'test' | 'given' | 'split' | 'drawn'>

export function readPoints(reading: Reading, value: unknown): Drawn | null {
  const path = ['points']
  const fields = reading.fields(value, path, keysOf('points'), 'points', 'Write points: { set: circle }')
  if (fields === null) return null
  const set = partOf(reading, fields.set, [...path, 'set'], datasets)
  const chosen = readFeatures(reading, fields.features ?? PLAIN, [...path, 'features'])
  const noise = fields.noise === undefined ? 0 : readShare(reading, fields.noise, [...path, 'noise'])
  const count =
    fields.count === undefined
      ? (set?.count ?? 0)
      : reading.whole(fields.count, [...path, 'count'], 'count', 1, MOST_POINTS)
  const split = shareOf(reading, fields, path)
  if (set === null || chosen === null || noise === null || count === null || split === null) return null
  if (Math.floor(count * split.share) > 0) return { set, features: chosen, noise, count, ...split }
  reading.report('E-SAMPLES', path, `a share of ${split.share} of ${counted(count, 'point')} is none.`, {
    fix: 'Draw more points or take a larger share: at least one is trained with.',
  })
  return null
}

export function readSplit(reading: Reading, value: unknown): Share | null {
  const fields = reading.fields(value, ['split'], keysOf('split'), 'split', 'Write split: { share: 0.5 }')
  return fields && shareOf(reading, fields, ['split'])
}

function shareOf(reading: Reading, fields: Fields, path: Path): Share | null {
  const share =
    fields.share === undefined ? USUAL.share : readShare(reading, fields.share, [...path, 'share'])
  const seed = fields.seed === undefined ? USUAL.seed : readSeed(reading, fields.seed, [...path, 'seed'])
  return share === null ? null : { share, seed }
}

function readShare(reading: Reading, value: unknown, path: Path): number | null {
  const what = String(path.at(-1))
  const found = reading.number(value, path, what)
  if (found === null || (found >= 0 && found <= 1)) return found
  reading.report('E-RANGE', path, `${what} is ${found}, expected a number from 0 to 1.`)
  return null
}

function partOf<P extends Part>(reading: Reading, value: unknown, path: Path, parts: readonly P[]): P | null {
  const found = parts.find(({ id }) => id === value)
  if (found !== undefined) return found
  const ids = parts.map(({ id }) => id)
  const near = typeof value === 'string' ? didYouMean(value, ids) : ''
  const what = `${path.includes('set') ? 'the data set' : 'a feature'} is ${value === undefined ? 'missing' : shown(value)}.${near}`
  reading.report('E-VALUE', path, what, { fix: `Known: ${listed(ids)}` })
  return null
}

function readFeatures(reading: Reading, value: unknown, path: Path): Feature[] | null {
  if (!isList(value) || value.length === 0) {
    reading.report('E-TYPE', path, `features is ${shown(value)}, expected a list.`, {
      fix: 'Write features: [x1, x2]',
    })
    return null
  }
  const found = Array.from(value, (one, i) => partOf(reading, one, [...path, i], features))
  return found.every((one) => one !== null) ? found : null
}

/** Samples that were given, some of them kept back where a split says so. */
export function splitOf(given: readonly Sample[], split: Share | null): Taken {
  if (split === null) return { samples: given, test: [], given, split, drawn: null }
  const { train, test } = splitList(given, split.share, split.seed)
  return { samples: train, test, given, split, drawn: null }
}

/** Drawn points as samples, if they are as wide as the network. */
export function drawnFitting(reading: Reading, drawn: Drawn, { inputs, outputs }: Ends): Taken {
  const { features: chosen } = drawn
  if (chosen.length !== inputs.length)
    reading.report(
      'E-SHAPE',
      ['points'],
      `the points have ${counted(chosen.length, 'feature')}, the network ${counted(inputs.length, 'input')}.`,
      { fix: 'Choose one feature per input, or take samples of your own.' },
    )
  if (outputs.length !== 1)
    reading.report(
      'E-SHAPE',
      ['points'],
      `the points have 1 target, the network ${counted(outputs.length, 'output')}.`,
      { fix: 'Give the last layer one unit, or take samples of your own.' },
    )
  const { train, test } = pointsOf(drawn.set, drawn)
  const [samples, kept] = [samplesOf(chosen, train), samplesOf(chosen, test)]
  return { samples, test: kept, given: [...samples, ...kept], split: null, drawn }
}
