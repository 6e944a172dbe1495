// Keras’ forms of the optimizers.
import { add, choose, div, mul, pow, sqrt, sub } from '../../formula/formula.ts'
import type { Convention, Rewrites } from '../mistake.ts'

type Forms = ReturnType<Convention['forms']>
const form = (what: string, change: NonNullable<Rewrites['change']>): Forms => [
  {
    sentence: `The optimizer has Keras’ form: ${what}.`,
    right: `in Keras’ form of the optimizer (${what})`,
    rewrites: { change },
  },
]

const inside = 'the learning rate inside the velocity'
const keras: Readonly<Record<string, Forms>> = {
  momentum: form(inside, ({ quantity, weight, gradient, rate, previous, earlier, settings }) =>
    quantity === 'v'
      ? sub(mul(settings.momentum!, previous.v!), mul(rate, gradient))
      : add(weight, earlier.v!),
  ),
  nesterov: form(inside, ({ quantity, weight, gradient, rate, previous, earlier, settings }) =>
    quantity === 'v'
      ? sub(mul(settings.momentum!, previous.v!), mul(rate, gradient))
      : sub(add(weight, mul(settings.momentum!, earlier.v!)), mul(rate, gradient)),
  ),
  rmsprop: form('ε inside the root', ({ quantity, weight, gradient, rate, earlier, settings }) =>
    quantity === 'new'
      ? sub(weight, div(mul(rate, gradient), sqrt(add(earlier.v!, settings.epsilon!))))
      : null,
  ),
  adagrad: form(
    'ε inside the root, sum starting at 0.1',
    ({ quantity, right, weight, gradient, rate, step, earlier, settings }) =>
      quantity === 'new'
        ? sub(weight, div(mul(rate, gradient), sqrt(add(earlier.v!, settings.epsilon!))))
        : choose(step, 2, add(0.1, pow(gradient, 2)), right),
  ),
  adam: form(
    'ε added to the uncorrected root',
    ({ quantity, weight, rate, step, earlier, settings: { beta1, beta2, epsilon } }) =>
      quantity === 'new'
        ? sub(
            weight,
            div(
              mul(rate, div(sqrt(sub(1, pow(beta2!, step))), sub(1, pow(beta1!, step))), earlier.m!),
              add(sqrt(earlier.v!), epsilon!),
            ),
          )
        : null,
  ),
}

export const kerasOptimizer: Convention = {
  id: 'keras-optimizer',
  title: 'Keras’ forms of the optimizers',
  why: 'PyTorch and Keras place the learning rate and ε differently.',
  forms: ({ optimizer }) => keras[optimizer] ?? [],
}
