// S3: sign of the cross-entropy.
import { neg } from '../../formula/formula.ts'
import type { Mistake } from '../mistake.ts'

export const crossEntropySign: Mistake = {
  id: 'cross-entropy-sign',
  catalogue: 'S3',
  kind: 'rewrites',
  title: 'Sign of the cross-entropy',
  why: 'Cross-entropy is minus the logarithm, and its δ is p − t.',
  needs: 'cross-entropy as the loss',
  instead: 'Keep the minus of the error; δ is output minus target.',
  forms: () => [
    {
      form: 'delta',
      sentence: 'The δ has the wrong sign: t − p stands where p − t belongs.',
      rewrites: { delta: ({ right, softmax }) => (softmax === null ? null : neg(right)) },
    },
    {
      form: 'error',
      sentence: 'The minus of the cross-entropy was left out.',
      rewrites: { error: ({ right, loss }) => (loss.includes('cross-entropy') ? neg(right) : null) },
    },
  ],
}
