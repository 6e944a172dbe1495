// B8: slope of the already activated value.
import type { Mistake } from '../mistake.ts'

export const slopeOfActivated: Mistake = {
  id: 'slope-of-activated',
  catalogue: 'B8',
  kind: 'rewrites',
  title: 'Slope of the already activated value',
  why: 'A slope in terms of net was fed with out, so the activation is in it twice.',
  needs: 'an activation whose slope is not always the same',
  instead: 'Take the slope at the net; with out at hand use the form that is written with out.',
  scoped: true,
  forms: () => [
    {
      sentence:
        'The slope was taken at the output instead of at the net: the activation was applied once more.',
      rewrites: {
        slope: ({ out, activation, settings }) =>
          activation.slope({ net: out, out: activation.out(out, settings) }, settings),
      },
    },
  ],
}
