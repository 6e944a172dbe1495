// What goes wrong in a training is named when it happens, and a training that goes well is left in peace.

import { expect, test } from 'vitest'
import type { Description } from '../../src/network/description.ts'
import { network } from '../../src/network/validate.ts'
import { datasets } from '../../src/parts/datasets/index.ts'
import { presets } from '../../src/parts/presets/index.ts'
import { type History, historyOf } from '../../src/training/history.ts'
import { setupOf } from '../../src/training/setup.ts'

const begin = (description: Description): History => historyOf(network(description))
const codes = (history: History) => history.warnings().map(({ code }) => code)

/** E = ½(x·w)², whose every step multiplies w by 1 − rate·x². */
const parabola = (rate: number): Description => ({
  inputs: 1,
  layers: [{ units: 1, weights: [[1]], bias: 'none' }],
  optimizer: { rate },
  samples: [{ inputs: [2], targets: [0] }],
})

test('a rate beyond twice the inverse curvature makes the error rise, and is named', () => {
  const history = begin(parabola(0.6))
  history.advance(3)
  const [warning] = history.warnings()
  // w is −1.4, 1.96, −2.744 after each step, and E = 2w².
  expect(warning).toEqual({
    code: 'W-RATE-LARGE',
    what: 'The error rose 3 times in a row, from 2 to 15.1.',
    why: 'Each update goes so far down the slope that it ends higher up on the other side.',
    fix: 'Try a smaller learning rate than 0.6.',
  })
  expect(codes(begin(parabola(0.4)))).toEqual([])
  const good = begin(parabola(0.4))
  good.advance(30)
  expect(codes(good)).toEqual([])
})

test('an error that swings and gets no smaller is named', () => {
  // |w| as the error: w jumps between 0.3 and −0.7, wherever a step of 1 leads over 0.
  const history = begin({
    inputs: 1,
    layers: [{ units: 1, weights: [[0.3]], bias: 'none' }],
    loss: 'absolute-error',
    optimizer: { rate: 1 },
    samples: [{ inputs: [1], targets: [0] }],
  })
  history.advance(7)
  expect(codes(history)).toEqual([])
  history.advance(1)
  expect(history.warnings()[0]!.what).toBe(
    'The error goes up and down, between 0.3 and 0.7, and does not get smaller.',
  )
})

test('a dead ReLU unit is named, its living neighbour is not', () => {
  const history = begin({
    inputs: 2,
    layers: [
      {
        units: ['h1', 'h2'],
        activation: 'relu',
        weights: [
          [1, 1],
          [-1, -1],
        ],
        bias: [0, -1],
      },
      { units: 1, weights: [[1, 1]] },
    ],
    optimizer: { rate: 0.01 },
    samples: [
      { inputs: [1, 2], targets: [1] },
      { inputs: [3, 0.5], targets: [0] },
    ],
  })
  expect(history.warnings().map(({ code, what }) => `${code} ${what}`)).toEqual([
    'W-DEAD h2 is dead: for all 2 samples its slope is 0.',
  ])
  history.advance(20)
  expect(history.at(21).parameters.slice(2, 4)).toEqual(Float64Array.of(-1, -1))
})

test('a saturated sigmoid is named with its distance from the end and its slope; one that tells samples apart is not', () => {
  const history = begin({
    inputs: 1,
    layers: [
      { units: ['stuck', 'useful'], activation: 'sigmoid', weights: [[1], [50]], bias: [10, 0] },
      { units: 1, weights: [[1, 1]] },
    ],
    samples: [
      { inputs: [-1], targets: [1] },
      { inputs: [1], targets: [0] },
    ],
  })
  const [warning, ...others] = history.warnings()
  expect(others).toEqual([])
  // σ(9) = 0.9998766, σ(11) = 0.9999833, σ(9)·(1 − σ(9)) = 0.000123.
  expect(warning!.what).toBe('stuck is saturated: for all 2 samples its output is within 0.000123 of 1.')
  expect(warning!.why).toContain('with a slope of at most 0.000123, so hardly')
})

test('eight layers of sigmoids let the gradient vanish; of tanh with Xavier weights they do not', () => {
  const deep = (activation: string, type: string) =>
    begin({
      inputs: 2,
      layers: [
        ...Array.from({ length: 8 }, (_, seed) => ({ units: 4, activation, initialize: { type, seed } })),
        { units: 1, initialize: { type, seed: 9 } },
      ],
      samples: [
        { inputs: [1, 2], targets: [1] },
        { inputs: [-1, 0.5], targets: [0] },
      ],
    })
  const [warning] = deep('sigmoid', 'uniform').warnings()
  expect(warning!.code).toBe('W-VANISHED')
  expect(warning!.what).toMatch(
    /^The gradients have vanished on their way back: those of layer 1 are about \S+, those of layer 9 about 0\.\d+\.$/,
  )
  expect(codes(deep('tanh', 'xavier'))).toEqual([])
})

test.each(['circle', 'xor', 'gauss'])('%s learns with the first preset, and nothing is said', (id) => {
  for (let seed = 1; seed <= 3; seed++) {
    const { description, test: kept } = setupOf(presets[0]!, datasets.find((set) => set.id === id)!, { seed })
    const history = historyOf(network(description), { test: kept })
    for (let epoch = 0; epoch < 30; epoch++) {
      history.advance(25)
      expect(history.warnings(), `seed ${seed}, epoch ${epoch}`).toEqual([])
    }
    expect(history.mark.test!.loss).toBeLessThan(history.curves().test[0]!.value)
  }
})
