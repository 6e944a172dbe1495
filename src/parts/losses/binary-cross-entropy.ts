// The surprise of a yes/no target under the predicted probability, for every output on its own.
import { abs, add, div, log, mul, neg, number, sigmoid, softplus, sub } from '../../formula/formula.ts'
import type { Loss } from '../part.ts'

export const binaryCrossEntropy: Loss = {
  id: 'binary-cross-entropy',
  also: ['bce', 'bce-loss', 'bce-with-logits', 'bce-with-logits-loss', 'log-loss', 'logistic'],
  title: 'Binary cross-entropy',
  why: 'How surprising the target is when the output is read as the probability of a yes.',
  differs: "PyTorch's BCELoss averages over the outputs and cuts each logarithm off at −100.",
  error: ({ out, target }) => neg(add(mul(target, log(out)), mul(sub(1, target), log(sub(1, out))))),
  slope: ({ out, target }) => div(sub(out, target), mul(out, sub(1, out))),
  total: 'sum',
  over: {
    sigmoid: {
      error: {
        when: ({ net }) => [number(9), abs(net)],
        formula: ({ net, target }) =>
          add(mul(target, softplus(neg(net))), mul(sub(1, target), softplus(net))),
        reason:
          'The probability is so close to 0 or 1 that its logarithm would lose digits; the error is computed from the net. For a tiny x, use ln(1 + x) ≈ x − x²/2 on a calculator.',
      },
      delta: {
        plain: ({ out, target }) => sub(out, target),
        when: ({ net }) => [number(9), abs(net)],
        formula: ({ net, target }) => sub(mul(sub(1, target), sigmoid(net)), mul(target, sigmoid(neg(net)))),
        reason:
          'The output is so close to 0 or 1 that the product of slopes would lose digits; for a sigmoid it equals output minus target.',
      },
    },
  },
  targets: { what: 'numbers from 0 to 1', fits: (targets) => targets.every((t) => t >= 0 && t <= 1) },
  outputs: [0, 1],
}
