// O2: a slip in Adam.
import { add, div, type Formula, mul, number, pow, sqrt, sub } from '../../formula/formula.ts'
import { swap } from '../../formula/swap.ts'
import type { Mistake } from '../mistake.ts'

/** √v̂ + ε becomes √(v̂ + ε). */
function inside(formula: Formula, v: Formula, epsilon: number): Formula {
  if (formula.op === 'add' && formula.args[0]!.op === 'sqrt') return sqrt(add(v, epsilon))
  if (!('args' in formula)) return formula
  return { op: formula.op, args: formula.args.map((arg) => inside(arg, v, epsilon)) }
}

export const adamForm: Mistake = {
  id: 'adam-form',
  catalogue: 'O2',
  kind: 'rewrites',
  title: 'A slip in Adam',
  why: 'Adam keeps two running means, corrects both for their start at 0, and divides by a root.',
  needs: 'Adam as the optimizer',
  instead: 'Follow the paper line by line: m, v, both corrections, then η·m̂ / (√v̂ + ε).',
  forms: ({ optimizer }) =>
    !optimizer.startsWith('adam')
      ? []
      : [
          {
            form: 'uncorrected',
            sentence: 'The running means were not corrected for their start at 0.',
            rewrites: {
              change: ({ quantity, earlier }) =>
                quantity === 'mhat' ? earlier.m! : quantity === 'vhat' ? earlier.v! : null,
            },
          },
          {
            form: 'count',
            sentence: 'The number of the step was counted from 0 in the corrections.',
            rewrites: { change: ({ right, step }) => swap(right, step, sub(step, 1)) },
          },
          {
            form: 'epsilon',
            sentence: 'ε was put inside the root.',
            rewrites: {
              change: ({ quantity, right, earlier, settings }) =>
                quantity === 'new' ? inside(right, earlier.vhat!, settings.epsilon!) : null,
            },
          },
          {
            form: 'betas',
            sentence: 'β₁ and β₂ were swapped.',
            rewrites: {
              change: ({ quantity, gradient, previous, earlier, step, settings: { beta1, beta2 } }) => {
                const g = gradient
                switch (quantity) {
                  case 'm':
                    return add(mul(beta2!, previous.m!), mul(sub(1, beta2!), g))
                  case 'v':
                    return add(mul(beta1!, previous.v!), mul(sub(1, beta1!), pow(g, 2)))
                  case 'mhat':
                    return div(earlier.m!, sub(1, pow(beta2!, step)))
                  case 'vhat':
                    return div(earlier.v!, sub(1, pow(beta1!, step)))
                  default:
                    return null
                }
              },
            },
          },
          {
            form: 'stale',
            sentence: 'The running means of the step before were used for the update.',
            rewrites: {
              change: ({ quantity, right, earlier, previous }) =>
                quantity === 'mhat'
                  ? swap(right, earlier.m!, previous.m!)
                  : quantity === 'vhat'
                    ? swap(right, earlier.v!, previous.v!)
                    : null,
            },
          },
          {
            form: 'not kept',
            sentence: 'The running means of the step before were not kept.',
            rewrites: {
              change: ({ quantity, right, previous }) =>
                quantity === 'm'
                  ? swap(right, previous.m!, number(0))
                  : quantity === 'v'
                    ? swap(right, previous.v!, number(0))
                    : null,
            },
          },
        ],
}
