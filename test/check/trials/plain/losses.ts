// The losses of the plain network: the error of one output and ∂E/∂out, right and with a slip.

import { softmax } from './activations.ts'
import { type Slip, slip } from './network.ts'

const square = (e: number) => e * e
const binary = (p: number, t: number) => -(t * Math.log(p) + (1 - t) * Math.log(1 - p))
/** −t·ln p, which is 0 for a class that is not right. */
const surprise = (p: number, t: number) => (t === 0 ? 0 : -t * Math.log(p))

function rightError(loss: string, outs: readonly number[], targets: readonly number[], o: number): number {
  const p = outs[o]!
  const t = targets[o]!
  const e = t - p
  switch (loss) {
    case 'half-squared-error':
      return square(e) / 2
    case 'sum-of-squares':
    case 'mean-squared-error':
      return square(e)
    case 'absolute-error':
      return Math.abs(e)
    case 'huber':
      return Math.abs(e) < 1 ? square(e) / 2 : Math.abs(e) - 0.5
    case 'binary-cross-entropy':
      return binary(p, t)
    case 'categorical-cross-entropy':
      return surprise(p, t)
    case 'categorical-cross-entropy-with-logits':
      return surprise(softmax(outs)[o]!, t)
    default:
      return Math.max(0, 1 - t * p)
  }
}

export const isSquared = (loss: string) => loss.includes('square')

/** E(o), as somebody has it. */
export function errorOf(
  loss: string,
  outs: readonly number[],
  targets: readonly number[],
  o: number,
  slips: readonly Slip[],
): number {
  const right = rightError(loss, outs, targets, o)
  const e = targets[o]! - outs[o]!
  const half = slip(slips, 'F7')
  if (half === 'left out') return square(e)
  if (half === 'put in') return square(e) / 2
  if (slip(slips, 'F9') === 'absolute') return Math.abs(e)
  const signed = slip(slips, 'F10')
  if (signed !== null) return signed === 'target first' ? e : -e
  if (slip(slips, 'S3') === 'error') return -right
  if (slip(slips, 'S5') !== null) return binary(outs[o]!, targets[o]!)
  const logarithm = slip(slips, 'S6')
  if (logarithm !== null) return right / (logarithm === 'log2' ? Math.LN2 : Math.LN10)
  if (slip(slips, 'S7') !== null) {
    const twice = loss.endsWith('logits') ? softmax(softmax(outs)) : softmax(outs)
    return surprise(twice[o]!, targets[o]!)
  }
  return right
}

/** E of a sample from its outputs' errors. */
export function totalOf(loss: string, errors: readonly number[], slips: readonly Slip[]): number {
  let total = errors.reduce((a, b) => a + b, 0)
  if (loss === 'mean-squared-error' || slip(slips, 'F8') === 'outputs') total /= errors.length
  return slip(slips, 'F9') === 'root' ? Math.sqrt(total) : total
}

/** ∂E/∂out of every output. */
export function slopesOf(
  loss: string,
  outs: readonly number[],
  targets: readonly number[],
  slips: readonly Slip[],
): number[] {
  const n = outs.length
  const probabilities = softmax(outs)
  const right = outs.map((p, o) => {
    const t = targets[o]!
    const e = p - t
    switch (loss) {
      case 'half-squared-error':
        return e
      case 'sum-of-squares':
        return 2 * e
      case 'mean-squared-error':
        return (2 * e) / n
      case 'absolute-error':
        return Math.sign(e)
      case 'huber':
        return Math.abs(e) < 1 ? e : Math.sign(e)
      case 'binary-cross-entropy':
        return e / (p * (1 - p))
      case 'categorical-cross-entropy':
        return -t / p
      case 'categorical-cross-entropy-with-logits':
        return probabilities[o]! - t
      default:
        return t * p < 1 ? -t : 0
    }
  })
  if (slip(slips, 'S7') === 'throughout' && loss.endsWith('logits')) {
    return softmaxTwice(probabilities, targets)
  }
  const factor = slip(slips, 'B11')
  const sign = slip(slips, 'B12') === null ? 1 : -1
  return right.map((one) => sign * (factor === 'kept' ? 2 : factor === 'lost' ? 0.5 : 1) * one)
}

/** Softmax of softmax: Σ (q − t)·∂p/∂z, q being the softmax of p. */
export function softmaxTwice(p: readonly number[], t: readonly number[]): number[] {
  const q = softmax(p)
  return p.map((own, i) =>
    p.reduce((total, other, j) => total + (q[j]! - t[j]!) * other * ((i === j ? 1 : 0) - own), 0),
  )
}
