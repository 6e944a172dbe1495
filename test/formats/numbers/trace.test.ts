// What programs print of a step: arrays, in the shapes and under the keys that people use.

import { expect, test } from 'vitest'
import { readNumbers } from '../../../src/formats/numbers/read.ts'
import { addressOf } from '../../../src/formula/name.ts'
import { network } from '../../../src/network/validate.ts'
import { example, told } from './given.ts'

const two = await example('article-2')
const trained = await example('shared-trained-biases')
const batch = await example('batch')
const softmax = await example('softmax')
const tall = network({
  inputs: ['i1', 'i2'],
  layers: [
    {
      units: ['h1', 'h2', 'h3'],
      weights: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      names: [
        ['w1', 'w2'],
        ['w3', 'w4'],
        ['w5', 'w6'],
      ],
    },
    { units: ['o1'], weights: [[7, 8, 9]], names: [['w7', 'w8', 'w9']] },
  ],
  samples: [{ inputs: [1, 2], targets: [3] }],
})
const assumed = (text: string) => readNumbers(two, text).assumed

const lists = {
  step: 1,
  orientation: 'rows',
  inputs: [0.05, 0.1],
  nets: [
    [0.3775, 0.3925],
    [1.105, 1.224],
  ],
  activations: [
    [0.593, 0.596],
    [0.751, 0.772],
  ],
  loss: 0.298,
  deltas: [
    [0.008, 0.009],
    [0.138, -0.038],
  ],
  gradients: {
    weights: [
      [
        [0.1, 0.2],
        [0.3, 0.4],
      ],
      [
        [0.5, 0.6],
        [0.7, 0.8],
      ],
    ],
  },
  new: {
    weights: [
      [
        [1.1, 1.2],
        [1.3, 1.4],
      ],
      [
        [1.5, 1.6],
        [1.7, 1.8],
      ],
    ],
    biases: [[0.35], [0.6]],
  },
}

test('lists with one array for each layer', () => {
  expect(readNumbers(two, JSON.stringify(lists)).kind).toBe('trace')
  expect(told(two, JSON.stringify(lists))).toEqual([
    'E = 0.298',
    'i1 = 0.05',
    'i2 = 0.1',
    'net(h1) = 0.3775',
    'net(h2) = 0.3925',
    'net(o1) = 1.105',
    'net(o2) = 1.224',
    'out(h1) = 0.593',
    'out(h2) = 0.596',
    'out(o1) = 0.751',
    'out(o2) = 0.772',
    'delta(h1) = 0.008',
    'delta(h2) = 0.009',
    'delta(o1) = 0.138',
    'delta(o2) = -0.038',
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((k) => `dE/dw${k} = 0.${k}`),
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((k) => `new(w${k}) = 1.${k}`),
    'new(b1) = 0.35',
    'new(b2) = 0.6',
  ])
})

test('columns: a column per unit', () => {
  const text = JSON.stringify({
    orientation: 'columns',
    gradients: {
      weights: [
        [
          [0.1, 0.2],
          [0.3, 0.4],
        ],
        [
          [0.5, 0.6],
          [0.7, 0.8],
        ],
      ],
    },
  })
  expect(told(two, text)).toEqual([1, 3, 2, 4, 5, 7, 6, 8].map((w, i) => `dE/dw${w} = 0.${i + 1}`))
})

test('flat keys as programs have them', () => {
  const text =
    '{"W1": [[0.15, 0.20], [0.25, 0.30]], "b1": 0.35, "W2": [[0.40, 0.45], [0.50, 0.55]], "dW2": [0.1, 0.2, 0.3, 0.4], "z1": [0.3775, 0.3925], "a1": [0.593, 0.597], "dz2": [0.138, -0.038], "da2": [0.741, -0.217], "W2_new": [[1, 2], [3, 4]], "loss": 0.298, "db1": 0.02}'
  const read = told(trained, text)
  expect(read).toEqual([
    'E = 0.298',
    'w1 = 0.15',
    'w2 = 0.20',
    'w3 = 0.25',
    'w4 = 0.30',
    'b1 = 0.35',
    'w5 = 0.40',
    'w6 = 0.45',
    'w7 = 0.50',
    'w8 = 0.55',
    'dE/dw5 = 0.1',
    'dE/dw6 = 0.2',
    'dE/dw7 = 0.3',
    'dE/dw8 = 0.4',
    'net(h1) = 0.3775',
    'net(h2) = 0.3925',
    'out(h1) = 0.593',
    'out(h2) = 0.597',
    'delta(o1) = 0.138',
    'delta(o2) = -0.038',
    'dE/dout(o1) = 0.741',
    'dE/dout(o2) = -0.217',
    'new(w5) = 1',
    'new(w6) = 2',
    'new(w7) = 3',
    'new(w8) = 4',
    'dE/db1 = 0.02',
  ])
})

test('PyTorch’s names, whose numbers count the modules in between', () => {
  const text =
    '{"0.weight": [[0.15, 0.2], [0.25, 0.3]], "0.weight.grad": [[0.1, 0.2], [0.3, 0.4]], "2.weight": [[0.4, 0.45], [0.5, 0.55]], "2.weight.grad": [[0.5, 0.6], [0.7, 0.8]]}'
  expect(told(two, text).slice(4, 8)).toEqual([
    'dE/dw1 = 0.1',
    'dE/dw2 = 0.2',
    'dE/dw3 = 0.3',
    'dE/dw4 = 0.4',
  ])
  expect(told(two, text).slice(12)).toEqual(['dE/dw5 = 0.5', 'dE/dw6 = 0.6', 'dE/dw7 = 0.7', 'dE/dw8 = 0.8'])
  expect(assumed(text)).toBeUndefined()
  const named =
    '{"grads": {"layers.0.weight": [[0.1, 0.2], [0.3, 0.4]], "layers.0.bias": [0.01, 0.02], "layers.1.weight": [[0.5, 0.6]], "layers.1.bias": [0.03]}}'
  expect(told(batch, named)).toEqual([
    ...[1, 2, 3, 4].map((k) => `dE/dw${k} = 0.${k}`),
    'dE/db1 = 0.01',
    'dE/db2 = 0.02',
    'dE/dw5 = 0.5',
    'dE/dw6 = 0.6',
    'dE/db3 = 0.03',
  ])
})

test('Keras’s kernels have a column per unit', () => {
  const text =
    '{"dense/kernel:0": [[0.15, 0.25], [0.2, 0.3]], "dense_1/kernel:0": [[0.4, 0.5], [0.45, 0.55]]}'
  expect(told(two, text)).toEqual([
    'w1 = 0.15',
    'w3 = 0.25',
    'w2 = 0.2',
    'w4 = 0.3',
    'w5 = 0.4',
    'w7 = 0.5',
    'w6 = 0.45',
    'w8 = 0.55',
  ])
})

test('the way a matrix lies is told by its shape, even for the square ones beside it', () => {
  expect(told(tall, '{"dW1": [[1, 3, 5], [2, 4, 6]], "dW2": [[7], [8], [9]]}')).toEqual(
    [1, 3, 5, 2, 4, 6, 7, 8, 9].map((k) => `dE/dw${k} = ${k}`),
  )
  expect(told(tall, '{"dW1": [[1, 2], [3, 4], [5, 6]]}')).toEqual(
    [1, 2, 3, 4, 5, 6].map((k) => `dE/dw${k} = ${k}`),
  )
})

test('a square matrix lies as the start values do', () => {
  const columns = '{"W1": [[0.15, 0.25], [0.2, 0.3]], "dW1": [[0.1, 0.3], [0.2, 0.4]]}'
  expect(told(two, columns).slice(4)).toEqual([
    'dE/dw1 = 0.1',
    'dE/dw3 = 0.3',
    'dE/dw2 = 0.2',
    'dE/dw4 = 0.4',
  ])
  expect(assumed(columns)).toBeUndefined()
})

test('a square matrix lies as the start values do in single precision', () => {
  const square = network({
    inputs: ['i1', 'i2'],
    layers: [
      {
        units: ['o1', 'o2'],
        weights: [
          [0.15, 0.2],
          [0.7, 0.3],
        ],
        names: [
          ['w1', 'w2'],
          ['w3', 'w4'],
        ],
      },
    ],
    samples: [{ inputs: [1, 2], targets: [3, 4] }],
  })
  // The float32 numbers nearest to 0.15, 0.7, 0.2 and 0.3, as `tolist` prints them.
  const W1 = [
    [0.15000000596046448, 0.699999988079071],
    [0.20000000298023224, 0.30000001192092896],
  ]
  const turned = W1.map((_, i) => W1.map((row) => row[i]!))
  const read = (way: number[][]) => told(square, JSON.stringify({ W1: way, dW1: [0.1, 0.2, 0.3, 0.4] }))
  expect(read(W1).slice(4, 6)).toEqual(['dE/dw1 = 0.1', 'dE/dw3 = 0.2'])
  expect(read(turned).slice(4, 6)).toEqual(['dE/dw1 = 0.1', 'dE/dw2 = 0.2'])
  expect(readNumbers(square, JSON.stringify({ W1 })).assumed).toBeUndefined()
})

test('where nothing tells the way, rows are assumed and said', () => {
  expect(told(two, '{"dW1": [[0.1, 0.2], [0.3, 0.4]]}')).toEqual(
    [1, 2, 3, 4].map((k) => `dE/dw${k} = 0.${k}`),
  )
  expect(assumed('{"dW1": [[0.1, 0.2], [0.3, 0.4]]}')).toBe(
    'The weights are taken as a row per unit (orientation: rows), which neither their shape nor their values tell.',
  )
})

test('a batch has a row for each sample, or is told sample by sample', () => {
  const rows = told(batch, '{"nets": [[[1, 2], [3, 4], [5, 6]], [[7], [8], [9]]]}')
  expect(rows).toEqual([
    'net(h1)@1 = 1',
    'net(h2)@1 = 2',
    'net(h1)@2 = 3',
    'net(h2)@2 = 4',
    'net(h1)@3 = 5',
    'net(h2)@3 = 6',
    'net(o1)@1 = 7',
    'net(o1)@2 = 8',
    'net(o1)@3 = 9',
  ])
  expect(told(batch, '{"a1": [[1, 3, 5], [2, 4, 6]]}').sort()).toEqual([
    'out(h1)@1 = 1',
    'out(h1)@2 = 3',
    'out(h1)@3 = 5',
    'out(h2)@1 = 2',
    'out(h2)@2 = 4',
    'out(h2)@3 = 6',
  ])
  expect(told(batch, '{"sample": 2, "nets": [[1, 2], [3]]}')).toEqual([
    'net(h1)@2 = 1',
    'net(h2)@2 = 2',
    'net(o1)@2 = 3',
  ])
  expect(told(batch, '{"z1": [1, 2]}')).toEqual([
    '1: Its shape does not fit: it has one row, but the batch has 3 samples: give a row for each, or say "sample".',
  ])
})

test('NumPy’s column vectors are vectors', () => {
  expect(told(two, '{"z1": [[0.3775], [0.3925]], "a0": [[0.05], [0.1]]}')).toEqual([
    'net(h1) = 0.3775',
    'net(h2) = 0.3925',
    'i1 = 0.05',
    'i2 = 0.1',
  ])
})

test('layers may be counted from 0, and activations may begin with the inputs', () => {
  expect(told(two, '{"z0": [1, 2], "z1": [3, 4], "a0": [5, 6], "a1": [7, 8]}')).toEqual([
    'net(h1) = 1',
    'net(h2) = 2',
    'net(o1) = 3',
    'net(o2) = 4',
    'out(h1) = 5',
    'out(h2) = 6',
    'out(o1) = 7',
    'out(o2) = 8',
  ])
  expect(told(two, '{"activations": [[1, 2], [3, 4], [5, 6]]}')).toEqual([
    'i1 = 1',
    'i2 = 2',
    'out(h1) = 3',
    'out(h2) = 4',
    'out(o1) = 5',
    'out(o2) = 6',
  ])
})

test('a map for each layer', () => {
  expect(told(two, '{"layers": [{"z": [1, 2], "dW": [[3, 4], [5, 6]]}, {"a": [7, 8]}]}')).toEqual([
    'net(h1) = 1',
    'net(h2) = 2',
    'dE/dw1 = 3',
    'dE/dw2 = 4',
    'dE/dw3 = 5',
    'dE/dw4 = 6',
    'out(o1) = 7',
    'out(o2) = 8',
  ])
})

test('after a softmax the activations are the probabilities, the nets those of the layer before', () => {
  expect(told(softmax, '{"z2": [1, 2, 3], "a2": [0.1, 0.2, 0.7], "delta2": [4, 5, 6]}')).toEqual([
    'net(z1) = 1',
    'net(z2) = 2',
    'net(z3) = 3',
    'out(cat) = 0.1',
    'out(dog) = 0.2',
    'out(bird) = 0.7',
    'delta(z1) = 4',
    'delta(z2) = 5',
    'delta(z3) = 6',
  ])
})

test('JSON lines have one step each', () => {
  expect(
    told(two, '{"step": 1, "loss": 0.298, "z1": [1, 2]}\n{"step": 2, "loss": 0.291, "z1": [3, 4]}\n'),
  ).toEqual([
    'E = 0.298',
    'net(h1) = 1',
    'net(h2) = 2',
    'E = 0.291 in step 2',
    'net(h1) = 3 in step 2',
    'net(h2) = 4 in step 2',
  ])
  const counted = readNumbers(two, '[{"loss": 0.298, "z1": [1, 2]}, {"loss": 0.291, "z1": [3, 4]}]')
  expect(counted.numbers.map(({ step }) => step)).toEqual([1, 1, 1, 2, 2, 2])
  expect(counted.assumed).toBe('The records do not say their step: the first is taken as step 1.')
})

test('a number knows where it stood and how it was typed', () => {
  const number = readNumbers(two, '{\n"orientation": "rows",\n"dW2": [[0.0820, 1.5e-3], [0, 0]]}').numbers[1]!
  const { label, text, value, decimals, digits, line, place, step } = number
  expect({ name: addressOf(number.name), label, text, value, decimals, digits, line, place, step }).toEqual({
    name: 'dE/dw6',
    label: 'dW2[0][1]',
    text: '1.5e-3',
    value: 0.0015,
    decimals: 4,
    digits: 2,
    line: 3,
    place: { of: 'gradient', parameter: 6 },
    step: 1,
  })
})

test('what does not fit is told', () => {
  expect(told(two, '{"W1": [[1, 2, 3], [4, 5, 6]]}')).toEqual(['1: Expected 2×2.'])
  expect(told(two, '{"W1": [[1, 2], [3]]}')).toEqual([
    '1: Its rows are of unequal length, or it holds more than numbers.',
  ])
  expect(told(two, '{"W3": [[1, 2], [3, 4]]}')).toEqual([
    '1: There is no layer 3: the network has 2 layers with weights.',
  ])
  expect(told(two, '{"nets": [[1, 2]]}')).toEqual([
    '1: nets has one entry, but the network has 2 layers with weights: give one array for each.',
  ])
  expect(told(two, '{"zeta": [1, 2]}')).toEqual(['1: No array of the network has this name.'])
  expect(told(trained, '{"db1": [0.1, 0.2]}')).toEqual([
    '1: The units of this layer share one bias: expected one number.',
  ])
  expect(told(two, '{"4.weight": [[1, 2], [3, 4]]}')).toEqual([
    '1: The weights are given under one name, but the network has 2 layers with weights.',
  ])
  expect(told(two, '{"W1": [[NaN, "NaN"], [null, -Infinity]]}')).toEqual([
    expect.stringMatching(/^1: NaN means "not a number"/),
    expect.stringMatching(/^1: NaN means "not a number"/),
    '1: "null" looks like a missing value.',
    '1: -Infinity is larger than the greatest double 1.797e308.',
  ])
})

test('of an array full of NaN five are told, then how many more', () => {
  const told_ = told(tall, `{"W1": [[${Array(6).fill('NaN').join()}]]}`.replace('[[', '[').replace(']]', ']'))
  expect(told_).toHaveLength(6)
  expect(told_.at(-1)).toBe('1: One more entry of this array could not be read.')
})
