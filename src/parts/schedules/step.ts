// The learning rate falls by a factor every so many epochs.
import { div, floor, mul, number, pow } from '../../formula/formula.ts'
import type { Schedule } from '../part.ts'

export const step: Schedule = {
  id: 'step',
  also: ['step-lr', 'step-decay'],
  title: 'Step schedule',
  why: 'The learning rate is multiplied by a factor every so many epochs.',
  differs: "PyTorch's StepLR: step_size is `every`, gamma is `factor`.",
  settings: {
    every: { default: 10, min: 1, what: 'epochs between two falls' },
    factor: { default: 0.1, min: 0, what: 'what the rate is multiplied by' },
  },
  rate: ({ base, epoch }, { every, factor }) =>
    mul(base, pow(number(factor!), floor(div(epoch, number(every!))))),
}
