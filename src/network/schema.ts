// The schema of a network file, for editors: from it the JSON Schema is made. The validator does not use it
// (it tells more, and reads a hundred thousand weights without a schema's help); tests hold the two together.

import * as z from 'zod'
import { activations } from '../parts/activations/index.ts'
import { datasets } from '../parts/datasets/index.ts'
import { features } from '../parts/features/index.ts'
import { families, initializers } from '../parts/initializers/index.ts'
import { losses } from '../parts/losses/index.ts'
import { notations } from '../parts/notations/index.ts'
import { optimizers } from '../parts/optimizers/index.ts'
import type { Part } from '../parts/part.ts'
import { schedules } from '../parts/schedules/index.ts'
import { MOST_POINTS } from './drawn.ts'
import { KEYS, type Section } from './keys.ts'
import { LONGEST_NAME, MOST_UNITS } from './names.ts'

const name = z.string().min(1).max(LONGEST_NAME)
const row = z.array(z.number())
const flags = z.array(z.boolean())
const size = z.int().min(1).max(MOST_UNITS)
const units = z.union([z.array(name).min(1), size])
const seed = z.union([z.int().min(0).max(0xffffffff), z.string().min(1)])
const digits = z.int().min(0).max(30)
const mode = z.enum(['round', 'truncate'])

/** A map of a section: its keys are those of `keys.ts`, and so are the words about them. */
function map<S extends Section, Shape extends Record<keyof (typeof KEYS)[S], z.ZodType>>(
  section: S,
  shape: Shape,
) {
  const words: Readonly<Record<string, string>> = KEYS[section]
  const described = Object.entries<z.ZodType>(shape).map(([key, type]) => [key, type.describe(words[key]!)])
  return z.strictObject(Object.fromEntries(described) as Shape)
}

function numbersOf(part: Part): Record<string, z.ZodType> {
  const settings = Object.entries(part.settings ?? {})
  return Object.fromEntries(
    settings.map(([key, { default: usual, min, max, what }]) => {
      let type = z.number()
      if (min !== undefined) type = min === Number.MIN_VALUE ? type.gt(0) : type.gte(min)
      if (max !== undefined) type = type.lt(max)
      return [key, type.optional().describe(`${what}. Default: ${usual}.`)]
    }),
  )
}

/** A part's id, or a map with its type, its settings and `more`. */
function choice(
  parts: readonly Part[],
  words: Readonly<Record<string, string>>,
  more: Record<string, z.ZodType> = {},
  optional = false,
) {
  const ids = z.union(parts.map((part) => z.literal(part.id).describe(part.why)))
  const maps = parts.map((part, i) => {
    const type = z.literal(part.id).describe(part.why)
    const described = Object.entries(more).map(([key, extra]) => [key, extra.describe(words[key] ?? key)])
    return z.strictObject({
      type: optional && i === 0 ? type.optional() : type,
      ...Object.fromEntries(described),
      ...numbersOf(part),
    })
  })
  return z.union([ids, ...maps])
}

const softmax = z.literal('softmax').describe('Probabilities that add up to 1.')
const activation = z.union([choice(activations, {}), softmax, z.strictObject({ type: softmax })])

const familyIds = Object.entries(families).flatMap(([word, family]) =>
  word === family ? [word] : [word, `${word}-uniform`, `${word}-normal`],
)
const initialize = z.union([
  choice(initializers, KEYS.initialize, { seed: seed.optional() }),
  z.enum(familyIds),
  z.strictObject({
    type: z.enum(familyIds).describe(KEYS.initialize.type),
    seed: seed.optional().describe(KEYS.initialize.seed),
    distribution: z.enum(['uniform', 'normal']).optional().describe(KEYS.initialize.distribution),
  }),
])

const bias = z.union([
  z.number(),
  row,
  z.literal('none'),
  map('bias', {
    value: z.number().optional(),
    values: row.optional(),
    name: name.optional(),
    names: z.array(name.nullable()).optional(),
    shared: z.boolean().optional(),
    train: z.union([z.boolean(), flags]).optional(),
  }),
])

const dense = map('layer', {
  type: z.literal('dense').optional(),
  units,
  activation: activation.optional(),
  weights: z.array(row).optional(),
  names: z.array(z.array(name.nullable())).optional(),
  bias: bias.optional(),
  initialize: initialize.optional(),
  train: z.union([z.boolean(), z.array(flags)]).optional(),
})
const softmaxLayer = map('softmax', { type: z.literal('softmax'), units: units.optional() })

const values = z.union([row, z.number(), z.record(z.string(), z.number())])
const share = z.number().gte(0).lte(1).optional()
const columns = z.array(z.union([z.string(), z.int().min(1)])).min(1)

export const networkFile = map('network', {
  handgrad: z.literal(1).optional(),
  title: z.string().max(1000).optional(),
  notation: z.union(notations.map(({ id }) => z.literal(id))).optional(),
  inputs: units,
  layers: z.array(z.union([dense, softmaxLayer])).min(1),
  loss: choice(losses, {}).optional(),
  optimizer: choice(optimizers, KEYS.optimizer, { rate: z.number().gte(0).optional() }, true).optional(),
  schedule: choice(schedules, KEYS.schedule, { per: z.enum(['epoch', 'step']).optional() }).optional(),
  regularization: map('regularization', {
    l1: z.number().gte(0).optional(),
    l2: z.number().gte(0).optional(),
  }).optional(),
  batch: map('batch', {
    size: z.union([z.literal('all'), z.int().min(1)]).optional(),
    reduce: z.enum(['mean', 'sum']).optional(),
    shuffle: z.union([z.boolean(), map('shuffle', { seed: seed.optional() })]).optional(),
  }).optional(),
  numbers: map('numbers', {
    digits: digits.optional(),
    show: mode.optional(),
    byHand: z.union([digits, map('byHand', { digits, mode: mode.optional() })]).optional(),
    precision: z.enum(['float64', 'float32']).optional(),
    decimal: z.enum(['point', 'comma']).optional(),
  }).optional(),
  samples: z
    .array(map('sample', { inputs: values, targets: values }))
    .min(1)
    .optional(),
  data: map('data', {
    file: z.string().min(1),
    inputs: columns,
    targets: columns,
    separator: z.enum([',', ';', '\t', '|']).optional(),
    decimal: z.enum(['point', 'comma']).optional(),
    header: z.boolean().optional(),
  }).optional(),
  points: map('points', {
    set: z.union(datasets.map(({ id, why }) => z.literal(id).describe(why))),
    features: z
      .array(z.union(features.map(({ id, why }) => z.literal(id).describe(why))))
      .min(1)
      .optional(),
    noise: z.number().gte(0).lte(1).optional(),
    count: z.int().min(1).max(MOST_POINTS).optional(),
    share,
    seed: seed.optional(),
  }).optional(),
  split: map('split', { share, seed: seed.optional() }).optional(),
  errata: z
    .array(
      map('erratum', {
        cell: z.string().optional(),
        step: z.int().min(1).optional(),
        printed: z.string().optional(),
        note: z.string(),
      }),
    )
    .optional(),
  $schema: z.string().optional(),
})

/** The JSON Schema of the network file (draft 2020-12). */
export function jsonSchema(): object {
  const schema = z.toJSONSchema(networkFile)
  return { ...schema, title: 'A handgrad network file' }
}
