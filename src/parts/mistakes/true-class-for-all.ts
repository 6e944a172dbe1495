// S4: all classes get the true class’s δ.
import { mul, sub, sum } from '../../formula/formula.ts'
import type { Mistake } from '../mistake.ts'

export const trueClassForAll: Mistake = {
  id: 'true-class-for-all',
  catalogue: 'S4',
  kind: 'rewrites',
  title: 'All classes get the true class’s δ',
  why: 'Each class has a δ of its own.',
  needs: 'a softmax with cross-entropy',
  instead: 'Only the true class has p − 1; the others have their p.',
  forms: () => [
    {
      sentence: 'Every class got the δ of the true class, p − 1.',
      rewrites: {
        delta: ({ softmax }) =>
          softmax === null ? null : sub(sum(softmax.outs.map((p, j) => mul(softmax.targets[j]!, p))), 1),
      },
    },
  ],
}
