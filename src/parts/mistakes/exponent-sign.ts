// F6: sign of the exponent.
import { neg, softmax } from '../../formula/formula.ts'
import type { Mistake } from '../mistake.ts'

const curves = new Set(['sigmoid', 'bipolar-sigmoid', 'tanh', 'softplus'])

export const exponentSign: Mistake = {
  id: 'exponent-sign',
  catalogue: 'F6',
  kind: 'rewrites',
  title: 'Sign of the exponent',
  why: 'With the other sign in the exponent the curve runs the other way: it is taken at −net.',
  needs: 'an activation with an exponent in it',
  instead: 'Mind the sign of the exponent: the function is taken at the net, not at −net.',
  scoped: true,
  forms: () => [
    {
      sentence: 'The exponent has the wrong sign: the function was taken at −net.',
      rewrites: {
        out: ({ net, activation, settings }) =>
          curves.has(activation.id) ? activation.out(neg(net), settings) : null,
        softmax: ({ net, nets }) =>
          softmax(
            neg(net),
            nets.map((other) => neg(other)),
          ),
      },
    },
  ],
}
