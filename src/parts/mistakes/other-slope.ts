// B15: slope of another activation.
import { activations } from '../activations/index.ts'
import type { Mistake } from '../mistake.ts'
import type { Part, Settings } from '../part.ts'

const others = activations.filter(({ id }) => id !== 'identity' && id !== 'step')

const defaults = (part: Part): Settings =>
  Object.fromEntries(Object.entries(part.settings ?? {}).map(([name, setting]) => [name, setting.default]))

export const otherSlope: Mistake = {
  id: 'other-slope',
  catalogue: 'B15',
  kind: 'rewrites',
  title: 'Slope of another activation',
  why: 'Every activation has its own slope.',
  needs: 'a layer that is no softmax',
  instead: 'Use the slope of the activation that the unit has.',
  scoped: true,
  forms: () =>
    others.map((other) => ({
      form: other.id,
      sentence: `The slope of ${other.title} was used instead of the unit’s own.`,
      rewrites: {
        slope: ({ net, out, activation }) =>
          activation.id === other.id ? null : other.slope({ net, out }, defaults(other)),
      },
    })),
}
