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

/** δ and ∂E/∂w of the three layers, worked here; the slope of layer `without` is taken as 1. */
function backward(without: number) {
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
  return { deltas: [d1, d2, d3], weights: [outer(d1, x), outer(d2, h), outer(d3, k)] }
}

const gradients = (without: number) => JSON.stringify({ gradients: { weights: backward(without).weights } })

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

test('the working of a slip made once is over their own numbers', () => {
  const [[, second], next, last] = backward(-1).deltas as [number[], number[], number[]]
  const [first] = backward(0).deltas[0] as [number, number]
  const given = [first, second!, ...next, ...last].map((delta, i) => {
    const unit = ['h1', 'h2', 'h3', 'h4', 'o1'][i]!
    return `delta(${unit}) = ${delta.toFixed(9)}`
  })
  const text = check(described, given.join('\n')).text({ width: 100 })
  // ∂E/∂out_h1 comes from their δ_h3 and δ_h4, which are right.
  const shown = first.toFixed(8)
  expect(text.replace(/(\.\d{8})\d+/g, '$1').replace(/\s+/g, ' ')).toContain(
    `δ_h1 = ∂E_total/∂out_h1 = ${shown} right: δ_h1 = ∂E_total/∂out_h1 · ∂out_h1/∂net_h1 = ${shown} · `,
  )
})
