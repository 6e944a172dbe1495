// Gradients of the plain network: those of one sample, and those of a batch as the update uses them.

import type { Pass } from './forward.ts'
import { type Dense, type Plain, type Slip, slip, sum } from './network.ts'

/** A number per weight and per bias of a layer. */
export type Values<T = number> = { w: T[][]; b: T[] }

const PARTNER: Readonly<Record<string, (i: number, n: number) => number>> = {
  next: (i, n) => (i + 1) % n,
  previous: (i, n) => (i + n - 1) % n,
  reversed: (i, n) => n - 1 - i,
  'first two': (i) => (i < 2 ? 1 - i : i),
}

export function sampleGradients(
  { layers }: Plain,
  l: number,
  pass: Pass,
  delta: readonly number[],
  slips: readonly Slip[],
): Values {
  const layer = layers[l]!
  const inputs = pass.inputs[l]!
  const before = layers[l - 1]
  const nets = before === undefined || before.activation === 'softmax' ? null : pass.nets[l - 1]!
  const partner = slip(slips, 'B14')
  const w = layer.weights.map((row, j) =>
    row.map((own, i) => {
      if (slip(slips, 'B19') !== null) return delta[j]! * own
      if (slip(slips, 'B13') !== null && nets !== null) return delta[j]! * nets[i]!
      if (partner === 'transposed') {
        return delta.length > 1 && delta.length === inputs.length
          ? delta[i]! * inputs[j]!
          : delta[j]! * inputs[i]!
      }
      const other = partner === null || inputs.length < 2 ? i : PARTNER[partner]!(i, inputs.length)
      return delta[j]! * inputs[other]!
    }),
  )
  const b = layer.biases.map((own, j) => biasGradient(layer, own, j, delta, inputs, slips))
  return { w, b }
}

function biasGradient(
  layer: Dense,
  own: number,
  j: number,
  delta: readonly number[],
  inputs: readonly number[],
  slips: readonly Slip[],
): number {
  const all = sum(delta)
  let right = layer.shared ? all : delta[j]!
  if (layer.shared && slip(slips, 'U2') !== null) right = all / delta.length
  if (!layer.shared && slip(slips, 'U3') !== null) right = all
  const times = slip(slips, 'U5')
  if (times !== null) return right * (inputs[Number(times)] ?? 1)
  const bias = slip(slips, 'B20')
  if (bias === 'zero') return own === 0 ? 0 : right
  return bias === 'times bias' ? right * own : right
}

/** The gradients of a batch, with what the penalty adds; `before` are those of the step before. */
export function batchGradients(
  plain: Plain,
  layer: Dense,
  samples: readonly Values[],
  before: Values | null,
  slips: readonly Slip[],
): Values {
  const n = samples.length
  const batch = Math.min(plain.size, plain.samples.length)
  const wrong = batch < 2 ? null : slip(slips, 'U10')
  const reduced = (list: readonly number[]) => {
    const right = sum(list) / (plain.reduce === 'mean' ? n : 1)
    return wrong === 'times N' ? right * n : wrong === 'over N' ? right / n : right
  }
  const form = slip(slips, 'O4')
  const factors: Record<string, number> = { twice: 2, half: 0.5, 'over N': 1 / batch, 'left out': 0 }
  const factor = plain.l2 * (factors[form ?? ''] ?? 1)
  const more = slip(slips, 'U12') === null ? null : before
  return {
    w: layer.weights.map((row, j) =>
      row.map((own, i) => {
        const penalty = factor * own + plain.l1 * Math.sign(own)
        return reduced(samples.map(({ w }) => w[j]![i]!)) + penalty + (more?.w[j]?.[i] ?? 0)
      }),
    ),
    b: layer.biases.map((own, j) => {
      const penalty = form === 'biases' ? plain.l2 * own : 0
      return reduced(samples.map(({ b }) => b[j]!)) + penalty + (more?.b[j] ?? 0)
    }),
  }
}
