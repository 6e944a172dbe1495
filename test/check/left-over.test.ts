// A number that was not worked out anew: article 3's figure of the second forward pass has the new weights in two
// lines, and behind them the results of the first pass, .85 and .48.

import { expect, test } from 'vitest'
import { standsFor, writtenAs } from '../../src/check/carrying.ts'
import { check } from '../../src/checked.ts'
import { network } from '../../src/network/validate.ts'
import { example } from '../formats/numbers/given.ts'

const three = await example('article-3')
const FIRST = `h1 = .85
h2 = .48
new(w1) = .12
new(w2) = .23
new(w3) = .13
new(w4) = .10
new(w5) = .17
new(w6) = .17
`
const second = (h1: string, h2: string, prediction = '.26') =>
  check(three, `${FIRST}step 2: h1 = ${h1}\nstep 2: h2 = ${h2}\nstep 2: prediction = ${prediction}`)
const wrong = (found: ReturnType<typeof check>) =>
  found.numbers.filter(({ status }) => status === 'wrong').map(({ name, given }) => `${name} = ${given}`)

test('the numbers of the first pass are wrong in the second, and said to be left over', () => {
  const found = second('.85', '.48')
  expect(wrong(found)).toEqual(['out(h1) = .85', 'out(h2) = .48'])
  expect(found.diagnoses.map(({ mistake, explains }) => [mistake, explains])).toEqual([
    ['left-over', ['out(h1)', 'out(h2)']],
  ])
  expect(found.text()).toContain('The number of the step before was left over.')
})

test('one left-over number does not hide another slip', () => {
  const found = second('.85', '.56', '.99')
  expect(wrong(found)).toEqual(['out(h1) = .85', 'out(o1) = .99'])
  expect(found.diagnoses[0]).toMatchObject({ mistake: 'left-over', explains: ['out(h1)'] })
})

test('what has not changed, or no more than the rounding of the new weights allows, is right', () => {
  // 2 · .12 + 3 · .23 = .93 and 2 · .13 + 3 · .10 = .56 with the weights as they are printed.
  expect(second('.93', '.56').firstWrong).toBeNull()
  expect(second('.92', '.56').firstWrong).toBeNull()
})

test('a number cut off was larger, one rounded may have been smaller', () => {
  // In quarters and eighths, which are exact.
  const cut = { decimals: 2, digits: 17, truncates: true }
  expect(standsFor(0.5, 0.25, cut)).toMatchObject({ lo: 0.5, hi: 0.75 })
  expect(standsFor(-0.5, 0.25, cut)).toMatchObject({ lo: -0.75, hi: -0.5 })
  expect(standsFor(0, 0.25, cut)).toMatchObject({ lo: -0.25, hi: 0.25 })
  expect(standsFor(0.5, 0.25, { ...cut, truncates: false })).toMatchObject({ lo: 0.375, hi: 0.625 })
  expect(standsFor(0.5, 0.25, { ...cut, mixes: true })).toMatchObject({ lo: 0.375, hi: 0.75 })
  const written = (lo: number, hi: number) => writtenAs({ lo, hi, size: 1 }, cut)
  expect(written(0.5, 0.75)).toMatchObject({ lo: 0.49, hi: 0.75 })
  expect(written(-0.75, -0.5)).toMatchObject({ lo: -0.75, hi: -0.49 })
  expect(written(0.001, 0.5)).toMatchObject({ lo: 0, hi: 0.5 })
})

test('a weight whose gradient is 0 has not been left over', () => {
  // x2 is 0, so w2 never moves; here it was moved once by mistake, and stays.
  const still = network({
    inputs: 2,
    layers: [{ units: 1, weights: [[0.3, 0.4]], names: [['w1', 'w2']], bias: 'none' }],
    samples: [{ inputs: [0.5, 0], targets: [1] }],
  })
  const found = check(still, 'step 1: new(w2) = 0.4375\nstep 2: new(w2) = 0.4375')
  expect(found.diagnoses.map(({ mistake }) => mistake)).not.toContain('left-over')
})
