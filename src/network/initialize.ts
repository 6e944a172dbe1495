// Draws the weights of a layer that gives none: one seeded generator per layer, row by row.

import { createRandom, hashSeed } from '../numeric/random.ts'
import { families, initializers } from '../parts/initializers/index.ts'
import type { Initializer } from '../parts/part.ts'
import { readChoice } from './part-choice.ts'
import type { Path, Reading } from './reading.ts'
import { isList, shown } from './shown.ts'

const HIGHEST_SEED = 0xffffffff

/** What `initialize` says, with the seed; null when it says nothing that can be used. */
export type Drawing = { part: Initializer; settings: Readonly<Record<string, number>>; seed: number }

export function readInitialize(reading: Reading, value: unknown, path: Path, layer: number): Drawing | null {
  const map = typeof value === 'object' && value !== null && !isList(value)
  const keys = map && familyOf((value as { type?: unknown }).type) ? ['seed', 'distribution'] : ['seed']
  const aliases: Record<string, string> = {}
  const distribution = map ? (value as { distribution?: unknown }).distribution : undefined
  const shape = distribution === 'normal' ? 'normal' : 'uniform'
  for (const [word, family] of Object.entries(families)) {
    aliases[word] = `${family}-${shape}`
    for (const ending of ['uniform', 'normal']) {
      if (word !== family) aliases[`${word}-${ending}`] = `${family}-${ending}`
    }
  }
  const chosen = readChoice(reading, value, path, { kind: 'initializer', parts: initializers, aliases, keys })
  if (chosen === null) return null
  const given = chosen.fields.distribution
  if (given !== undefined) {
    reading.choice(given, [...path, 'distribution'], 'distribution', ['uniform', 'normal'])
  }
  const { low, high } = chosen.settings
  if (low !== undefined && high !== undefined && low >= high) {
    reading.report('E-RANGE', path, `low is ${low} and high is ${high}; low must be less than high.`)
  }
  const seed =
    chosen.fields.seed === undefined ? layer : readSeed(reading, chosen.fields.seed, [...path, 'seed'])
  return { part: chosen.part, settings: chosen.settings, seed }
}

const familyOf = (type: unknown) => typeof type === 'string' && Object.hasOwn(families, type)

/** A whole number from 0 to 4,294,967,295; a text is hashed, and that is said. */
export function readSeed(reading: Reading, value: unknown, path: Path): number {
  if (typeof value === 'string' && value !== '') {
    const seed = hashSeed(value)
    reading.report(
      'W-SEED-TEXT',
      path,
      `the seed ${shown(value)} is a text; it stands for the number ${seed}.`,
    )
    return seed
  }
  return reading.whole(value, path, 'seed', 0, HIGHEST_SEED, 'E-SEED') ?? 0
}

/** Draws `rows` × `columns` weights into `into`. */
export function draw(
  drawing: Drawing,
  rows: number,
  columns: number,
  into: Float64Array,
  offset: number,
): void {
  const random = createRandom(drawing.seed)
  for (let i = 0; i < rows * columns; i++) {
    into[offset + i] = drawing.part.draw(random, columns, rows, drawing.settings)
  }
}
