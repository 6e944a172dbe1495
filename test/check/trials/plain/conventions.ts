// The plain network worked in another way that is right in itself, by the id of the convention.

import type { Dense, Plain } from './network.ts'

export type Way = {
  /** `id` of the convention as the library reports it. */
  id: string
  /** The network somebody works instead; `null` where the way makes no difference to it. */
  other: (plain: Plain, seed: number) => Plain | null
  /** Numbers written with the opposite sign. */
  negated?: readonly string[]
  /** Numbers of single samples, from δ on, divided by the size of the batch. */
  overSamples?: true
  keras?: true
}

const SQUARES = ['half-squared-error', 'sum-of-squares', 'mean-squared-error']

const withLayers = (plain: Plain, change: (layer: Dense) => Dense): Plain => ({
  ...plain,
  layers: plain.layers.map(change),
})

/** The rows of a matrix filled in column by column. */
const turned = (layer: Dense): Dense => {
  const flat = layer.weights.flat()
  const rows = layer.weights.length
  return { ...layer, weights: layer.weights.map((row, j) => row.map((_, i) => flat[i * rows + j]!)) }
}

export const ways: readonly Way[] = [
  {
    id: 'loss-factor',
    other: (plain, seed) => {
      const others = SQUARES.filter((loss) => loss !== plain.loss)
      return SQUARES.includes(plain.loss) ? { ...plain, loss: others[seed % 2]! } : null
    },
  },
  {
    id: 'biases-kind',
    other: (plain, seed) => {
      const has = plain.layers.some(({ biases }) => biases.length > 0)
      const trained = plain.layers.some(({ biases, biasesTrained }) => biases.length > 0 && biasesTrained)
      const perUnit = (layer: Dense): Dense =>
        layer.shared && layer.biases.length > 0
          ? { ...layer, shared: false, biases: layer.weights.map(() => layer.biases[0]!) }
          : layer
      if (!has) return null
      if (seed % 2 === 0 && plain.layers.some(({ shared, biases }) => shared && biases.length > 0)) {
        return withLayers(plain, perUnit)
      }
      return withLayers(plain, (layer) => ({ ...layer, biasesTrained: !trained }))
    },
  },
  {
    id: 'batch-reduction-kind',
    other: (plain) =>
      plain.size > 1 ? { ...plain, reduce: plain.reduce === 'mean' ? 'sum' : 'mean' } : null,
  },
  { id: 'weights-turned', other: (plain) => withLayers(plain, turned) },
  { id: 'opposite-sign', other: (plain) => plain, negated: ['gradient', 'delta', 'delta and gradient'] },
  {
    id: 'online-or-batch',
    other: (plain) =>
      plain.samples.length > 1 ? { ...plain, size: plain.size === 1 ? plain.samples.length : 1 } : null,
  },
  {
    id: 'keras-optimizer',
    other: (plain) => (plain.optimizer === 'gradient-descent' || plain.optimizer === 'adamw' ? null : plain),
    keras: true,
  },
  {
    id: 'delta-over-samples',
    other: (plain) => (plain.size > 1 ? { ...plain, reduce: 'mean' } : null),
    overSamples: true,
  },
]
