// Networks of every kind that a golden file must lay out: batches, a softmax, no biases, one unit alone.

import type { Description } from '../../../src/network/description.ts'
import { network } from '../../../src/network/validate.ts'
import { description } from './article-2.ts'

/** Article 2 with two samples and its shared biases trained. */
export const batched = network({
  ...description,
  layers: description.layers.map((layer) => ({
    ...layer,
    bias: { ...(layer as { bias: object }).bias, train: true },
  })),
  samples: [
    { inputs: [0.05, 0.1], targets: [0.01, 0.99] },
    { inputs: [0.3, -0.2], targets: [0.5, 0.25] },
  ],
} as Description)

export const mixed = network({
  title: 'Three classes in shuffled batches',
  inputs: ['x', 'y', 'z'],
  layers: [
    { units: 4, activation: 'tanh', initialize: { type: 'xavier', seed: 1 }, bias: 'none' },
    { units: 2, activation: 'relu', initialize: { type: 'xavier', seed: 2 }, bias: 0.5 },
    { units: 3, initialize: { type: 'xavier', seed: 3 }, bias: { value: 0.1, shared: true } },
    { type: 'softmax', units: ['cat', 'dog', 'bird'] },
  ],
  loss: 'categorical-cross-entropy',
  optimizer: { type: 'adam', rate: 0.01 },
  regularization: { l2: 0.02 },
  batch: { size: 2, shuffle: { seed: 4 } },
  samples: Array.from({ length: 5 }, (_, k) => ({
    inputs: [k / 4, 1 - k / 2, k % 3],
    targets: [0, 1, 2].map((o) => (o === k % 3 ? 1 : 0)),
  })),
})

export const lonely = network({
  inputs: 1,
  layers: [{ units: 1, weights: [[1e21]], bias: 'none', train: false }],
  numbers: { precision: 'float32' },
  samples: [{ inputs: [1e-10], targets: [2 ** 63] }],
})
