// The words that people use instead of a name's own: `total error`, `weighted sum`, `updated`, `grad`. Adding a
// wording means adding it here. They stand as keys, without blanks and marks.

/** Words for E, and the first words of E(o1). */
export const ERROR_WORDS = [
  ...['Etotal', 'Etot', 'totalerror', 'totalloss', 'TotalError', 'TotalLoss', 'Totalerror', 'Totalloss'],
  ...['error', 'Error', 'loss', 'Loss', 'cost', 'Cost', 'E', 'L', 'C', 'J'],
]
/** Words in front of a name, and the one that an address has there. */
export const FIRST_WORDS: readonly (readonly [string, string])[] = [
  ...['netinput', 'weightedsum', 'preactivation', 'sum', 'logit', 'input', 'in'].map(
    (word) => [word, 'net'] as const,
  ),
  ...['output', 'activation', 'act', 'prediction'].map((word) => [word, 'out'] as const),
  ...['desired', 'expected', 'actual', 'ideal', 'targetvalue', 't'].map((word) => [word, 'target'] as const),
  ...['updated', 'next'].map((word) => [word, 'new'] as const),
  ...['newweight', 'newvalueof', 'newvalue', 'updatedweight'].map((word) => [word, 'new'] as const),
  ['delta', 'δ'],
  ['netof', 'net'],
  ['outof', 'out'],
]
/** The same behind a unit: `h1_net`. */
export const LAST_WORDS = [
  ...FIRST_WORDS,
  ['net', 'net'],
  ['out', 'out'],
  ['δ', 'δ'],
  ['error', 'E'],
  ['Error', 'E'],
] as const
export const GRADIENT_FIRST = [
  'gradientof',
  'gradient',
  'gradof',
  'gradE',
  'grad',
  '∇',
  'dEd',
  'dLd',
  'dCd',
  'dlossd',
  'd',
]
export const GRADIENT_LAST = ['.grad', 'gradient', 'grad']
export const NEW_LAST = ['new', 'updated', 'next', '+', "'", '*']
export const OLD = ['oldweight', 'oldvalueof', 'old', 'before']
/** `σ'(net_h1)`, `f'(z1)`, `slope of h1`: the slope of a unit. */
export const SLOPE = /^(?:[σfgφs]|sigma|phi|sigmoid)'(.+)$|^slope(?:of|at|for)?(.+)$/u
export const RATES = ['learningrate', 'lr', 'LR', 'stepsize']
