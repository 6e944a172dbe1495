// The rounds of practice in their order: which network each gives, and which of its numbers are left blank. They grow
// from one sum of a single unit to whole steps of small networks.

import type { Description } from '../network/description.ts'

export type Round = {
  readonly title: string
  /** What to do, to the learner. */
  readonly task: string
  readonly inputs: number
  /** Units and activation of each layer, outputs last. */
  readonly layers: readonly (readonly [units: number, activation: string])[]
  /** What the targets are drawn from, where it is not what a sigmoid can come near to; a softmax has one class that is 1. */
  readonly targets?: readonly number[]
  readonly samples?: number
  readonly loss?: Description['loss']
  readonly optimizer?: string
  /** The quantities that are asked, as `quantityOf` calls them. */
  readonly asks: readonly string[]
}

const FORWARD = ['net', 'output', 'error']
const BACK = ['slope', 'delta', 'gradient']
const ALL = [...FORWARD, ...BACK, 'optimizer', 'updated value']
const ONE: Round['layers'] = [[1, 'sigmoid']]
const CHAIN: Round['layers'] = [...ONE, ...ONE]
const PAIR: Round['layers'] = [[2, 'tanh'], ...ONE]
const SQUARE: Round['layers'] = [
  [2, 'sigmoid'],
  [2, 'sigmoid'],
]
const OPEN = [0.2, 0.4, 0.6, 0.8, 1]

export const rounds: readonly Round[] = [
  {
    title: 'One unit, one input',
    task: 'Work out the net: the weight times the input, and the bias.',
    inputs: 1,
    layers: [[1, 'identity']],
    targets: OPEN,
    asks: ['net'],
  },
  {
    title: 'One unit with two inputs',
    task: 'Work out the net, and what leaves the unit after its activation.',
    inputs: 2,
    layers: ONE,
    asks: ['net', 'output'],
  },
  {
    title: 'The error of one unit',
    task: 'Go forward to the end: net, output and error.',
    inputs: 2,
    layers: ONE,
    asks: FORWARD,
  },
  {
    title: 'One unit, backward to δ',
    task: 'The forward pass is done. Work out both slopes and their product δ.',
    inputs: 2,
    layers: ONE,
    asks: ['slope', 'delta'],
  },
  {
    title: 'One unit, backward to the gradients',
    task: 'Work out the slopes, δ, and from it the gradient of each weight and of the bias.',
    inputs: 2,
    layers: ONE,
    asks: BACK,
  },
  {
    title: 'The new weights',
    task: 'Work out δ, the gradients, and what each weight becomes.',
    inputs: 2,
    layers: ONE,
    asks: ['delta', 'gradient', 'updated value'],
  },
  {
    title: 'A whole step of one unit',
    task: 'Everything: forward, error, backward, update. The activation is tanh.',
    inputs: 2,
    layers: [[1, 'tanh']],
    targets: OPEN,
    asks: ALL,
  },
  {
    title: 'Two outputs, forward',
    task: 'Each output has a net, an output and an error of its own; the errors add up.',
    inputs: 2,
    layers: [[2, 'sigmoid']],
    asks: FORWARD,
  },
  {
    title: 'Two outputs, backward',
    task: 'Each output has a δ of its own, and each weight belongs to one of them.',
    inputs: 2,
    layers: [[2, 'sigmoid']],
    asks: BACK,
  },
  {
    title: 'A hidden unit, forward',
    task: 'What leaves the hidden unit goes into the output unit.',
    inputs: 1,
    layers: CHAIN,
    asks: FORWARD,
  },
  {
    title: 'A hidden unit, backward',
    task: 'The error goes back through the weight between the units.',
    inputs: 1,
    layers: CHAIN,
    asks: BACK,
  },
  {
    title: 'Two hidden units, forward',
    task: 'Go forward through two hidden units to the error.',
    inputs: 2,
    layers: PAIR,
    asks: FORWARD,
  },
  {
    title: 'Two hidden units, backward',
    task: 'Each hidden unit gets the δ of the output through its own weight.',
    inputs: 2,
    layers: PAIR,
    asks: BACK,
  },
  {
    title: 'Two paths back',
    task: 'What both outputs send back to a hidden unit adds up.',
    inputs: 2,
    layers: SQUARE,
    asks: ['slope', 'delta'],
  },
  {
    title: 'A whole step',
    task: 'Everything: forward, error, backward, update.',
    inputs: 2,
    layers: SQUARE,
    asks: ALL,
  },
  {
    title: 'ReLU',
    task: 'The slope of ReLU is 1 where the net is positive, and 0 where it is not.',
    inputs: 2,
    layers: [
      [2, 'relu'],
      [1, 'identity'],
    ],
    targets: OPEN,
    asks: [...FORWARD, ...BACK],
  },
  {
    title: 'Yes or no: binary cross-entropy',
    task: 'Work out the error and everything behind it; the forward pass is done.',
    inputs: 2,
    layers: PAIR,
    targets: [0, 1],
    loss: 'binary-cross-entropy',
    asks: ['error', ...BACK],
  },
  {
    title: 'Softmax with cross-entropy',
    task: 'Three classes: the nets become probabilities, and each δ is a probability minus its target.',
    inputs: 2,
    layers: [[3, 'softmax']],
    targets: [0, 1],
    loss: 'categorical-cross-entropy',
    asks: [...FORWARD, ...BACK],
  },
  {
    title: 'Two samples',
    task: 'Each sample has its own numbers; the gradient of the step is the mean of theirs.',
    inputs: 1,
    layers: ONE,
    samples: 2,
    asks: ['error', ...BACK, 'updated value'],
  },
  {
    title: 'Momentum',
    task: 'The velocity takes the gradient in, and the weight moves with it; before the first step it is 0.',
    inputs: 2,
    layers: [[1, 'tanh']],
    targets: OPEN,
    optimizer: 'momentum',
    asks: ['gradient', 'optimizer', 'updated value'],
  },
  {
    title: 'Two hidden layers',
    task: 'The backward pass goes on through one layer more.',
    inputs: 2,
    layers: [
      [2, 'tanh'],
      [2, 'tanh'],
      [1, 'identity'],
    ],
    targets: OPEN,
    asks: ALL,
  },
]
