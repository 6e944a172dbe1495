// The surprise of the right class under the predicted probabilities of a softmax.
import { abs, div, log, logSoftmax, mul, neg, number, sub, sum } from '../../formula/formula.ts'
import type { Loss } from '../part.ts'

const oneHot = (targets: readonly number[]) =>
  targets.every((t) => t >= 0 && t <= 1) && Math.abs(targets.reduce((a, b) => a + b, 0) - 1) < 1e-9

export const categoricalCrossEntropy: Loss = {
  id: 'categorical-cross-entropy',
  also: [
    'cross-entropy',
    'ce',
    'cce',
    'sparse-categorical-crossentropy',
    'softmax-cross-entropy',
    'nll',
    'nll-loss',
  ],
  title: 'Categorical cross-entropy',
  why: 'How surprising this class is if it is the right one; a class that is not right counts 0.',
  differs:
    "PyTorch's CrossEntropyLoss takes the nets before the softmax: that is categorical-cross-entropy-with-logits.",
  error: ({ out, target }) => neg(mul(target, log(out))),
  slope: ({ out, target }) => neg(div(target, out)),
  total: 'sum',
  over: {
    softmax: {
      error: {
        when: ({ out }) => [number(0.4999), abs(sub(out, 0.5))],
        formula: ({ net, nets, target }) => mul(target, neg(logSoftmax(net, nets))),
        reason:
          'The probability is so close to 0 or 1 that its logarithm would lose digits; it is computed from the nets. For a tiny x, use ln(1 + x) ≈ x − x²/2 on a calculator.',
      },
      delta: {
        always: ({ out, target }) => sub(out, target),
        safe: {
          when: ({ out, target }) => [number(0.9999), mul(out, target)],
          formula: ({ others }) => neg(sum(others)),
          reason:
            'The probability is so close to 1 that output − 1 would keep few digits; it equals minus the sum of the others.',
        },
      },
    },
  },
  targets: { what: 'numbers from 0 to 1 that add up to 1', fits: oneHot },
  outputs: [0, 1],
}
