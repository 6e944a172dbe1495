// F4: activation forgotten.
import { number } from '../../formula/formula.ts'
import type { Mistake, Rewrites } from '../mistake.ts'

const forward: Rewrites = {
  out: ({ net, activation }) => (activation.id === 'identity' ? null : net),
  softmax: ({ net }) => net,
}

export const activationForgotten: Mistake = {
  id: 'activation-forgotten',
  catalogue: 'F4',
  kind: 'rewrites',
  title: 'Activation forgotten',
  why: 'The net was passed on as it is.',
  needs: 'an activation other than the identity',
  instead: 'Apply the activation to the net before it goes on.',
  scoped: true,
  forms: () => [
    {
      form: 'forward',
      sentence: 'The activation was forgotten: the net was passed on as the output.',
      rewrites: forward,
    },
    {
      form: 'throughout',
      sentence:
        'The activation was forgotten, forward and backward: the net was passed on and its slope taken as 1.',
      rewrites: { ...forward, slope: () => number(1) },
    },
  ],
}
