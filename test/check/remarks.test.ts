// What is said of a wrong number that no known mistake gives. The right numbers are those of article 2.

import { expect, test } from 'vitest'
import { copyingSlip } from '../../src/check/copying-slip.ts'
import { readNumbers } from '../../src/formats/numbers/read.ts'
import { check, network } from '../../src/index.ts'
import { example } from '../formats/numbers/given.ts'

const two = await example('article-2')
const remarks = (text: string) => check(two, text).remarks

test.each([
  [
    'out_h1 = 0.503269992',
    'Your out_h1 differs from the right number in one digit: 0.5[0]3269992 for 0.5[9]3269992.',
  ],
  [
    'out_h1 = 0.5033\nnet_h1 = 0.3775',
    'Your out_h1 differs from the right number in one digit: 0.5[0]33 for 0.5[9]33.',
  ],
  [
    'out_h1 = 0,503269992',
    'Your out_h1 differs from the right number in one digit: 0,5[0]3269992 for 0,5[9]3269992.',
  ],
  [
    'out_h1 = 0.593296992',
    'Your out_h1 differs from the right number by two digits that changed places: 0.5932[96]992 for 0.5932[69]992.',
  ],
  [
    'net_o2 = 2.124921404',
    'Your net_o2 differs from the right number by two digits that changed places: [2.1]24921404 for [1.2]24921404.',
  ],
  ['net_h1 = 3.775', 'Your net_h1 has its decimal point one place too far to the right: 3.775 for 0.3775.'],
  [
    'out_h1 = 0.0593269',
    'Your out_h1 has its decimal point one place too far to the left: 0.0593269 for 0.593269.',
  ],
  [
    'dE/dw6 = 8.26676',
    'Your ∂E_total/∂w6 has its decimal point 2 places too far to the right: 8.26676 for 0.0826676.',
  ],
  ['net_h1 = -0.3775', 'Your net_h1 has a minus sign where the right number has none.'],
  ['net_h1 = 0.3925', 'Your net_h1 is the value of net_h2.'],
])('%s', (text, remark) => {
  expect(remarks(text)).toEqual([remark])
})

test('a lost minus sign is told', () => {
  const [given] = readNumbers(two, 'dE/dw7 = 0.02260254').numbers
  expect(copyingSlip(given!, -0.02260254)).toBe('lacks the minus sign.')
})

test('a slip of the pen is never a finding', () => {
  const { diagnoses, firstWrong } = check(two, 'out_h1 = 0.503269992')
  expect(diagnoses).toEqual([])
  expect(firstWrong).toBe('out(h1)')
})

test('of three digits nothing is said, and the last digit may be rounded', () => {
  expect(remarks('out_h1 = 0.503')).toEqual([])
  expect(remarks('out_h1 = 0.593269997')).toEqual([])
})

test('little is said of numbers drawn by lot', () => {
  const lines = Array.from({ length: 300 }, (_, i) => `out_h1 = 0.${1000 + ((i * 7919 + 13) % 9000)}`)
  const said = lines.filter((line) => remarks(line).length > 0)
  expect(said.length).toBeLessThan(15)
})

// The new weights of article 2 with the rate 0.05: each old one less 0.05 times the gradient it prints.
const SLOW: readonly (readonly [string, number, number])[] = [
  ['w1', 0.15, 0.000438568],
  ['w2', 0.2, 0.000877135],
  ['w5', 0.4, 0.082167041],
  ['w7', 0.5, -0.02260254],
]
const slow = (decimals: number, count = SLOW.length) =>
  SLOW.slice(-count)
    .map(([name, old, gradient]) => `${name}+ = ${(old - 0.05 * gradient).toFixed(decimals)}`)
    .join('\n')

test('changes that are all one factor times the right ones are told, with the rate that gives them', () => {
  const said =
    'All your changes (new − old) are 0.1 times the right ones. Another learning rate? 0.05 gives them.'
  expect(remarks(slow(9))).toEqual([said])
  expect(remarks(slow(7, 2))).toContain(said)
})

test('of one number, of few digits, or of different factors no common one is told', () => {
  for (const text of [slow(9, 1), slow(3), 'w5+ = 0.391783296\nw7+ = 0.504520508'])
    expect(remarks(text).join()).not.toMatch(/All your/)
})

test('gradients that are all one factor times the right ones are told', () => {
  const text = SLOW.map(([name, , gradient]) => `dE/d${name} = ${(1.37 * gradient).toFixed(9)}`).join('\n')
  expect(remarks(text)).toEqual(['All your gradients are 1.37 times the right ones.'])
})

test('of many numbers drawn by lot nearly nothing is said', () => {
  const drawn = (i: number) => `dE/dw${i + 1} = 0.${100_000 + ((i * 7919 + 13_577) % 90_000)}`
  const lines = Array.from({ length: 8 }, (_, i) => drawn(i))
  expect(remarks(lines.join('\n'))).toEqual([])
})

test('a factor is the number of samples, never that of the step', () => {
  const of = network({
    inputs: ['x'],
    layers: [{ units: ['y'], activation: 'identity', weights: [[0.53]], bias: 0.11 }],
    loss: 'half-squared-error',
    optimizer: { type: 'gradient-descent', rate: 0.37 },
    batch: { size: 'all', reduce: 'mean' },
    samples: [
      { inputs: [1.3], targets: [0.2] },
      { inputs: [2.1], targets: [0.9] },
      { inputs: [-0.7], targets: [0.4] },
    ],
  })
  // The third step, by a few lines of Python.
  expect(check(of, 'step 3: net(y)@2 = 0.227195901').remarks).toEqual([
    'Your net_y@2 is the right number divided by 3, the number of samples.',
  ])
})
