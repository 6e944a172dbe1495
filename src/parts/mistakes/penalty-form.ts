// O4: form of the L2 penalty.
import { add, div, type Formula, mul, number, sign, sum } from '../../formula/formula.ts'
import type { Form, Mistake } from '../mistake.ts'

const form = (name: string, sentence: string, slope: (l2: number, w: Formula) => Formula): Form => ({
  form: name,
  sentence,
  rewrites: {
    finalGradient: ({ kind, samples, reduce, parameter, l1, l2 }) => {
      if (kind !== 'weight' || l2 === 0) return null
      const total = sum(samples)
      const reduced = reduce === 'mean' && samples.length > 1 ? div(total, samples.length) : total
      return add(reduced, slope(l2, parameter), ...(l1 === 0 ? [] : [mul(l1, sign(parameter))]))
    },
  },
})

export const penaltyForm: Mistake = {
  id: 'penalty-form',
  catalogue: 'O4',
  kind: 'rewrites',
  title: 'Form of the L2 penalty',
  why: 'The penalty is λ/2·Σw² over the weights, so its slope is λ·w.',
  needs: 'a penalty on the weights',
  instead: 'Add λ·w to the gradient of a weight and nothing to that of a bias.',
  forms: ({ penalty, batch }) =>
    !penalty
      ? []
      : [
          form('twice', 'The penalty’s slope was taken as 2·λ·w.', (l2, w) => mul(2, l2, w)),
          form('half', 'The penalty’s slope was taken as λ·w / 2.', (l2, w) => div(mul(l2, w), 2)),
          form('over N', 'The penalty’s slope was divided by the number of samples.', (l2, w) =>
            div(mul(l2, w), batch),
          ),
          form('left out', 'The penalty was left out of the gradient.', () => number(0)),
          {
            form: 'biases',
            sentence: 'The penalty was put on the biases too.',
            rewrites: {
              finalGradient: ({ right, kind, parameter, l2 }) =>
                kind === 'weight' || l2 === 0 ? null : add(right, mul(l2, parameter)),
            },
          },
        ],
}
