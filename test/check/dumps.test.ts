// Gradient dumps of a network large enough that the check works without a whole sheet: what was done is still
// found, a convention is one, and noise is not explained away.

import { expect, test } from 'vitest'
import { check } from '../../src/checked.ts'
import { network } from '../../src/network/validate.ts'
import { createRandom } from '../../src/numeric/random.ts'
import { described } from './trials/described.ts'
import type { Dense, Plain, Slip } from './trials/plain/network.ts'
import { run } from './trials/plain/run.ts'

const random = createRandom(3)
const list = (length: number, size: number) => Array.from({ length }, () => random.uniform(-size, size))
const dense = (units: number, inputs: number): Dense => ({
  weights: Array.from({ length: units }, () => list(inputs, 0.1)),
  biases: list(units, 0.3),
  shared: false,
  activation: 'sigmoid',
  weightsTrained: true,
  biasesTrained: true,
})
const plain: Plain = {
  inputs: 250,
  layers: [dense(80, 250), dense(10, 80)],
  loss: 'half-squared-error',
  optimizer: 'gradient-descent',
  rate: 0.1,
  l1: 0,
  l2: 0,
  size: 1,
  reduce: 'mean',
  samples: [{ x: list(250, 1), t: list(10, 1) }],
}

function dump(slips: readonly Slip[], change: (value: number, layer: number) => number = (value) => value) {
  const { gradients } = run(plain, slips, 1)[0]!
  return JSON.stringify({
    gradients: {
      weights: gradients.map(({ w }, l) => w.map((row) => row.map((value) => change(value, l)))),
      biases: gradients.map(({ b }) => b.map((value) => change(value, -1))),
    },
  })
}

const checked = (text: string) => check(network(described(plain)), text).json()

test('a dump of 20,890 gradients without the hidden slope is told by one mistake', () => {
  const { diagnoses } = checked(dump([{ catalogue: 'B6', form: '', scope: 'everywhere' }]))
  expect(diagnoses.map(({ mistake }) => mistake)).toEqual(['hidden-slope-left-out'])
})

test('a dump with all signs turned is right under a convention', () => {
  const { firstWrong, conventions } = checked(dump([], (value) => -value))
  expect([firstWrong, conventions.length > 0]).toEqual([null, true])
})

test('noise on one layer of a dump is explained by nothing', () => {
  const noisy = dump([], (value, layer) => (layer === 0 ? value * (1 + random.uniform(-0.5, 0.5)) : value))
  const { firstWrong, conventions, diagnoses } = checked(noisy)
  expect([firstWrong, conventions, diagnoses]).toEqual(['dE/dw(i1->h1)', [], []])
})

test('one number of few digits in a dump is wrong, and not taken for one rounded by hand', () => {
  let place = 0
  const one = checked(dump([], (value) => (place++ === 20_000 ? 0.001 : value)))
  const off = one.numbers.filter(({ status }) => status !== 'right' && status !== 'rounded')
  expect(off.map(({ given, status }) => [given, status])).toEqual([['0.001', 'wrong']])
})
