// The learning rate glides from its start to a minimum along half a cosine wave.
import { add, cos, div, mul, number, sub } from '../../formula/formula.ts'
import type { Schedule } from '../part.ts'

export const cosine: Schedule = {
  id: 'cosine',
  also: ['cosine-annealing-lr', 'cosine-annealing', 'cosine-decay'],
  title: 'Cosine schedule',
  why: 'The learning rate glides along half a cosine wave to its minimum, and past that climbs again.',
  differs: "PyTorch's CosineAnnealingLR: T_max is `epochs`, eta_min is `minimum`.",
  source: 'Loshchilov, Hutter: SGDR, 2016',
  settings: {
    epochs: { default: 100, min: 1, what: 'epochs until the minimum' },
    minimum: { default: 0, min: 0, what: 'the lowest rate' },
  },
  rate: ({ base, epoch }, { epochs, minimum }) =>
    add(
      number(minimum!),
      mul(0.5, sub(base, number(minimum!)), add(1, cos(div(mul(number(Math.PI), epoch), number(epochs!))))),
    ),
}
