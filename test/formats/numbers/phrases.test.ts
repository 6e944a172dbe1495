// Numbers that an article tells in plain words, with the names of units and no formula. The right ones were worked
// by a few lines of Python.

import { expect, test } from 'vitest'
import { network } from '../../../src/network/validate.ts'
import { told } from './given.ts'

const small = network({
  inputs: ['x1', 'x2'],
  layers: [
    {
      units: ['h1', 'h2', 'h3'],
      activation: 'tanh',
      weights: [
        [0.3, -0.2],
        [0.7, 0.1],
        [0.2, 0],
      ],
      bias: [0.1, 0.1, 0.1],
    },
    { units: ['y'], activation: 'sigmoid', weights: [[0.6, -0.3, 0.2]], bias: [0] },
  ],
  optimizer: { type: 'gradient-descent', rate: 0.2 },
  samples: [{ inputs: [0.5, 1], targets: [1] }],
})
const read = (text: string) => told(small, text, { kind: 'markdown' }).filter((line) => !/^\d+: /.test(line))

test('a page without formulas: nets, outputs, a changing weight and a falling error', () => {
  const text = `# Backprop, in 3 steps

In chapter 2 we had 0.05 as net of h1; here the net input to h1 is 0.05 and to h2 it is 0.55.
After squashing, h1 outputs 0.04996, while h2 outputs 0.50052 and h3 0.19738.
The output neuron gives 0.47983 instead of the target 1, so the error is ½(1 − 0.47983)² = 0.1353.
With learning rate 0.2 the weight from h1 to y changes from 0.6 to 0.6013.
The error dropped from 0.1353 to 0.1277 after the update. In 2015, 99.5 % of readers got 0.3 wrong.
`
  expect(read(text).sort()).toEqual(
    [
      'net(h1) = 0.05',
      'net(h2) = 0.55',
      'out(h1) = 0.04996',
      'out(h2) = 0.50052',
      'out(h3) = 0.19738',
      'out(y) = 0.47983',
      'E = 0.1353',
      'w(h1->y) = 0.6',
      'new(w(h1->y)) = 0.6013',
      'E = 0.1353',
      'E = 0.1277 in step 2',
    ].sort(),
  )
})

test('a wrong number stays with its cell where others of the sentence are right', () => {
  expect(read('Now h1 outputs 0.04996, while h2 outputs 0.60052 and h3 0.19738.')).toContain(
    'out(h2) = 0.60052',
  )
  expect(read('The weight from h1 to y changes from 0.6 to 0.5987.')).toEqual([
    'w(h1->y) = 0.6',
    'new(w(h1->y)) = 0.5987',
  ])
})

test.each([
  'In another network h1 outputs 0.7 and h2 outputs 0.6.',
  'Suppose that h1 outputs 0.04996, then h2 outputs 0.7.',
  'After ten rounds h1 outputs 0.0712.',
  'The net input of h1 should be 0.06 by now.',
  'The slope of h1 is 0.9975, the delta of h1 is 0.07.',
  'In step 2 h1 outputs 0.04996 and h2 0.53.',
  'Now train on. In the second round all is new. There h1 outputs 0.04996 and h2 0.53.',
  'The weight from h1 to h2 changes from 0.6 to 0.7.',
  'The error dropped from 0.9 to 0.8 after the update.',
  'The error dropped from 0.1353 to 0.0012 after a hundred rounds.',
  'The output of h1 is 0.04996 * 2.',
  'The bias of h1 and h2 0.55 is small.',
])('no wrong number is read from: %s', (text) => {
  expect(read(text).filter((line) => !['out(h1) = 0.04996', 'E = 0.1353'].includes(line))).toEqual([])
})
