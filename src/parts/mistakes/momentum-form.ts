// O1: forms of momentum mixed.
import { add, mul, number, sub } from '../../formula/formula.ts'
import { swap } from '../../formula/swap.ts'
import type { Mistake } from '../mistake.ts'

export const momentumForm: Mistake = {
  id: 'momentum-form',
  catalogue: 'O1',
  kind: 'rewrites',
  title: 'Forms of momentum mixed',
  why: 'Momentum has several forms; their velocities are not the same number.',
  needs: 'momentum as the optimizer',
  instead: 'Keep to one form: v = μ·v + g, then w − η·v.',
  forms: ({ optimizer }) =>
    optimizer !== 'momentum' && optimizer !== 'nesterov'
      ? []
      : [
          {
            form: 'rate inside',
            sentence: 'The learning rate was put inside the velocity and used again outside.',
            rewrites: {
              change: ({ quantity, right, gradient, rate }) =>
                quantity === 'v' ? swap(right, gradient, mul(rate, gradient)) : null,
            },
          },
          {
            form: 'share',
            sentence: 'The gradient was weighted with 1 − μ in the velocity.',
            rewrites: {
              change: ({ quantity, right, gradient, settings }) =>
                quantity === 'v' ? swap(right, gradient, mul(sub(1, settings.momentum!), gradient)) : null,
            },
          },
          {
            form: 'other',
            sentence:
              optimizer === 'momentum'
                ? 'The step looks ahead as in Nesterov’s form.'
                : 'The step is that of plain momentum, without looking ahead.',
            rewrites: {
              change: ({ quantity, weight, gradient, rate, earlier, settings }) =>
                quantity !== 'new'
                  ? null
                  : optimizer === 'momentum'
                    ? sub(weight, mul(rate, add(gradient, mul(settings.momentum!, earlier.v!))))
                    : sub(weight, mul(rate, earlier.v!)),
            },
          },
          {
            form: 'not kept',
            sentence: 'The velocity of the step before was not kept.',
            rewrites: {
              change: ({ quantity, right, previous }) =>
                quantity === 'v' ? swap(right, previous.v!, number(0)) : null,
            },
          },
        ],
}
