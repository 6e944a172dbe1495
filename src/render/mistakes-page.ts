// The page that lists every known mistake and convention with what checking says of it, made from the parts
// themselves.

import { conventions } from '../parts/conventions/index.ts'
import type { Convention, Facts, Mistake } from '../parts/mistake.ts'
import { mistakeGroups } from '../parts/mistakes/groups.ts'
import { mistakes } from '../parts/mistakes/index.ts'

const PLAIN: Facts = {
  widths: [2, 2, 2, 2],
  activations: ['sigmoid', 'sigmoid', 'sigmoid'],
  loss: 'half-squared-error',
  optimizer: 'gradient-descent',
  softmax: false,
  samples: 4,
  batch: 4,
  reduce: 'mean',
  penalty: true,
  biases: ['shared', 'per-unit', 'per-unit'],
  biasesTrained: true,
  decimals: 2,
}

/** Networks between which every form of every mistake can be made. */
const NETWORKS: readonly Facts[] = [
  PLAIN,
  ...['sum-of-squares', 'mean-squared-error', 'binary-cross-entropy', 'categorical-cross-entropy'].map(
    (loss) => ({ ...PLAIN, loss }),
  ),
  ...['categorical-cross-entropy', 'categorical-cross-entropy-with-logits'].map((loss) => ({
    ...PLAIN,
    loss,
    softmax: loss === 'categorical-cross-entropy',
    activations: ['sigmoid', 'sigmoid', loss === 'categorical-cross-entropy' ? 'softmax' : 'identity'],
  })),
  ...['momentum', 'nesterov', 'rmsprop', 'adagrad', 'adam', 'adamw'].map((optimizer) => ({
    ...PLAIN,
    optimizer,
  })),
  { ...PLAIN, activations: ['relu', 'tanh', 'identity'] },
  { ...PLAIN, batch: 1 },
  { ...PLAIN, reduce: 'sum' },
  { ...PLAIN, biasesTrained: false },
]

/** Of so many forms each is listed. */
const MOST = 6

/** What is said in each form, over all networks, none twice. */
function said<Form>(forms: (facts: Facts) => readonly Form[], sentence: (form: Form) => string): string[] {
  const all = [...new Set(NETWORKS.flatMap((facts) => forms(facts).map(sentence)))]
  const more = all.length - MOST
  return more > 1 ? [...all.slice(0, MOST), `… and ${more} more of this kind.`] : all
}

const list = (sentences: readonly string[]) => sentences.map((one) => `- ${one}`).join('\n')

const KINDS: Readonly<Record<Mistake['kind'], string>> = {
  rewrites: 'rewrites: a formula is another one',
  reads: 'reads: the right formula takes another number',
  describes: 'describes: the numbers are those of another network',
  computes: 'computes: the right formulas are worked in another way',
}

function mistakeEntry({ id, title, why, needs, instead, kind, catalogue, forms }: Mistake): string {
  const sentences = said(forms, ({ sentence }) => sentence)
  return [
    `### \`${id}\`: ${title}`,
    why,
    `It is told as:\n\n${list(sentences)}`,
    `Instead: ${instead}`,
    `It needs ${needs}.`,
    `Number ${catalogue} of the catalogue; ${KINDS[kind]}.`,
  ].join('\n\n')
}

function conventionEntry({ id, title, why, forms }: Convention): string {
  const ways = said(forms, ({ right }) => `Your numbers are right ${right}.`)
  return [`### \`${id}\`: ${title}`, why, list(ways)].join('\n\n')
}

/** `docs/mistakes.md`. */
export function mistakesPage(): string {
  const groups = mistakeGroups.map(
    ({ title, mistakes: own }) => `## ${title}\n\n${own.map(mistakeEntry).join('\n\n')}`,
  )
  return `# Mistakes and conventions

What \`handgrad check\` knows: ${mistakes.length} mistakes, and ${conventions.length} conventions in which right numbers differ. Made from the code by
\`npm run docs\`; [checking.md](checking.md) says how they are found.

${groups.join('\n\n')}

## Conventions

Numbers that follow one of these throughout are right. Where only some of them do, it is a mistake.

${conventions.map(conventionEntry).join('\n\n')}
`
}
