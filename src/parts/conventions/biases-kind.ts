// Biases frozen, shared or trained.
import type { Convention } from '../mistake.ts'

const form = (biases: 'frozen' | 'trained' | 'shared' | 'per-unit', right: string, also?: 'trained') => ({
  form: right,
  sentence: `The numbers are worked ${right}.`,
  right,
  describes: also === undefined ? { biases } : { biases, biasesTrained: true as const },
})

export const biasesKind: Convention = {
  id: 'biases-kind',
  title: 'Biases frozen, shared or trained',
  why: 'Some articles keep the biases as they are, some share one by a layer.',
  forms: ({ biases, biasesTrained, widths }) => [
    ...(biases.every((kind) => kind === 'none')
      ? []
      : [
          biasesTrained
            ? form('frozen', 'with frozen biases')
            : form(
                'trained',
                biases.includes('shared') ? 'with trained shared biases' : 'with trained biases',
              ),
        ]),
    ...(biases.includes('shared')
      ? [
          form(
            'per-unit',
            biasesTrained ? 'with a bias of its own for each unit' : 'with a frozen bias for each unit',
          ),
          ...(biasesTrained
            ? []
            : [form('per-unit', 'with a trained bias of its own for each unit', 'trained')]),
        ]
      : []),
    ...(biases.includes('per-unit') && widths.some((width, i) => i > 0 && width > 1)
      ? [form('shared', 'with one bias shared by the units of a layer')]
      : []),
  ],
}
