// Every mistake of the catalogue with the forms and places in which the plain network makes it, and what a
// network needs for it.

import type { Slip } from './plain/network.ts'
import type { Wish } from './random-plain.ts'

export type Kind = {
  catalogue: string
  /** `id` of the mistake as the library reports it. */
  id: string
  forms: readonly string[]
  scoped?: true
  wish?: Wish
  /** Steps whose numbers are given; one of them by the seed. */
  steps?: readonly (readonly number[])[]
  /** Are the steps before the given ones right? */
  sinceGiven?: true
}

const EVERY = [''] as const
const SQUARES = ['half-squared-error', 'sum-of-squares', 'mean-squared-error']
const SOFTMAX: Wish = { loss: ['categorical-cross-entropy'] }
const CURVED = ['sigmoid', 'tanh', 'bipolar-sigmoid', 'softplus']
const LATER = [[1, 2], [2], [1, 2, 3], [3]]
const OTHERS = ['sigmoid', 'bipolar-sigmoid', 'tanh', 'relu', 'leaky-relu', 'elu', 'selu', 'softplus']
const MORE = ['softsign', 'silu', 'gelu', 'hard-sigmoid']

const kind = (
  catalogue: string,
  id: string,
  forms: readonly string[] = EVERY,
  rest: Omit<Kind, 'catalogue' | 'id' | 'forms'> = {},
): Kind => ({ catalogue, id, forms, ...rest })

export const kinds: readonly Kind[] = [
  kind('F1', 'bias-left-out', EVERY, { scoped: true, wish: { biases: 'any' } }),
  kind('F2', 'bias-once-per-input', EVERY, { scoped: true, wish: { biases: 'any' } }),
  kind('F3', 'weights-read-turned', EVERY, { scoped: true }),
  kind('F4', 'activation-forgotten', ['forward', 'throughout'], { scoped: true }),
  kind('F5', 'activation-twice', ['twice', 'twice', 'inputs'], { scoped: true }),
  kind('F6', 'exponent-sign', EVERY, { scoped: true, wish: { activations: CURVED } }),
  kind('F7', 'half-in-error', ['left out', 'put in'], { wish: { loss: SQUARES } }),
  kind('F8', 'mean-error', ['outputs', 'samples'], {
    wish: { outputs: true, batch: true, loss: ['half-squared-error', 'sum-of-squares', 'huber', 'hinge'] },
  }),
  kind('F9', 'absolute-or-root-error', ['absolute', 'root'], { wish: { loss: SQUARES } }),
  kind('F10', 'signed-errors', ['target first', 'output first'], { wish: { loss: SQUARES } }),
  kind('B1', 'updated-weights-used'),
  kind('B2', 'one-path-only', ['0', '0', '1', '2'], { wish: { outputs: true } }),
  kind('B3', 'paths-averaged', EVERY, { wish: { outputs: true } }),
  kind('B4', 'weights-not-transposed'),
  kind('B5', 'output-slope-left-out', EVERY, { wish: { output: CURVED } }),
  kind('B6', 'hidden-slope-left-out'),
  kind('B7', 'raw-error-carried-back'),
  kind('B8', 'slope-of-activated', EVERY, { scoped: true }),
  kind('B9', 'slope-from-net', EVERY, { scoped: true, wish: { activations: CURVED } }),
  kind('B10', 'slope-of-error', EVERY, { wish: { output: CURVED } }),
  kind('B11', 'factor-two', ['kept', 'lost'], { wish: { loss: SQUARES } }),
  kind('B12', 'error-sign'),
  kind('B13', 'net-as-input'),
  kind('B14', 'wrong-partner', ['next', 'previous', 'reversed', 'first two', 'transposed']),
  kind('B15', 'other-slope', [...OTHERS, ...MORE], { scoped: true }),
  kind('B16', 'relu-slope', ['value', 'net', 'one'], {
    wish: { activations: ['relu', 'leaky-relu', 'elu', 'selu'] },
  }),
  kind('B17', 'wrong-layer-weights'),
  kind('B18', 'layer-skipped', ['deltas', 'deltas and weights'], { wish: { hidden: 2 } }),
  kind('B19', 'weight-as-input'),
  kind('B20', 'bias-gradient', ['zero', 'times bias'], { wish: { zeroBias: true, biases: 'any' } }),
  kind('U1', 'bias-not-updated', EVERY, { wish: { biasesTrained: true, biases: 'any' } }),
  kind('U2', 'shared-bias-mean', EVERY, { wish: { biases: 'shared' } }),
  kind('U3', 'bias-layer-sum', EVERY, { wish: { biases: 'per-unit' } }),
  kind('U4', 'bias-per-weight', EVERY, { wish: { biasesTrained: true, biases: 'any' } }),
  kind('U5', 'bias-times-input', ['0', '1', '2'], { wish: { biases: 'any' } }),
  kind('U6', 'bias-as-gradient', EVERY, { wish: { biasesTrained: true, biases: 'any' } }),
  kind('U7', 'ascent'),
  kind('U8', 'rate-forgotten', ['forgotten', 'twice']),
  kind('U9', 'step-only', ['step', 'minus step']),
  kind('U10', 'batch-reduction', ['times N', 'over N', 'error'], { wish: { batch: true } }),
  kind('U11', 'changed-after-each-sample', EVERY, {
    wish: { batch: true, optimizer: ['gradient-descent'] },
  }),
  kind('U12', 'gradients-not-zeroed', EVERY, { steps: LATER }),
  kind('U13', 'weights-not-updated', EVERY, { scoped: true }),
  kind('S1', 'softmax-slope-again', EVERY, { wish: SOFTMAX }),
  kind('S2', 'softmax-diagonal-only', EVERY, { wish: SOFTMAX }),
  kind('S3', 'cross-entropy-sign', ['delta', 'error'], { wish: SOFTMAX }),
  kind('S4', 'true-class-for-all', EVERY, { wish: SOFTMAX }),
  kind('S5', 'binary-over-softmax', ['error', 'throughout'], { wish: SOFTMAX }),
  kind('S6', 'other-logarithm', ['log10', 'log2'], {
    wish: {
      loss: ['categorical-cross-entropy', 'binary-cross-entropy', 'categorical-cross-entropy-with-logits'],
    },
  }),
  kind('S7', 'softmax-before-logits', ['error', 'throughout'], {
    wish: { loss: ['categorical-cross-entropy', 'categorical-cross-entropy-with-logits'] },
  }),
  kind('O1', 'momentum-form', ['rate inside', 'share', 'other', 'not kept'], {
    wish: { optimizer: ['momentum', 'nesterov'] },
    steps: [[1], ...LATER],
  }),
  kind('O2', 'adam-form', ['uncorrected', 'epsilon', 'betas', 'stale', 'not kept'], {
    wish: { optimizer: ['adam', 'adamw'] },
    steps: [[1], ...LATER],
  }),
  kind('O3', 'decay-in-gradient', EVERY, { wish: { optimizer: ['adamw'] }, steps: [[1], [1, 2]] }),
  kind('O4', 'penalty-form', ['twice', 'half', 'over N', 'left out', 'biases'], {
    wish: { penalty: true, biases: 'any' },
  }),
  kind('O5', 'optimizer-left-out', EVERY, {
    wish: { optimizer: ['momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam', 'adamw'] },
    steps: [[1, 2], [2], [1, 2, 3]],
  }),
]

/** One of the ways to make a mistake, by the seed. */
export function slipOf({ catalogue, forms, scoped }: Kind, seed: number): Slip {
  const scopes = ['everywhere', 'everywhere', 'output', 'hidden'] as const
  const form = forms[seed % forms.length]!
  const free = scoped && form !== 'inputs'
  return { catalogue, form, scope: free ? scopes[Math.floor(seed / forms.length) % 4]! : 'everywhere' }
}
