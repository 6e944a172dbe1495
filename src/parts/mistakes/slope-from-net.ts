// B9: net in the place of out in the slope.
import type { Mistake } from '../mistake.ts'

export const slopeFromNet: Mistake = {
  id: 'slope-from-net',
  catalogue: 'B9',
  kind: 'rewrites',
  title: 'net in the place of out in the slope',
  why: 'The short form of the slope wants the output.',
  instead: 'Put the output into out·(1 − out), not the net.',
  scoped: true,
  forms: () => [
    {
      sentence: 'The net was put into the slope where the output belongs.',
      rewrites: { slope: ({ net, activation, settings }) => activation.slope({ net, out: net }, settings) },
    },
  ],
}
