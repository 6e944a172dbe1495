// F1: bias left out.
import { sum } from '../../formula/formula.ts'
import type { Mistake } from '../mistake.ts'

export const biasLeftOut: Mistake = {
  id: 'bias-left-out',
  catalogue: 'F1',
  kind: 'rewrites',
  title: 'Bias left out',
  why: 'Without its bias a unit’s net is only the weighted sum.',
  needs: 'a bias that is not 0',
  instead: 'Add the bias once, after the weighted inputs.',
  scoped: true,
  forms: () => [
    {
      sentence: 'The bias was left out of the net.',
      rewrites: { net: ({ terms, bias }) => (bias === null ? null : sum(terms)) },
    },
  ],
}
