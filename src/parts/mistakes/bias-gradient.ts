// B20: gradient of a bias.
import { abs, choose, mul } from '../../formula/formula.ts'
import type { Mistake } from '../mistake.ts'

export const biasGradient: Mistake = {
  id: 'bias-gradient',
  catalogue: 'B20',
  kind: 'rewrites',
  title: 'Gradient of a bias',
  why: 'A bias is multiplied by 1, whatever its value.',
  needs: 'a trained bias',
  instead: 'The gradient of a bias is δ of its unit.',
  forms: () => [
    {
      form: 'zero',
      sentence: 'The gradient of a bias was taken as 0 because the bias is 0.',
      rewrites: {
        gradient: ({ right, kind, parameter }) =>
          kind === 'weight' ? null : choose(0, abs(parameter), right, 0),
      },
    },
    {
      form: 'times bias',
      sentence: 'The gradient of a bias was multiplied by the bias.',
      rewrites: {
        gradient: ({ right, kind, parameter }) => (kind === 'weight' ? null : mul(right, parameter)),
      },
    },
  ],
}
