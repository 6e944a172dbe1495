// F6: sign of the exponent.
import { neg, softmax } from '../../formula/formula.ts'
import type { Mistake } from '../mistake.ts'

const curves = new Set(['sigmoid', 'bipolar-sigmoid', 'tanh', 'softplus'])

export const exponentSign: Mistake = {
  id: 'exponent-sign',
  catalogue: 'F6',
  kind: 'rewrites',
  title: 'Sign of the exponent',
  why: 'With e^(+net) for e^(−net) the curve runs the other way: 1 minus the right value.',
  instead: 'The exponent is minus the net.',
  scoped: true,
  forms: () => [
    {
      sentence: 'The exponent has the wrong sign: e^net stands where e^(−net) belongs.',
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
