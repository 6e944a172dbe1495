// Drawn weights: the draws are those of NumPy's RandomState, whose first numbers are well known, and the bounds
// and deviations those of the papers.

import { expect, test } from 'vitest'
import type { Description } from '../../src/network/description.ts'
import { network } from '../../src/network/validate.ts'
import { families, initializers } from '../../src/parts/initializers/index.ts'

// np.random.RandomState(1).random_sample(4) and .standard_normal(4)
const UNIFORM = [0.417022004702574, 0.7203244934421581, 0.00011437481734488664, 0.30233257263183977]
const NORMAL = [1.6243453636632417, -0.6117564136500754, -0.5281717522634557, -1.0729686221561705]

const drawn = (initialize: unknown, inputs = 2, units = 2) =>
  Array.from(
    network({
      inputs,
      layers: [{ units, initialize, bias: 'none' }] as Description['layers'],
      samples: [{ inputs: Array(inputs).fill(1), targets: Array(units).fill(1) }],
    }).start,
  )
const near = (found: number[], expected: number[]) => {
  expect(found).toHaveLength(expected.length)
  for (const [i, value] of expected.entries()) expect(found[i]).toBeCloseTo(value, 14)
}

test('zeros and constants are not drawn', () => {
  expect(drawn('zeros')).toEqual([0, 0, 0, 0])
  expect(drawn({ type: 'constant', value: 0.25 })).toEqual([0.25, 0.25, 0.25, 0.25])
})

test('uniform draws lie between low and high, row by row', () => {
  near(
    drawn({ type: 'uniform', low: -1, high: 3, seed: 1 }),
    UNIFORM.map((u) => -1 + 4 * u),
  )
})

test('normal draws have mean and deviation', () => {
  near(
    drawn({ type: 'normal', mean: 2, std: 0.5, seed: 1 }),
    NORMAL.map((z) => 2 + 0.5 * z),
  )
})

test('the seed is the number of the layer unless it is given', () => {
  expect(drawn('normal')).toEqual(drawn({ type: 'normal', seed: 1 }))
  expect(drawn({ type: 'normal', seed: 2 })).not.toEqual(drawn('normal'))
})

test('each layer draws from a generator of its own', () => {
  const net = network({
    inputs: 2,
    layers: [
      { units: 2, initialize: { type: 'uniform', low: 0, high: 1 }, bias: 'none' },
      { units: 1, initialize: { type: 'uniform', low: 0, high: 1, seed: 1 }, bias: 'none' },
    ],
    samples: [{ inputs: [1, 1], targets: [1] }],
  })
  near([...net.start], [...UNIFORM, UNIFORM[0]!, UNIFORM[1]!])
})

const bounds: Record<string, number> = {
  'xavier-uniform': 6 / 5,
  'he-uniform': 6 / 3,
  'lecun-uniform': 3 / 3,
}
const variances: Record<string, number> = {
  'xavier-normal': 2 / 5,
  'he-normal': 2 / 3,
  'lecun-normal': 1 / 3,
}

test('Xavier, He and LeCun draw evenly within their bounds', () => {
  for (const [type, square] of Object.entries(bounds)) {
    const bound = Math.sqrt(square)
    near(
      drawn({ type, seed: 1 }, 3, 2).slice(0, 4),
      UNIFORM.map((u) => -bound + 2 * bound * u),
    )
  }
})

test('Xavier, He and LeCun draw normally with their deviations', () => {
  for (const [type, variance] of Object.entries(variances)) {
    near(
      drawn({ type, seed: 1 }, 3, 2).slice(0, 4),
      NORMAL.map((z) => Math.sqrt(variance) * z),
    )
  }
})

test('a family takes its distribution beside it', () => {
  for (const [word, family] of Object.entries(families)) {
    expect(drawn(word)).toEqual(drawn(`${family}-uniform`))
    expect(drawn({ type: word, distribution: 'normal' })).toEqual(drawn(`${family}-normal`))
  }
})

test('every initializer of the list draws finite weights', () => {
  for (const { id } of initializers)
    for (const weight of drawn(id)) expect(Number.isFinite(weight)).toBe(true)
})
