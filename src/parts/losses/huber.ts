// Squared near the target, straight far from it (Huber 1964).
import { abs, choose, mul, neg, number, pow, sign, sub } from '../../formula/formula.ts'
import type { Loss } from '../part.ts'

export const huber: Loss = {
  id: 'huber',
  also: ['huber-loss', 'smooth-l1', 'smooth-l1-loss'],
  title: 'Huber loss',
  why: 'Half the square while the output is within delta of the target, and a straight line beyond, so that outliers pull less.',
  differs: "PyTorch's HuberLoss averages over the outputs.",
  source: 'Huber: Robust Estimation of a Location Parameter, 1964',
  settings: {
    delta: { default: 1, min: Number.MIN_VALUE, what: 'distance from which the loss is straight' },
  },
  error: ({ out, target }, { delta }) => {
    const miss = sub(target, out)
    return choose(
      abs(miss),
      number(delta!),
      mul(0.5, pow(miss, 2)),
      mul(number(delta!), sub(abs(miss), mul(0.5, number(delta!)))),
    )
  },
  slope: ({ out, target }, { delta }) => {
    const miss = sub(target, out)
    return choose(abs(miss), number(delta!), neg(miss), neg(mul(number(delta!), sign(miss))))
  },
  total: 'sum',
  targets: { what: 'any numbers', fits: () => true },
}
