// The mean loss and the share of right classes on samples that are not trained with.

import { expect, test } from 'vitest'
import { network } from '../../src/network/validate.ts'
import { createRandom } from '../../src/numeric/random.ts'
import { step } from '../../src/trace/step.ts'
import { classesOf } from '../../src/training/classes.ts'
import { measureOn } from '../../src/training/measure.ts'

const random = createRandom(11)
const description = {
  inputs: 2,
  layers: [
    { units: 3, activation: 'tanh', initialize: { type: 'uniform', seed: 1 } },
    { units: 1, activation: 'tanh', initialize: { type: 'uniform', seed: 2 } },
  ],
  regularization: { l2: 0.1 },
} as const
const samples = Array.from({ length: 150 }, () => ({
  inputs: [random.uniform(-3, 3), random.uniform(-3, 3)],
  targets: [random.random() < 0.5 ? -1 : 1],
}))

test('150 samples: the mean of the errors a sheet gives, without the penalty; right where the sign fits', () => {
  const net = network({ ...description, samples: samples.slice(0, 10) })
  const sheet = step(network({ ...description, samples }))
  const errors = samples.map((_, k) => sheet.value(`E@${k + 1}`))
  const right = samples.filter(({ targets }, k) => Math.sign(sheet.value(`out(o1)@${k + 1}`)) === targets[0])
  const { loss, accuracy } = measureOn(net, samples)(net.start)
  expect(loss).toBe(errors.reduce((a, b) => a + b) / 150)
  expect(accuracy).toBe(right.length / 150)
  expect(accuracy).toBeGreaterThan(0)
  expect(accuracy).toBeLessThan(1)
})

test('other parameters give another loss, and the first ones the same again', () => {
  const net = network({ ...description, samples })
  const measure = measureOn(net, samples)
  const first = measure(net.start)
  const zeros = measure(new Float64Array(net.start.length))
  expect(zeros.loss).toBe(0.5)
  expect(measure(net.start)).toEqual(first)
})

const withOutputs = (units: number, targets: number[][]) => {
  const all = targets.map((one) => ({ inputs: [1], targets: one }))
  const net = network({ inputs: 1, layers: [{ units, initialize: { type: 'zeros' } }], samples: all })
  return classesOf(net, all)
}

test('classes are told by the targets', () => {
  expect(withOutputs(1, [[0], [1]])!([0.4], 0, 1)).toBe(0)
  expect(withOutputs(1, [[0], [1]])!([0.6], 0, 1)).toBe(1)
  expect(withOutputs(1, [[-1], [1]])!([0.4], 0, 1)).toBe(1)
  expect(
    withOutputs(3, [
      [0, 1, 0],
      [1, 0, 0],
    ])!([0.1, 0.2, 0.3], 0, 3),
  ).toBe(2)
  expect(withOutputs(2, [[-1, 1]])!([0.2, 0.1], 0, 2)).toBe(0)
})

test('other targets are just numbers', () => {
  for (const targets of [[[0.01, 0.99]], [[1, 1]], [[0, 0]]]) expect(withOutputs(2, targets)).toBe(null)
  expect(withOutputs(1, [[0.5], [1]])).toBe(null)
  expect(withOutputs(1, [[-1], [0]])).toBe(null)
})
