// Single precision.
import type { Convention } from '../mistake.ts'

export const singlePrecision: Convention = {
  id: 'single-precision',
  title: 'Single precision',
  why: 'PyTorch and most other libraries compute in float32 unless told otherwise.',
  forms: () => [
    {
      sentence: 'The numbers are worked in single precision.',
      right: 'in single precision (float32)',
      describes: { precision: 'float32' },
    },
  ],
}
