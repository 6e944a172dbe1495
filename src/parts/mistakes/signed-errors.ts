// F10: signed errors added up.
import { sub } from '../../formula/formula.ts'
import type { Mistake } from '../mistake.ts'

const squared = (loss: string) => loss.includes('square')

export const signedErrors: Mistake = {
  id: 'signed-errors',
  catalogue: 'F10',
  kind: 'rewrites',
  title: 'Signed errors added up',
  why: 'Differences of opposite sign cancel when they are not squared.',
  needs: 'a squared error',
  instead: 'Square every difference before adding up.',
  forms: ({ loss }) =>
    squared(loss)
      ? [
          {
            form: 'target first',
            sentence: 'The differences target − output were added up without squaring.',
            rewrites: { error: ({ out, target }) => sub(target, out) },
          },
          {
            form: 'output first',
            sentence: 'The differences output − target were added up without squaring.',
            rewrites: { error: ({ out, target }) => sub(out, target) },
          },
        ]
      : [],
}
