// A long run that parts from the right one somewhere: the step is named, and what was done from there on.

import { expect, test } from 'vitest'
import { checkNumbers } from '../../src/check/check.ts'
import { network } from '../../src/network/validate.ts'
import { described } from './trials/described.ts'
import { deltasOf, forwardOf, gradientsAndNew, written } from './trials/numbers.ts'
import type { Dense, Plain } from './trials/plain/network.ts'
import { run } from './trials/plain/run.ts'

const dense = (weights: number[][], biases: number[]): Dense => ({
  weights,
  biases,
  shared: false,
  activation: 'sigmoid',
  weightsTrained: true,
  biasesTrained: true,
})
const plain: Plain = {
  inputs: 2,
  layers: [
    dense(
      [
        [0.15, 0.2],
        [0.25, 0.3],
      ],
      [0.35, 0.31],
    ),
    dense(
      [
        [0.4, 0.45],
        [0.5, 0.55],
      ],
      [0.6, 0.52],
    ),
  ],
  loss: 'half-squared-error',
  optimizer: 'gradient-descent',
  rate: 0.4,
  l1: 0,
  l2: 0,
  size: 1,
  reduce: 'mean',
  samples: [{ x: [0.05, 0.12], t: [0.01, 0.99] }],
}

test('a run of 120 steps without the hidden slope from step 80 on parts there, and the mistake is named', () => {
  const steps = run(plain, [{ catalogue: 'B6', form: '', scope: 'everywhere' }], 120, 80)
  const givens = steps.flatMap((step, i) =>
    [forwardOf, deltasOf, gradientsAndNew].flatMap((page) =>
      page(plain, step, i + 1).map((one) => written(one, { decimals: 9 })),
    ),
  )
  const { firstWrong, findings } = checkNumbers(network(described(plain)), givens)
  expect([firstWrong?.given.step, firstWrong?.name]).toMatchObject([80, { by: { of: 'net', unit: 'h1' } }])
  expect(findings.map(({ mistakes }) => mistakes)).toContainEqual(['hidden-slope-left-out'])
})
