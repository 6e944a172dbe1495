// Random plain networks for the trials, from a seed; `wish` says what a mistake needs to be makeable at all.

import { createRandom } from '../../../src/numeric/random.ts'
import { curves } from './plain/activations.ts'
import { forward } from './plain/forward.ts'
import type { Dense, Plain } from './plain/network.ts'

export type Wish = {
  loss?: readonly string[]
  optimizer?: readonly string[]
  /** Several samples in a batch. */
  batch?: true
  /** More than one batch, of one sample each. */
  online?: true
  penalty?: true
  /** Hidden layers at least. */
  hidden?: number
  /** All layers of the same width. */
  square?: true
  biases?: 'shared' | 'per-unit' | 'any'
  biasesTrained?: true
  zeroBias?: true
  activations?: readonly string[]
  /** Activations of the output layer. */
  output?: readonly string[]
  /** More than one output. */
  outputs?: true
}

const LOSSES = [
  'half-squared-error',
  'sum-of-squares',
  'mean-squared-error',
  'absolute-error',
  'huber',
  'binary-cross-entropy',
  'categorical-cross-entropy',
  'categorical-cross-entropy-with-logits',
  'hinge',
]
export const OPTIMIZERS = ['gradient-descent', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam', 'adamw']
const ALL = Object.keys(curves)

export function randomPlain(seed: number, wish: Wish = {}): Plain {
  const random = createRandom(seed)
  const whole = (least: number, most: number) => least + Math.floor(random.random() * (most - least + 1))
  const chance = (p: number) => random.random() < p
  const pick = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)]!
  const number = (size: number) => Number(random.uniform(-size, size).toFixed(4)) || 0.37
  const loss = wish.loss ? pick(wish.loss) : chance(0.4) ? 'half-squared-error' : pick(LOSSES)
  const width = () => pick([1, 2, 2, 2, 3, 3, 4])
  const same = wish.square || chance(0.2) ? whole(2, 3) : null
  const inputs = same ?? width()
  const depth = Math.max(wish.hidden ?? 1, pick([1, 1, 1, 2, 2, 3, 4]))
  const many = wish.outputs || loss.startsWith('categorical')
  const usual = chance(0.5) ? pick(['sigmoid', 'sigmoid', 'tanh', 'relu']) : null
  let before = inputs
  const layers = Array.from({ length: depth + 1 }, (_, l): Dense => {
    const last = l === depth
    const units = same ?? (last && many ? whole(2, 3) : width())
    const hidden = wish.activations
      ? pick(wish.activations)
      : (usual ?? (chance(0.05) ? 'softmax' : pick(ALL)))
    const size = 2 / Math.sqrt(before) + 0.4
    const activation = last ? outputOf(loss, wish, hidden, pick) : hidden
    // One bias for all units of a softmax changes nothing: its gradient is 0 but for noise.
    const shared =
      activation !== 'softmax' &&
      !(last && loss.endsWith('logits')) &&
      units > 1 &&
      (wish.biases === 'shared' || (wish.biases === undefined && chance(0.25)))
    const none = wish.biases === undefined && chance(0.1)
    const zero = wish.zeroBias && chance(0.7)
    const layer: Dense = {
      weights: Array.from({ length: units }, () => Array.from({ length: before }, () => number(size))),
      biases: none ? [] : Array.from({ length: shared ? 1 : units }, () => (zero ? 0 : number(0.8))),
      shared,
      // A softmax over one unit is always 1.
      activation: activation === 'softmax' && units === 1 ? 'sigmoid' : activation,
      weightsTrained: !chance(0.05),
      biasesTrained: wish.biasesTrained || chance(0.8),
    }
    before = units
    return layer
  })
  const outputs = before
  const target = (): number[] => {
    if (loss === 'binary-cross-entropy') return Array.from({ length: outputs }, () => pick([0, 1, 0.25]))
    if (loss === 'hinge') return Array.from({ length: outputs }, () => pick([-1, 1]))
    if (!loss.startsWith('categorical')) return Array.from({ length: outputs }, () => number(1))
    const right = whole(0, outputs - 1)
    return Array.from({ length: outputs }, (_, o) => (o === right ? 1 : 0))
  }
  const count = wish.batch || wish.online ? whole(2, 3) : pick([1, 1, 1, 2, 3])
  const penalised = wish.penalty || chance(0.12)
  return {
    inputs,
    layers,
    loss,
    optimizer: wish.optimizer ? pick(wish.optimizer) : chance(0.75) ? 'gradient-descent' : pick(OPTIMIZERS),
    rate: pick([0.5, 0.1, 0.3, 0.25, 0.01, 0.7]),
    l1: penalised && chance(0.3) ? 0.02 : 0,
    l2: penalised ? pick([0.1, 0.01]) : 0,
    size: wish.online ? 1 : wish.batch ? count : pick([1, count, count]),
    reduce: pick(['mean', 'mean', 'sum']),
    samples: Array.from({ length: count }, () => ({
      x: Array.from({ length: inputs }, () => number(1.5)),
      t: target(),
    })),
  }
}

function outputOf(loss: string, wish: Wish, hidden: string, pick: <T>(list: readonly T[]) => T): string {
  if (loss === 'categorical-cross-entropy') return 'softmax'
  if (loss === 'binary-cross-entropy') return 'sigmoid'
  if (loss.endsWith('logits')) return 'identity'
  if (wish.output) return pick(wish.output)
  return pick(['identity', 'sigmoid', 'sigmoid', 'tanh', hidden, pick(ALL), 'softmax'])
}

/** Is the network so saturated, or so dead, that nine decimals say nothing of it? */
export function isSaturated(plain: Plain): boolean {
  return plain.samples.some(({ x }) =>
    forward(plain, x, []).nets.some((nets, l) => {
      const { activation } = plain.layers[l]!
      const flat = /sigmoid|tanh|softmax/.test(activation)
      return nets.some((z) => !(Math.abs(z) < (flat ? 4 : 20)))
    }),
  )
}
