// F9: absolute error, or root.
import { abs, sqrt, sub } from '../../formula/formula.ts'
import type { Mistake } from '../mistake.ts'

const squared = (loss: string) => loss.includes('square')

export const absoluteOrRootError: Mistake = {
  id: 'absolute-or-root-error',
  catalogue: 'F9',
  kind: 'rewrites',
  title: 'Absolute error, or root',
  why: 'The error was measured in another way than squared.',
  needs: 'a squared error',
  instead: 'Square the differences; no root is taken.',
  forms: ({ loss }) =>
    squared(loss)
      ? [
          {
            form: 'absolute',
            sentence: 'The size of the difference was taken instead of its square.',
            rewrites: { error: ({ out, target }) => abs(sub(target, out)) },
          },
          {
            form: 'root',
            sentence: 'The root of the error was taken.',
            rewrites: { total: ({ right }) => sqrt(right) },
          },
        ]
      : [],
}
