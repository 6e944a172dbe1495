// Cross-entropy straight from the nets: softmax and logarithm in one, as PyTorch does it.
import { logSoftmax, mul, neg, softmax, sub } from '../../formula/formula.ts'
import type { Loss } from '../part.ts'

import { categoricalCrossEntropy } from './categorical-cross-entropy.ts'

export const categoricalCrossEntropyWithLogits: Loss = {
  id: 'categorical-cross-entropy-with-logits',
  also: ['cross-entropy-loss', 'cross-entropy-with-logits', 'softmax-cross-entropy-with-logits'],
  title: 'Categorical cross-entropy from logits',
  why: 'How surprising this class is if it is the right one, once a softmax inside the loss has made the outputs probabilities.',
  differs: "The same as PyTorch's CrossEntropyLoss with class probabilities.",
  error: ({ out, target, outs }) => neg(mul(target, logSoftmax(out, outs))),
  slope: ({ out, target, outs }) => sub(softmax(out, outs), target),
  total: 'sum',
  targets: categoricalCrossEntropy.targets,
}
