// S7: softmax before a loss that takes logits.
import { type Formula, logSoftmax, mul, neg, softmax, sub, sum } from '../../formula/formula.ts'
import type { Mistake, Rewrites } from '../mistake.ts'

const withLogits = 'categorical-cross-entropy-with-logits'

const probabilities = (outs: readonly Formula[]) => outs.map((out) => softmax(out, outs))

const error: Rewrites['error'] = ({ target, index, outs, loss }) => {
  const ps = loss === withLogits ? probabilities(outs) : outs
  return neg(mul(target, logSoftmax(ps[index]!, ps)))
}

/** Σ (q − t)·∂p/∂net, q being the softmax of p. */
const through = (ps: readonly Formula[], targets: readonly Formula[], index: number): Formula => {
  const own = ps[index]!
  return sum(
    ps.map((p, j) =>
      mul(sub(softmax(p, ps), targets[j]!), j === index ? mul(p, sub(1, p)) : neg(mul(p, own))),
    ),
  )
}

export const softmaxBeforeLogits: Mistake = {
  id: 'softmax-before-logits',
  catalogue: 'S7',
  kind: 'rewrites',
  title: 'Softmax before a loss that takes logits',
  why: 'A loss from logits has the softmax inside.',
  needs: 'categorical cross-entropy as the loss',
  instead: 'Hand the nets to such a loss, or take the logarithm of the softmax’s outputs.',
  forms: ({ loss }) =>
    /^categorical/.test(loss)
      ? [
          {
            form: 'error',
            sentence: 'A softmax was applied before a loss that has a softmax inside.',
            rewrites: { error },
          },
          {
            form: 'throughout',
            sentence: 'A softmax was applied before a loss that has a softmax inside, forward and backward.',
            rewrites: {
              error,
              outputSlope: ({ outs, targets, index, loss: own }) =>
                own === withLogits ? through(probabilities(outs), targets, index) : null,
              delta: ({ softmax: at }) => (at === null ? null : through(at.outs, at.targets, at.index)),
            },
          },
        ]
      : [],
}
