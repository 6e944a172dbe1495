// B10: error put into the slope.
import type { Mistake } from '../mistake.ts'

export const slopeOfError: Mistake = {
  id: 'slope-of-error',
  catalogue: 'B10',
  kind: 'rewrites',
  title: 'Error put into the slope',
  why: 'The slope belongs to the output of the unit, not to its error.',
  needs: 'an output that is no softmax',
  instead: 'δ is the slope of the error times the slope of the activation at the output.',
  forms: () => [
    {
      sentence:
        'The error itself was put into the slope of the activation, where the output belongs, and is no factor.',
      rewrites: {
        delta: ({ byOut, activation, settings, last }) =>
          last && byOut !== null && activation !== null
            ? activation.slope({ net: byOut, out: byOut }, settings)
            : null,
      },
    },
  ],
}
