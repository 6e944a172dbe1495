// The update of one parameter of the plain network, by any optimizer, right or with a slip.

import { type Slip, slip } from './network.ts'

/** What the update works out for a parameter: `new`, and m, v, … of the optimizer. */
export type Quantities = { [quantity: string]: number; new: number }

export type Moving = {
  w: number
  g: number
  isBias: boolean
  /** Is it one of the output layer? */
  last: boolean
  /** Inputs of its layer. */
  inputs: number
  optimizer: string
  rate: number
  /** Number of the update, from 1. */
  t: number
  kept: Quantities | undefined
  /** Do the optimizers stand in Keras' form? */
  keras?: boolean
}

const BETA1 = 0.9
const BETA2 = 0.999

export function moved(at: Moving, slips: readonly Slip[]): Quantities {
  const g = gradientUsed(at, slips)
  const rates = slip(slips, 'U8')
  const rate = rates === 'forgotten' ? 1 : rates === 'twice' ? at.rate ** 2 : at.rate
  const optimizer = slip(slips, 'O5') === null ? at.optimizer : 'gradient-descent'
  const found = (at.keras ? kerasStep : step)({ ...at, optimizer, g, rate }, slips)
  const { w } = at
  if (at.isBias && slip(slips, 'U1') !== null) return { ...found, new: w }
  if (!at.isBias && slip(slips, 'U13', at.last) !== null) return { ...found, new: w }
  if (slip(slips, 'U7') !== null) return { ...found, new: w + (w - found.new) }
  const only = slip(slips, 'U9')
  if (only !== null) return { ...found, new: only === 'step' ? w - found.new : found.new - w }
  return found
}

function gradientUsed({ w, g, isBias, inputs }: Moving, slips: readonly Slip[]): number {
  if (isBias && slip(slips, 'U6') !== null) return w
  if (isBias && slip(slips, 'U4') !== null) return inputs * g
  return g
}

function step(at: Moving, slips: readonly Slip[]): Quantities {
  const { w, g, rate, optimizer, kept } = at
  switch (optimizer) {
    case 'gradient-descent':
      return { new: w - rate * g }
    case 'momentum':
    case 'nesterov': {
      const form = slip(slips, 'O1')
      const part = form === 'rate inside' ? rate * g : form === 'share' ? (1 - 0.9) * g : g
      const v = 0.9 * (form === 'not kept' ? 0 : (kept?.v ?? 0)) + part
      const looks = (optimizer === 'nesterov') !== (form === 'other')
      return { v, new: w - rate * (looks ? g + 0.9 * v : v) }
    }
    case 'adagrad': {
      const v = (kept?.v ?? 0) + g * g
      return { v, new: w - (rate * g) / (Math.sqrt(v) + 1e-10) }
    }
    case 'rmsprop': {
      const v = 0.99 * (kept?.v ?? 0) + 0.01 * g * g
      return { v, new: w - (rate * g) / (Math.sqrt(v) + 1e-8) }
    }
    default:
      return adam(at, slips)
  }
}

function adam({ w, g: plainG, rate, optimizer, kept, t: now }: Moving, slips: readonly Slip[]): Quantities {
  const form = slip(slips, 'O2')
  const decayed = optimizer === 'adamw'
  const coupled = decayed && slip(slips, 'O3') !== null
  const g = coupled ? plainG + 0.01 * w : plainG
  const [b1, b2] = form === 'betas' ? [BETA2, BETA1] : [BETA1, BETA2]
  const before = { m: kept?.m ?? 0, v: kept?.v ?? 0 }
  const m = b1 * (form === 'not kept' ? 0 : before.m) + (1 - b1) * g
  const v = b2 * (form === 'not kept' ? 0 : before.v) + (1 - b2) * g * g
  const used = form === 'stale' ? before : { m, v }
  const t = form === 'count' ? now - 1 : now
  const mhat = form === 'uncorrected' ? m : used.m / (1 - b1 ** t)
  const vhat = form === 'uncorrected' ? v : used.v / (1 - b2 ** t)
  const root = form === 'epsilon' ? Math.sqrt(vhat + 1e-8) : Math.sqrt(vhat) + 1e-8
  const start = decayed && !coupled ? w * (1 - rate * 0.01) : w
  return { m, v, mhat, vhat, new: start - (rate * mhat) / root }
}

/** Keras' forms: the rate inside the velocity, ε inside the root, a sum of squares that starts at 0.1. */
function kerasStep({ w, g, rate, optimizer, kept, t }: Moving): Quantities {
  const before = kept?.v ?? 0
  switch (optimizer) {
    case 'momentum':
    case 'nesterov': {
      const v = 0.9 * before - rate * g
      return { v, new: optimizer === 'momentum' ? w + v : w + 0.9 * v - rate * g }
    }
    case 'adagrad': {
      const v = (kept?.v ?? 0.1) + g * g
      return { v, new: w - (rate * g) / Math.sqrt(v + 1e-10) }
    }
    case 'rmsprop': {
      const v = 0.99 * before + 0.01 * g * g
      return { v, new: w - (rate * g) / Math.sqrt(v + 1e-8) }
    }
    default: {
      const m = BETA1 * (kept?.m ?? 0) + (1 - BETA1) * g
      const v = BETA2 * before + (1 - BETA2) * g * g
      const alpha = (rate * Math.sqrt(1 - BETA2 ** t)) / (1 - BETA1 ** t)
      return { m, v, new: w - (alpha * m) / (Math.sqrt(v) + 1e-8) }
    }
  }
}
