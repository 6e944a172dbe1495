// B2: only one output path.
import type { Mistake } from '../mistake.ts'

export const onePathOnly: Mistake = {
  id: 'one-path-only',
  catalogue: 'B2',
  kind: 'rewrites',
  title: 'Only one output path',
  why: 'A hidden unit acts on every unit of the next layer, and each passes something back.',
  needs: 'a hidden layer with several units behind it',
  instead: 'Add up what every unit of the next layer passes back.',
  forms: ({ widths }) =>
    [
      ...Array(
        Math.min(
          8,
          widths.slice(2).reduce((most, width) => Math.max(most, width), 0),
        ),
      ).keys(),
    ].map((k) => ({
      form: `path ${k + 1}`,
      sentence: `Only what unit ${k + 1} of the next layer passes back was counted; the other paths were left out.`,
      rewrites: { back: ({ paths }) => (paths.length > 1 && k < paths.length ? paths[k]! : null) },
    })),
}
