// The numbers each mistake gives, as the catalogue of mistakes has them: computed there independently, and seen
// in public threads.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Course } from '../../src/check/course.ts'
import { factsOf, hypothesesFor } from '../../src/check/hypotheses.ts'
import { readNetworkFile } from '../../src/formats/network-file.ts'
import type { Network } from '../../src/network/network.ts'
import { network } from '../../src/network/validate.ts'
import { toDecimals } from '../../src/numeric/decimal.ts'
import { mistakes } from '../../src/parts/mistakes/index.ts'
import { resolve } from '../../src/trace/resolve.ts'

const file = readFileSync(new URL('../../examples/article-2.yaml', import.meta.url), 'utf8')
const from = async (text: string) => (await readNetworkFile(text, 'article-2.yaml')).network
const article2 = await from(file)
/** The same with biases that are trained, one per unit. */
const perUnit = await from(file.replaceAll(/, name: b\d, shared: true, train: false/g, ''))
const sharedTrained = await from(file.replaceAll(', train: false', ''))

/** Logits 1.1059 and 1.2249, target the second class. */
const softmax = network({
  inputs: ['x'],
  layers: [
    { units: ['z1', 'z2'], weights: [[1.105905967], [1.224921404]], bias: 'none', activation: 'softmax' },
  ],
  loss: 'categorical-cross-entropy',
  samples: [{ inputs: [1], targets: [0, 1] }],
})

type Case = readonly [catalogue: string, form: string, numbers: Record<string, string>, on?: Network]

const cases: readonly Case[] = [
  [
    'F1',
    '',
    {
      'out(h1)': '0.506874567',
      'out(h2)': '0.510623401',
      'out(o1)': '0.606477732',
      'out(o2)': '0.630480835',
      E: '0.242519857',
    },
  ],
  ['F2', '', { 'net(h1)': '0.7275', 'net(h2)': '0.7425' }],
  [
    'F3',
    '',
    { 'net(h1)': '0.3825', 'net(h2)': '0.3900', 'out(h1)': '0.594475931', 'out(h2)': '0.596282699' },
  ],
  ['F4', 'forward', { 'net(o1)': '0.927625', 'net(o2)': '1.004625' }],
  ['F5', 'twice', { 'out(h1)': '0.644115081', 'out(h2)': '0.644943178' }],
  ['F6', '', { 'out(h1)': '0.406730008' }],
  ['F7', '', { E: '0.596742218' }],
  ['F9', 'absolute', { E: '0.958436604' }],
  ['F9', 'root', { E: '0.546233566' }],
  ['F11', 'round 2', { 'delta(h1)': '0.01', 'delta(h2)': '0.01', 'new(w1)': '0.15' }],
  ['B1', '', { 'dE/dw5': '0.082167041', 'dE/dw1': '0.000364723', 'new(w1)': '0.149817639' }],
  ['B2', 'path 1', { 'dE/dw1': '0.000668396', 'new(w1)': '0.149665802' }],
  ['B2', 'path 2', { 'dE/dw1': '-0.000229828', 'new(w1)': '0.150114914' }],
  ['B3', '', { 'dE/dw1': '0.000219284', 'new(w1)': '0.149890358' }],
  ['B4', '', { 'dE/dw1': '0.000461551', 'new(w1)': '0.149769225' }],
  [
    'B5',
    '',
    { 'dE/dw5': '0.439829649', 'dE/dw1': '0.002268350', 'new(w5)': '0.180085176', 'new(w1)': '0.148865825' },
  ],
  ['B6', '', { 'dE/dw1': '0.001817515', 'new(w1)': '0.149091242' }],
  ['B7', '', { 'dE/dw5': '0.082167041', 'dE/dw1': '0.002268350', 'new(w1)': '0.148865825' }],
  [
    'B8',
    '',
    { 'dE/dw5': '0.095789770', 'dE/dw1': '0.000471425', 'new(w5)': '0.352105115', 'new(w1)': '0.149764287' },
  ],
  [
    'B9',
    '',
    {
      'dE/dw5': '-0.051513746',
      'dE/dw1': '-0.000056742',
      'new(w5)': '0.425756873',
      'new(w1)': '0.150028371',
    },
  ],
  ['B10', '', { 'dE/dw5': '0.113755311', 'new(w5)': '0.343122345' }],
  [
    'B11',
    'kept',
    { 'dE/dw5': '0.164334081', 'dE/dw1': '0.000877135', 'new(w5)': '0.317832959', 'new(w1)': '0.149561432' },
  ],
  [
    'B11',
    'lost',
    { 'dE/dw5': '0.041083520', 'dE/dw1': '0.000219284', 'new(w5)': '0.379458240', 'new(w1)': '0.149890358' },
  ],
  [
    'B12',
    '',
    {
      'dE/dw5': '-0.082167041',
      'dE/dw1': '-0.000438568',
      'new(w5)': '0.441083520',
      'new(w1)': '0.150219284',
    },
  ],
  ['B13', '', { 'dE/dw5': '0.052283207', 'dE/dw1': '0.000438568', 'new(w5)': '0.373858396' }],
  [
    'B14',
    'next',
    { 'dE/dw5': '0.082667628', 'dE/dw1': '0.000877135', 'new(w5)': '0.358666186', 'new(w1)': '0.149561432' },
  ],
  [
    'B15',
    'tanh',
    { 'dE/dw5': '0.191524055', 'dE/dw1': '0.002768278', 'new(w5)': '0.304237973', 'new(w1)': '0.148615861' },
  ],
  ['B19', '', { 'dE/dw5': '0.055399425', 'dE/dw1': '0.001315703' }],
  ['B20', 'times bias', { 'dE/db(h1)': '0.003069974', 'dE/db(h2)': '0.003483989' }, perUnit],
  ['U2', '', { 'new(b1)': '0.345318598', 'new(b2)': '0.574899919' }, sharedTrained],
  [
    'U3',
    '',
    { 'new(b(h1))': '0.340637195', 'new(b(h2))': '0.340637195', 'new(b(o1))': '0.549799837' },
    perUnit,
  ],
  [
    'U4',
    '',
    {
      'new(b(h1))': '0.341228645',
      'new(b(h2))': '0.340045745',
      'new(b(o1))': '0.461501438',
      'new(b(o2))': '0.638098237',
    },
    perUnit,
  ],
  ['U7', '', { 'new(w5)': '0.441083520', 'new(w1)': '0.150219284' }],
  ['U8', 'forgotten', { 'new(w5)': '0.317832959', 'new(w1)': '0.149561432' }],
  ['U8', 'twice', { 'new(w5)': '0.379458240', 'new(w1)': '0.149890358' }],
  ['U9', 'step', { 'new(w5)': '0.041083520' }],
  ['S1', '', { 'delta(z1)': '0.117154948', 'delta(z2)': '-0.117154948' }, softmax],
  ['S2', '', { 'delta(z1)': '0', 'delta(z2)': '-0.470281212' }, softmax],
  ['S3', 'delta', { 'delta(z1)': '-0.470281212', 'delta(z2)': '0.470281212' }, softmax],
  ['S4', '', { 'delta(z1)': '-0.470281212', 'delta(z2)': '-0.470281212' }, softmax],
  ['S5', 'error', { E: '1.270818005' }, softmax],
  ['S6', 'log10', { E: '0.275954623' }, softmax],
  ['S6', 'log2', { E: '0.916701417' }, softmax],
]

const course = (on: Network, catalogue: string, form: string) => {
  const found = hypothesesFor(factsOf(on, 9)).find(
    (one) =>
      one.mistake.catalogue === catalogue &&
      one.scope === 'everywhere' &&
      (one.form.form ?? '').startsWith(form),
  )
  return new Course(on, found!.theory)
}

for (const [catalogue, form, numbers, on = article2] of cases) {
  test(`${catalogue} ${form} gives the numbers of the catalogue`, () => {
    const world = course(on, catalogue, form).at(1)
    for (const [address, printed] of Object.entries(numbers)) {
      const decimals = printed.split('.')[1]?.length ?? 9
      const value = world.value(resolve(world.plan, address))
      expect(Number(toDecimals(value, decimals)), address).toBe(Number(printed))
    }
  })
}

test.each([
  ['B1', '0.291027924'],
  ['U7', '0.305640633'],
])('%s leads to the error of the catalogue after one update', (catalogue, printed) => {
  const world = course(article2, catalogue, '').at(2)
  expect(toDecimals(world.value(resolve(world.plan, 'E')), 9)).toBe(printed)
})

test('all 56 mistakes of the catalogue are there, each once', () => {
  const count = { F: 11, B: 20, U: 13, S: 7, O: 5 }
  const numbers = Object.entries(count).flatMap(([letter, n]) =>
    Array.from({ length: n }, (_, i) => letter + (i + 1)),
  )
  expect(mistakes.map(({ catalogue }) => catalogue)).toEqual(numbers)
  expect(new Set(mistakes.map(({ id }) => id)).size).toBe(56)
})

test('what is said of a slope holds for every activation, not for the logistic function alone', () => {
  const facts = factsOf(article2, 9)
  for (const { instead, why, forms } of mistakes) {
    const texts = [instead, why, ...forms(facts).map(({ sentence }) => sentence)]
    for (const text of texts) expect(text).not.toMatch(/out·\(1 − out\)|e\^\(?−net|e·\(1 − e\)/)
  }
})
