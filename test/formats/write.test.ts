// A written network reads back to the same bits, and writing it again gives the same bytes.

import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describe } from '../../src/formats/describe.ts'
import { readNetworkFile } from '../../src/formats/network-file.ts'
import { writeDescription } from '../../src/formats/write.ts'
import type { Network } from '../../src/network/network.ts'
import { network } from '../../src/network/validate.ts'

const folder = new URL('../../examples/', import.meta.url)
const examples = readdirSync(folder).filter((name) => name.endsWith('.yaml'))

async function survives(net: Network, parameters = net.start): Promise<void> {
  for (const format of ['yaml', 'json'] as const) {
    const text = writeDescription(net, parameters, { format })
    const { network: again } = await readNetworkFile(text, `net.${format}`)
    expect(new BigUint64Array(again.start.buffer)).toEqual(new BigUint64Array(parameters.slice().buffer))
    expect({ ...again, start: null }).toEqual({ ...net, start: null })
    expect(writeDescription(again, again.start, { format })).toBe(text)
  }
}

test('every example survives being written and read', async () => {
  for (const file of examples) {
    const { network } = await readNetworkFile(readFileSync(new URL(file, folder), 'utf8'), file)
    await survives(network)
  }
})

test('a file looks like one written by hand', async () => {
  const text = readFileSync(new URL('article-3.yaml', folder), 'utf8')
  const { network } = await readNetworkFile(text, 'article-3.yaml')
  expect(writeDescription({ ...network, errata: [] })).toBe(`handgrad: 1
title: "Article 3: a linear network, step by step and in matrices"
notation: prediction-delta
inputs: [i1, i2]
layers:
  - units: [h1, h2]
    activation: identity
    weights:
      - [0.11, 0.21]
      - [0.12, 0.08]
    names:
      - [w1, w2]
      - [w3, w4]
    bias: none
  - units: [o1]
    activation: identity
    weights:
      - [0.14, 0.15]
    names:
      - [w5, w6]
    bias: none
loss: half-squared-error
optimizer: { type: gradient-descent, rate: 0.05 }
batch: { size: all, reduce: mean }
numbers: { digits: 3, show: round, precision: float64, decimal: point }
samples:
  - { inputs: [2, 3], targets: [1] }
`)
})

const value = fc.double({ noNaN: true, noDefaultInfinity: true })
const word = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 30 })
  .filter((name) => name.trim() !== '' && !(name in {}) && name !== 'prototype' && !/^[wb]\(/.test(name))

test('any names and any numbers survive', async () => {
  const names = fc.uniqueArray(word, { minLength: 9, maxLength: 9 })
  await fc.assert(
    fc.asyncProperty(
      names,
      fc.array(value, { minLength: 9, maxLength: 9 }),
      fc.boolean(),
      async (n, v, train) => {
        const net = network({
          title: n.join(' '),
          inputs: [n[0]!, n[1]!],
          layers: [
            {
              units: [n[2]!],
              weights: [[v[0]!, v[1]!]],
              names: [[n[3]!, null]],
              train: [[train, true]],
              activation: 'tanh',
            },
            {
              units: [n[4]!, n[5]!],
              weights: [[v[2]!], [v[3]!]],
              names: [[n[6]!], [n[7]!]],
              bias: { value: v[4]!, name: n[8]!, shared: true, train },
              train,
            },
          ],
          samples: [{ inputs: [v[5]!, v[6]!], targets: [v[7]!, v[8]!] }],
        })
        await survives(net)
      },
    ),
    { numRuns: process.env.HANDGRAD_LONG === '1' ? 10_000 : 300 },
  )
})

test('settings, frozen layers, softmax, batch and errata survive', async () => {
  const net = network({
    title: 'yes',
    inputs: 2,
    layers: [
      {
        units: 3,
        initialize: 'he-normal',
        activation: { type: 'leaky-relu', slope: 0.3 },
        train: false,
        bias: { values: [1, 2, 3], train: true },
      },
      {
        units: ['true', 'no', '12'],
        initialize: 'lecun',
        bias: { values: [0, -0, 1], train: [true, false, true] },
      },
      { type: 'softmax', units: ['p', 'null', '~'] },
    ],
    loss: 'categorical-cross-entropy',
    optimizer: { type: 'adam', rate: 1e-3, beta1: 0.5 },
    schedule: { type: 'cosine', per: 'step', epochs: 7 },
    regularization: { l1: 1e-300, l2: 5e-324 },
    batch: { size: 1, reduce: 'sum', shuffle: { seed: 'abc' } },
    numbers: { digits: 4, byHand: { digits: 3, mode: 'truncate' }, decimal: 'comma', precision: 'float32' },
    samples: [
      { inputs: [1e21, -0], targets: [0, 1, 0] },
      { inputs: [1, 2], targets: [1, 0, 0] },
    ],
    errata: [{ cell: 'E', step: 2, printed: '0.5', note: 'a: "b" # c\nd' }],
  })
  await survives(net)
})

test('a description in YAML style begins with what a network is', () => {
  const net = network({
    inputs: 1,
    layers: [{ units: 1, weights: [[1]] }],
    samples: [{ inputs: 1, targets: 1 }],
  })
  expect(Object.keys(describe(net))).toEqual([
    'handgrad',
    'notation',
    'inputs',
    'layers',
    'loss',
    'optimizer',
    'batch',
    'samples',
  ])
})

test('a network that diverged is not written', () => {
  const net = network({
    inputs: 1,
    layers: [{ units: 1, weights: [[1]] }],
    samples: [{ inputs: 1, targets: 1 }],
  })
  expect(() => writeDescription(net, new Float64Array([1, Infinity]))).toThrow(
    'E-DIVERGED  a parameter is Infinity; a network that diverged is not written.\n  → Train with a smaller rate.',
  )
})

test('a large network is written as JSON, which is YAML too', async () => {
  const net = network({
    inputs: 200,
    layers: [{ units: 100, initialize: 'xavier' }],
    samples: [{ inputs: Array(200).fill(1), targets: Array(100).fill(1) }],
  })
  const text = writeDescription(net)
  expect(text.startsWith('{\n  "handgrad": 1,')).toBe(true)
  const { network: again } = await readNetworkFile(text, 'big.yaml')
  expect(again.start).toEqual(net.start)
})
