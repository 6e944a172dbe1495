// Adam with weight decay kept apart from the gradient (Loshchilov, Hutter 2017).
import { add, div, mul, number, sqrt, sub } from '../../formula/formula.ts'
import type { Optimizer } from '../part.ts'
import { adam, means, moments } from './adam.ts'

export const adamw: Optimizer = {
  ...adam,
  id: 'adamw',
  title: 'AdamW',
  defaultRate: 0.001,
  why: 'Adam, and besides every parameter shrinks a little towards 0 in each step, apart from the gradient.',
  differs: "PyTorch's form: the parameter is multiplied by 1 − rate·decay before the step.",
  source: 'Loshchilov, Hutter: Decoupled Weight Decay Regularization, 2017',
  settings: { ...moments, decay: { default: 0.01, min: 0, what: 'how fast parameters shrink' } },
  update: [
    ...means,
    {
      quantity: 'new',
      is: ({ weight, rate }, { mhat, vhat }, { epsilon, decay }) =>
        sub(
          mul(weight, sub(1, mul(rate, number(decay!)))),
          div(mul(rate, mhat!), add(sqrt(vhat!), number(epsilon!))),
        ),
    },
  ],
}
