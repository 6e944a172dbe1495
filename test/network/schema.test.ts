// The schema that editors use says the same as the validator, and the published one is up to date.

import { readdirSync, readFileSync } from 'node:fs'
import { expect, expectTypeOf, test } from 'vitest'
import { readNetworkFile } from '../../src/formats/network-file.ts'
import type { Description } from '../../src/network/description.ts'
import { jsonSchema, networkFile } from '../../src/network/schema.ts'
import { examine } from '../../src/network/validate.ts'
import { misfits } from './json-schema.ts'

const schema = jsonSchema() as Record<string, unknown>
const examples = new URL('../../examples/', import.meta.url)

test('the published schema is the one the library makes', () => {
  const published = readFileSync(new URL('../../docs/handgrad.schema.json', import.meta.url), 'utf8')
  expect(JSON.parse(published), 'run npm run build && node scripts/schema.mjs').toEqual(
    JSON.parse(JSON.stringify(schema)),
  )
})

test('the schema accepts every example', async () => {
  for (const file of readdirSync(examples).filter((name) => name.endsWith('.yaml'))) {
    const { description } = await readNetworkFile(readFileSync(new URL(file, examples), 'utf8'), file)
    expect(misfits(schema, description), file).toEqual([])
    expect(networkFile.safeParse(description).success, file).toBe(true)
  }
})

const good = {
  inputs: ['a'],
  layers: [{ units: 1, weights: [[1]] } as Record<string, unknown>],
  samples: [{ inputs: [1], targets: [1] }],
}
const layer = (more: object) => ({ ...good, layers: [{ ...good.layers[0], ...more }] })

test('what the schema refuses, the validator refuses too', () => {
  const bad: unknown[] = [
    { ...good, inputs: [] },
    { ...good, inputs: 0 },
    { ...good, layers: [] },
    { ...good, colour: 'red' },
    { ...good, handgrad: 2 },
    { ...good, notation: 'mine' },
    { ...good, loss: 'unknown' },
    { ...good, loss: { type: 'huber', delta: 0 } },
    { ...good, optimizer: { type: 'adam', rate: 0.1, beta1: 1 } },
    { ...good, optimizer: { rate: -1 } },
    { ...good, schedule: { type: 'step', every: 0 } },
    { ...good, regularization: { l1: -1 } },
    { ...good, batch: { size: 0 } },
    { ...good, batch: { shuffle: { seed: -1 } } },
    { ...good, numbers: { digits: 31 } },
    { ...good, numbers: { byHand: {} } },
    { ...good, samples: [] },
    { ...good, samples: [{ inputs: [1] }] },
    { ...good, errata: [{ cell: 'E' }] },
    { ...good, split: { share: 2 } },
    { ...good, samples: undefined, points: { set: 'square' } },
    { ...good, samples: undefined, points: { set: 'circle', features: ['x3'] } },
    { ...good, samples: undefined, points: { features: ['x1'] } },
    { ...good, samples: undefined, points: { set: 'circle', features: ['x1'], noise: -1 } },
    layer({ units: ['x'.repeat(65)] }),
    layer({ activation: 'unknown' }),
    layer({ activation: { type: 'relu', slope: 1 } }),
    layer({ weights: [['1']] }),
    layer({ bias: 'some' }),
    layer({ bias: { amount: 1 } }),
    layer({ train: 'no' }),
    layer({ weights: undefined, initialize: { type: 'uniform', seed: 1.5 } }),
    layer({ type: 'convolution' }),
  ]
  for (const value of bad) {
    expect(misfits(schema, JSON.parse(JSON.stringify(value))).length, JSON.stringify(value)).toBeGreaterThan(
      0,
    )
    expect(examine(value).errors.length, JSON.stringify(value)).toBeGreaterThan(0)
  }
})

test('what the validator accepts, the schema accepts too', () => {
  const fine: unknown[] = [
    good,
    { ...good, $schema: 'handgrad.schema.json', handgrad: 1, title: 'x', notation: 'z-a' },
    { ...good, loss: { type: 'huber', delta: 2 }, optimizer: { rate: 1, type: 'momentum', momentum: 0.5 } },
    { ...good, optimizer: 'adam', schedule: { type: 'cosine', per: 'step', epochs: 5 } },
    { ...good, batch: { size: 1, reduce: 'sum', shuffle: true }, numbers: { byHand: 3, decimal: 'comma' } },
    { ...good, samples: [{ inputs: { a: 1 }, targets: 2 }] },
    { ...good, split: { share: 1, seed: 3 } },
    {
      ...good,
      samples: undefined,
      points: { set: 'xor', features: ['x1'], noise: 0.1, count: 9, share: 0.5 },
    },
    layer({ bias: 'none', activation: { type: 'leaky-relu', slope: 0.3 }, train: [[false]] }),
    layer({ bias: { values: [1], names: ['b'], train: [true] }, names: [['w']] }),
    layer({ weights: undefined, initialize: { type: 'glorot', distribution: 'normal', seed: 'abc' } }),
    layer({ weights: undefined, initialize: 'kaiming-normal' }),
  ]
  for (const value of fine) {
    expect(examine(value).errors, JSON.stringify(value)).toEqual([])
    expect(misfits(schema, JSON.parse(JSON.stringify(value))), JSON.stringify(value)).toEqual([])
  }
})

test('what the schema describes is a Description', () => {
  type Described = ReturnType<typeof networkFile.parse>
  expectTypeOf<keyof Described>().toEqualTypeOf<keyof Description>()
})
