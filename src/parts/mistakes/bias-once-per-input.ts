// F2: bias added once per input.
import { add, sum } from '../../formula/formula.ts'
import type { Mistake } from '../mistake.ts'

export const biasOncePerInput: Mistake = {
  id: 'bias-once-per-input',
  catalogue: 'F2',
  kind: 'rewrites',
  title: 'Bias added once per input',
  why: 'The bias belongs to the unit, not to each of its inputs.',
  needs: 'a bias that is not 0, and several inputs',
  instead: 'Add the bias once.',
  scoped: true,
  forms: () => [
    {
      sentence: 'The bias was added once for every input instead of once.',
      rewrites: {
        net: ({ terms, bias }) =>
          bias === null || terms.length < 2 ? null : sum(terms.map((term) => add(term, bias))),
      },
    },
  ],
}
