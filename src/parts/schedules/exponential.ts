// The learning rate falls by the same factor in every epoch.
import { mul, number, pow } from '../../formula/formula.ts'
import type { Schedule } from '../part.ts'

export const exponential: Schedule = {
  id: 'exponential',
  also: ['exponential-lr', 'exponential-decay'],
  title: 'Exponential schedule',
  why: 'The learning rate is multiplied by the same factor in every epoch.',
  differs: "PyTorch's ExponentialLR: gamma is `factor`.",
  settings: { factor: { default: 0.99, min: 0, what: 'what the rate is multiplied by in each epoch' } },
  rate: ({ base, epoch }, { factor }) => mul(base, pow(number(factor!), epoch)),
}
