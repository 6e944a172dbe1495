// U5: bias gradient multiplied by an input.
import { mul } from '../../formula/formula.ts'
import type { Mistake } from '../mistake.ts'

export const biasTimesInput: Mistake = {
  id: 'bias-times-input',
  catalogue: 'U5',
  kind: 'rewrites',
  title: 'Bias gradient multiplied by an input',
  why: 'A bias is multiplied by 1, not by an input.',
  needs: 'a trained bias',
  instead: 'The gradient of a bias is δ alone.',
  forms: ({ widths }) =>
    [
      ...Array(
        Math.min(
          8,
          widths.slice(0, -1).reduce((most, width) => Math.max(most, width), 0),
        ),
      ).keys(),
    ].map((i) => ({
      form: `input ${i + 1}`,
      sentence: `The gradient of the bias was multiplied by input ${i + 1} of its layer.`,
      rewrites: {
        gradient: ({ right, kind, inputs }) =>
          kind === 'weight' || i >= inputs.length ? null : mul(right, inputs[i]!),
      },
    })),
}
