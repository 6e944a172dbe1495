// Where numbers leave the range of doubles (bad inputs 14, 42, 52 and 54): the whole message names the step, the
// number and what to do, and large networks get it without a sheet.

import { expect, test } from 'vitest'
import type { Description } from '../../src/network/description.ts'
import { type Problem, problemText } from '../../src/network/problem.ts'
import { network } from '../../src/network/validate.ts'
import { divergenceOf, firstDivergence } from '../../src/training/divergence.ts'
import { train } from '../../src/training/train.ts'

const text = (problem: Problem | null) => problem && problemText(problem)
const one = (more: Partial<Description>, weight = 1, activation = 'identity') =>
  network({
    inputs: 1,
    layers: [{ units: 1, weights: [[weight]], activation, bias: 'none' }],
    samples: [{ inputs: 1e200, targets: 0 }],
    ...more,
  })

test('a rate of a million is accepted, and the step where it diverges is named with a smaller rate', () => {
  // With x = 2, t = 0 and rate 10^6 each step multiplies w by 1 − 4·10^6: out is 2·(4·10^6 − 1)^24
  // at step 25, and its square is beyond the doubles.
  const net = one({ samples: [{ inputs: 2, targets: 0 }], optimizer: { rate: 1e6 } })
  const { stopped } = train(net, { epochs: 1000 })
  expect(stopped).toBe('diverged')
  expect(text(firstDivergence(net, 1000))).toBe(
    [
      'E-DIVERGED  Step 25: E(o1) is Infinity; doubles end at 1.797e308.',
      '  It is made from target(o1) = 0, out(o1) = 5.629465757313025e+158.',
      '  → Try a smaller learning rate than 1000000, or scale the inputs.',
    ].join('\n'),
  )
})

test('a square beyond the doubles at the first step is an overflow', () => {
  expect(text(divergenceOf(one({}), 1))).toBe(
    [
      'E-OVERFLOW  Step 1: E(o1) is Infinity; doubles end at 1.797e308.',
      '  It is made from target(o1) = 0, out(o1) = 1e+200.',
      '  → Scale the inputs or weights so that sums stay small.',
    ].join('\n'),
  )
})

const certain = (target: number, input: number) =>
  divergenceOf(
    one({ loss: 'binary-cross-entropy', samples: [{ inputs: input, targets: target }] }, 1, 'hard-sigmoid'),
    1,
  )

test('an error that is truly infinite names the target and the probability', () => {
  expect(text(certain(1, -10))).toBe(
    [
      'E-LOSS-INF  Step 1: the error of "o1" is infinite: target 1, probability 0.',
      '  The loss takes ln 0: the network rules out what is the case, and nothing is worse than that.',
      '  → Give the last layer activation: sigmoid or softmax, whose outputs do not reach 0 and 1.',
    ].join('\n'),
  )
  expect(text(certain(0.5, 10))).toBe(
    [
      'E-LOSS-INF  Step 1: the error of "o1" is infinite: target 0.5, probability 1.',
      '  The loss takes ln(1 − 1): the network rules out what is the case, and nothing is worse than that.',
      '  → Give the last layer activation: sigmoid or softmax, whose outputs do not reach 0 and 1.',
    ].join('\n'),
  )
})

test('a logarithm of 0 times 0 is said to be not defined', () => {
  expect(text(certain(0, -10))).toBe(
    [
      'E-LOSS-INF  Step 1: the error of "o1" is not defined: target 0, probability 0.',
      '  The loss has the product 0 · ln 0 in it, and ln 0 is no finite number.',
      '  → Give the last layer activation: sigmoid or softmax, whose outputs do not reach 0 and 1.',
    ].join('\n'),
  )
})

test('a sigmoid that is surely wrong has a finite error: it is worked out from the net', () => {
  const net = one({ loss: 'binary-cross-entropy', samples: [{ inputs: 800, targets: 0 }] }, 1, 'sigmoid')
  // softplus(800) = 800 + e^-800.
  expect(train(net, { epochs: 0 }).before).toBe(800)
  // ∂E/∂out is 1/0, but δ = out − target is 1: nothing is lost.
  expect(divergenceOf(net, 1)).toBeNull()
})

test('a network too large for a sheet names the number all the same', () => {
  const wide = network({
    inputs: 1000,
    layers: [
      { units: 1000, initialize: { type: 'constant', value: 1e306 } },
      { units: 1, initialize: 'he' },
    ],
    samples: [{ inputs: Array(1000).fill(1), targets: [0] }],
  })
  expect(text(divergenceOf(wide, 1))).toBe(
    [
      'E-OVERFLOW  Step 1: net(h1) is Infinity; doubles end at 1.797e308.',
      '  → Scale the inputs or weights so that sums stay small.',
    ].join('\n'),
  )
})

test('large networks whose update leaves the doubles name the new parameter', () => {
  const wide = network({
    inputs: 1000,
    layers: [{ units: 1000, initialize: { type: 'constant', value: 1e-3 }, bias: 'none' }],
    optimizer: { rate: 1e308 },
    samples: [{ inputs: Array(1000).fill(100), targets: Array(1000).fill(0) }],
  })
  expect(text(divergenceOf(wide, 1))).toBe(
    [
      'E-OVERFLOW  Step 1: new(w(i1->o1)) is -Infinity; doubles end at 1.797e308.',
      '  → Scale the inputs or weights so that sums stay small.',
    ].join('\n'),
  )
})
