// F5: activation applied twice.
import { softmax } from '../../formula/formula.ts'
import type { Mistake } from '../mistake.ts'

export const activationTwice: Mistake = {
  id: 'activation-twice',
  catalogue: 'F5',
  kind: 'rewrites',
  title: 'Activation applied twice',
  why: 'The activation was applied to a number that had been activated already, or to the inputs.',
  needs: 'an activation that changes its own output, or the inputs',
  instead: 'Apply the activation once, to the net; inputs go in as they are.',
  scoped: true,
  forms: () => [
    {
      form: 'twice',
      sentence: 'The activation was applied twice.',
      rewrites: {
        out: ({ right, activation, settings }) => activation.out(right, settings),
        softmax: ({ net, nets }) =>
          softmax(
            softmax(net, nets),
            nets.map((other) => softmax(other, nets)),
          ),
      },
    },
    {
      form: 'inputs',
      sentence: 'The activation was applied to the inputs before they went in.',
      describes: { inputs: 'activated' },
    },
  ],
}
