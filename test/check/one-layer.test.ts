// A mistake made in one of several hidden layers only, as in a program whose layers are written one by one.

import { expect, test } from 'vitest'
import { check } from '../../src/checked.ts'
import { network } from '../../src/network/validate.ts'

const W = [
  [
    [0.31, -0.42],
    [-0.13, 0.66],
  ],
  [
    [0.27, -0.33],
    [-0.44, 0.61],
  ],
  [[0.71, -0.38]],
] as const
const x = [0.9, -0.6]
const target = 0.2
const layer = (l: number, activation: string) => ({
  units: W[l]!.length,
  activation,
  weights: W[l]!.map((row) => [...row]),
})
const described = network({
  inputs: ['i1', 'i2'],
  layers: [layer(0, 'tanh'), layer(1, 'tanh'), layer(2, 'identity')],
  samples: [{ inputs: x, targets: [target] }],
})

/** ∂E/∂w of the three layers, worked here; the slope of `without` is taken as 1. */
function gradients(without: number) {
  const product = (rows: readonly (readonly number[])[], by: readonly number[]) =>
    rows.map((row) => row[0]! * by[0]! + row[1]! * by[1]!)
  const h = product(W[0], x).map(Math.tanh)
  const k = product(W[1], h).map(Math.tanh)
  const d3 = [W[2][0][0] * k[0]! + W[2][0][1] * k[1]! - target]
  const slope = (l: number, out: number) => (l === without ? 1 : 1 - out * out)
  const d2 = [0, 1].map((j) => W[2][0][j]! * d3[0]! * slope(1, k[j]!))
  const d1 = [0, 1].map((i) => (W[1][0][i]! * d2[0]! + W[1][1][i]! * d2[1]!) * slope(0, h[i]!))
  const outer = (deltas: readonly number[], outs: readonly number[]) =>
    deltas.map((d) => outs.map((out) => d * out))
  return JSON.stringify({ gradients: { weights: [outer(d1, x), outer(d2, h), outer(d3, k)] } })
}

test('the gradients with every slope are right', () => {
  expect(check(described, gradients(-1)).firstWrong).toBeNull()
})

test.each([
  [0, 'first'],
  [1, 'second'],
])('the slope left out in hidden layer %i is named with the layer', (without, nth) => {
  const { diagnoses } = check(described, gradients(without))
  expect(diagnoses[0]).toMatchObject({
    mistake: 'hidden-slope-left-out',
    sentence: `The slope of the hidden unit’s activation was left out (in the ${nth} hidden layer).`,
  })
})
