// Data of a million rows and networks of a hundred thousand weights (bad inputs 65, 91 and 100): no list of data
// is ever spread over arguments, and what would not fit into memory is refused before anything is made.

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { checkedAtMost } from '../cli/commands/verify.ts'
import { sheetFor } from '../src/explain/slice.ts'
import { readNetworkFile } from '../src/formats/network-file.ts'
import { writeDescription } from '../src/formats/write.ts'
import type { Description } from '../src/network/description.ts'
import { network } from '../src/network/validate.ts'
import { numbersOf } from '../src/trace/limit.ts'
import { listing } from '../src/trace/listing.ts'
import { step } from '../src/trace/step.ts'
import { complex } from '../src/training/complex.ts'
import { train } from '../src/training/train.ts'
import { told, withData } from './network/told.ts'

const million = 1_000_000
const layers = (sizes: readonly number[]): Description['layers'] =>
  sizes.map((units) => ({ units, initialize: 'he', activation: 'tanh' }))
const sized = (inputs: number, sizes: readonly number[], samples = 1) =>
  network({
    inputs,
    layers: layers(sizes),
    samples: Array.from({ length: samples }, (_, k) => ({
      inputs: Array.from({ length: inputs }, (_, i) => Math.sin(i + k)),
      targets: Array(sizes.at(-1)).fill(0),
    })),
  })

test('a CSV file of a million rows is read, and its one bad row named', async () => {
  const rows = Array.from({ length: million }, (_, i) => `${i},1,${i % 2}`)
  const options = { data: `x1,x2,y\n${rows.join('\n')}\n` }
  const { network: net } = await readNetworkFile(withData.replace('x2]', 'y]'), 'net.yaml', options)
  expect(net.samples).toHaveLength(million)
  expect(net.samples.at(-1)).toEqual({ inputs: [999_999, 1], targets: [1] })
  rows[777_776] = '1,?,0'
  expect(await told(withData, 'net.yaml', `x1,x2,y\n${rows.join('\n')}\n`)).toBe(
    [
      'E-CELL-MISSING  row 777777, column "x2": "?" looks like a missing value.',
      '  at points.csv:777778',
      '  A missing value is not 0.',
      '  → Fill it, or remove the row.',
    ].join('\n'),
  )
}, 60_000)

test('a million samples are written as YAML and as JSON', () => {
  const samples = Array.from({ length: million }, () => ({ inputs: [1], targets: [0] }))
  const net = {
    ...network({ inputs: 1, layers: layers([1]), samples: samples.slice(0, 1) }),
    samples,
    given: samples,
  }
  for (const format of ['yaml', 'json'] as const) {
    expect(writeDescription(net, net.start, { format }).match(/targets/g)).toHaveLength(million)
  }
}, 60_000)

test('a million losses are listened to', () => {
  const history: number[] = []
  const net = network({
    inputs: 1,
    layers: [{ units: 1, weights: [[1]], bias: 'none' }],
    samples: [{ inputs: 1, targets: 0 }],
    optimizer: { rate: 1e-7 },
  })
  train(net, { epochs: million, onEpoch: (_, error) => void history.push(error) })
  expect(history).toHaveLength(million)
  expect(history.at(-1)).toBeLessThan(0.5)
}, 60_000)

test('a softmax over a million numbers is worked in complex arithmetic too', () => {
  const all = Array.from({ length: million }, (_, i) => ({ re: i === 7 ? 1 : 0, im: 0 }))
  // e / (e + 999999)
  expect(complex.softmax(all[7]!, all).re).toBeCloseTo(2.7182771e-6, 12)
})

test('every number of 784-128-64-10 is listed', () => {
  const sheet = step(sized(784, [128, 64, 10]))
  // A gradient and a new value for each of 109,386 parameters, six numbers for each of 202 units, an error for
  // each of ten outputs, their total and the rate.
  expect(listing(sheet)).toHaveLength(2 * 109_386 + 6 * 202 + 10 + 2)
}, 60_000)

const refused = (count: string) =>
  [
    `E-LIMIT-SHEET  All numbers of this step would be about ${count}; a whole sheet may have up to 500,000.`,
    '  Each of them keeps its formula, which takes memory; training and single numbers do without.',
    "  → Ask for single numbers: handgrad explain FILE E, or sheetFor(network, 'E') in TypeScript.",
  ].join('\n')

test('a sheet larger than memory is refused, a single number of it is not', () => {
  const wide = sized(1000, [1000, 10])
  // 3 · 1,011,010 parameters and 4 · 1,010 units.
  expect(() => step(wide)).toThrow(refused('3,037,070'))
  expect(sheetFor(wide, 'E').value('E')).toBeGreaterThan(0)
})

test('a batch multiplies what a sheet holds', () => {
  const batch = sized(100, [100, 10], 200)
  expect(numbersOf(batch, 200)).toBe(11_110 * 203 + 4 * 110 * 200)
  expect(() => step(batch)).toThrow(refused('2,343,330'))
  expect(sheetFor(batch, 'dE/dw(i1->h1)').value('dE/dw(i1->h1)')).not.toBe(0)
})

test('a gradient check takes as many parameters as a person waits for', () => {
  expect([1000, 2000, 109_386, 1e9].map(checkedAtMost)).toEqual([2000, 2000, 36, 1])
})

test('sizes beyond all memory are refused before anything is allocated', async () => {
  expect(
    await told('{"inputs": [], "layers": [{"units": 1e9}, {"units": -1}, {"units": 1.5}]}', 'net.json'),
  ).toBe(
    [
      'E-ARCH-SIZE  the network has size 0; sizes are whole numbers from 1 to 65,536, or lists of names.',
      '  at net.json:1:12, inputs',
      '',
      'E-ARCH-SIZE  layer 1 has size 1000000000; sizes are whole numbers from 1 to 65,536, or lists of names.',
      '  at net.json:1:37, layers[0].units',
      '',
      'E-ARCH-SIZE  layer 2 has size -1; sizes are whole numbers from 1 to 65,536, or lists of names.',
      '  at net.json:1:53, layers[1].units',
      '',
      'E-ARCH-SIZE  layer 3 has size 1.5; sizes are whole numbers from 1 to 65,536, or lists of names.',
      '  at net.json:1:68, layers[2].units',
    ].join('\n'),
  )
})

test('no file spreads a list over the arguments of push, Math.max or fromCharCode where it could be data', () => {
  const root = fileURLToPath(new URL('..', import.meta.url))
  // What is drawn or set in columns is cut to a few entries before; explanations are of at most 5,000 numbers.
  const short = /^src\/render\/|^cli\/program\.ts$|^src\/formats\/data\.ts$/
  for (const file of ['src', 'cli'].flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )) {
    if (!file.endsWith('.ts') || short.test(file)) continue
    const text = readFileSync(root + file, 'utf8')
    expect(text, file).not.toMatch(
      /(?:push|unshift|fromCharCode|fromCodePoint|Math\.(?:max|min))\((?:[^(){}]*, )?\.\.\./,
    )
  }
})
