// S6: another logarithm.
import { div, log } from '../../formula/formula.ts'
import type { Mistake, Rewrites } from '../mistake.ts'

const base = (b: number): Rewrites => ({ error: ({ right }) => div(right, log(b)) })

export const otherLogarithm: Mistake = {
  id: 'other-logarithm',
  catalogue: 'S6',
  kind: 'rewrites',
  title: 'Another logarithm',
  why: 'Cross-entropy is defined with the natural logarithm.',
  needs: 'cross-entropy as the loss',
  instead: 'Use ln, the logarithm to the base e.',
  forms: ({ loss }) =>
    loss.includes('cross-entropy')
      ? [
          {
            form: 'log10',
            sentence: 'The logarithm to the base 10 was used instead of ln.',
            rewrites: base(10),
          },
          {
            form: 'log2',
            sentence: 'The logarithm to the base 2 was used instead of ln.',
            rewrites: base(2),
          },
        ]
      : [],
}
