// F11: rounded too early.
import type { Mistake } from '../mistake.ts'

export const roundedEarly: Mistake = {
  id: 'rounded-early',
  catalogue: 'F11',
  kind: 'computes',
  title: 'Rounded too early',
  why: 'Every rounding of a number that is used again is carried on and grows.',
  needs: 'a number with more digits than are kept',
  instead: 'Keep two or three digits more than you write in the end.',
  forms: ({ decimals }) =>
    Array.from({ length: Math.min(decimals, 8) }, (_, i) => i + 1)
      .reverse()
      .flatMap((digits) =>
        (['round', 'truncate'] as const).map((mode) => ({
          form: `${mode} ${digits}`,
          sentence: `Every number was ${mode === 'round' ? 'rounded to' : 'cut off after'} ${digits} ${digits === 1 ? 'decimal' : 'decimals'} before it was used again.`,
          describes: { byHand: { digits, mode } },
        })),
      ),
}
