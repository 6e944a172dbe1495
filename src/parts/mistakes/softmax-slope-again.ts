// S1: softmax slope multiplied in again.
import { mul, sub } from '../../formula/formula.ts'
import type { Mistake } from '../mistake.ts'

export const softmaxSlopeAgain: Mistake = {
  id: 'softmax-slope-again',
  catalogue: 'S1',
  kind: 'rewrites',
  title: 'Softmax slope multiplied in again',
  why: 'p − t is already ∂E/∂net: the slope of the softmax is in it.',
  needs: 'a softmax with cross-entropy',
  instead: 'Use p − t as it is.',
  forms: () => [
    {
      sentence: 'The δ of softmax with cross-entropy was multiplied by p·(1 − p) once more.',
      rewrites: {
        delta: ({ right, softmax }) => {
          const p = softmax?.outs[softmax.index]
          return p === undefined ? null : mul(right, p, sub(1, p))
        },
      },
    },
  ],
}
