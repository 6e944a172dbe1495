// B9: net in the place of out in the slope.
import type { Mistake } from '../mistake.ts'

export const slopeFromNet: Mistake = {
  id: 'slope-from-net',
  catalogue: 'B9',
  kind: 'rewrites',
  title: 'net in the place of out in the slope',
  why: 'The short form of the slope wants the output.',
  needs: 'an activation whose slope is not always the same',
  instead: 'Where the slope is written with out, put the output in, not the net.',
  scoped: true,
  forms: () => [
    {
      sentence: 'The net was put into the slope where the output belongs.',
      rewrites: { slope: ({ net, activation, settings }) => activation.slope({ net, out: net }, settings) },
    },
  ],
}
