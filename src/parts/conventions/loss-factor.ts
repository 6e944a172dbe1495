// The factor of the loss.
import { div } from '../../formula/formula.ts'
import type { Convention } from '../mistake.ts'
import type { DeltaOperands, ErrorOperands, TotalOperands } from '../operands.ts'

const squared = (loss: string) => loss.includes('square')

const others = [
  ['half-squared-error', 'for E = ½ Σ e²'],
  ['sum-of-squares', 'for E = Σ e²'],
  ['mean-squared-error', 'for E = Σ e² / n over the outputs'],
] as const

export const lossFactor: Convention = {
  id: 'loss-factor',
  title: 'The factor of the loss',
  why: 'With or without the half, added up over the outputs or averaged: the same minimum, other numbers.',
  forms: ({ loss, widths }) =>
    !squared(loss) && widths.at(-1) === 1
      ? []
      : [
          ...others
            .filter(
              ([id]) => squared(loss) && id !== loss && !(widths.at(-1) === 1 && id === 'mean-squared-error'),
            )
            .map(([id, right]) => ({
              form: id,
              sentence: `The loss is ${right}.`,
              right,
              describes: { loss: id },
            })),
          ...(widths.at(-1)! > 1 && loss !== 'mean-squared-error'
            ? [
                {
                  form: 'mean over the outputs',
                  sentence: 'The error is the mean over the outputs.',
                  right: 'for an error averaged over the outputs',
                  rewrites: {
                    total: ({ right, errors }: TotalOperands) => div(right, errors.length),
                    outputSlope: ({ right, n }: ErrorOperands) => div(right, n),
                    delta: ({ right, softmax }: DeltaOperands) =>
                      softmax === null ? null : div(right, softmax.outs.length),
                  },
                },
              ]
            : []),
        ],
}
