// A plain network in the words of a network file.

import type { Description } from '../../../src/network/description.ts'
import type { Plain } from './plain/network.ts'

export function described(plain: Plain): Description {
  const { optimizer, rate, l1, l2, reduce, loss, samples } = plain
  return {
    inputs: plain.inputs,
    layers: plain.layers.map(({ weights, biases, shared, activation, weightsTrained, biasesTrained }) => ({
      units: weights.length,
      activation,
      weights,
      bias:
        biases.length === 0
          ? 'none'
          : shared
            ? { value: biases[0]!, shared: true, train: biasesTrained }
            : { values: biases, train: biasesTrained },
      ...(weightsTrained ? {} : { train: weights.map((row) => row.map(() => false)) }),
    })),
    loss,
    optimizer: { type: optimizer, rate },
    ...(l1 === 0 && l2 === 0 ? {} : { regularization: { l1, l2 } }),
    batch: { size: Math.min(plain.size, samples.length), reduce },
    samples: samples.map(({ x, t }) => ({ inputs: x, targets: t })),
  }
}
