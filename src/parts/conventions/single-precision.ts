// Single precision.
import type { Convention } from '../mistake.ts'

export const IN_SINGLE = 'in single precision (float32)'

export const singlePrecision: Convention = {
  id: 'single-precision',
  title: 'Single precision',
  why: 'PyTorch and most other libraries compute in float32 unless told otherwise.',
  forms: () => [
    {
      sentence: 'The numbers are worked in single precision.',
      right: IN_SINGLE,
      describes: { precision: 'float32' },
    },
  ],
}
