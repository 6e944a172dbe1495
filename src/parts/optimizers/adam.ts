// Momentum and RMSprop together, both freed of their slow start (Kingma, Ba 2014).
import { add, div, mul, number, pow, sqrt, sub } from '../../formula/formula.ts'
import type { Optimizer } from '../part.ts'

export const moments = {
  beta1: { default: 0.9, min: 0, max: 1, what: 'share of the mean gradient m that is kept' },
  beta2: { default: 0.999, min: 0, max: 1, what: 'share of the mean squared gradient v that is kept' },
  epsilon: { default: 1e-8, min: 0, what: 'keeps the division from dividing by 0' },
} as const

/** m, v and their corrected forms, shared with AdamW. */
export const means: Optimizer['update'] = [
  {
    quantity: 'm',
    is: ({ gradient, previous }, _, { beta1 }) =>
      add(mul(number(beta1!), previous.m!), mul(sub(1, number(beta1!)), gradient)),
  },
  {
    quantity: 'v',
    is: ({ gradient, previous }, _, { beta2 }) =>
      add(mul(number(beta2!), previous.v!), mul(sub(1, number(beta2!)), pow(gradient, 2))),
  },
  { quantity: 'mhat', is: ({ step }, { m }, { beta1 }) => div(m!, sub(1, pow(number(beta1!), step))) },
  { quantity: 'vhat', is: ({ step }, { v }, { beta2 }) => div(v!, sub(1, pow(number(beta2!), step))) },
]

export const adam: Optimizer = {
  id: 'adam',
  title: 'Adam',
  defaultRate: 0.001,
  why: 'A running mean of the gradients is divided by the root of a running mean of their squares; both are corrected for having started at 0.',
  differs:
    "PyTorch's and the paper's form: epsilon is added after the root of the corrected v. Keras adds it to the uncorrected root.",
  source: 'Kingma, Ba: Adam: A Method for Stochastic Optimization, 2014',
  settings: moments,
  state: ['m', 'v'],
  update: [
    ...means,
    {
      quantity: 'new',
      is: ({ weight, rate }, { mhat, vhat }, { epsilon }) =>
        sub(weight, div(mul(rate, mhat!), add(sqrt(vhat!), number(epsilon!)))),
    },
  ],
}
