// The backward pass of the plain network, one layer after the other: what comes back to a unit, and its δ.

import type { Pass } from './forward.ts'
import { turned } from './forward.ts'
import { slopesOf, softmaxTwice } from './losses.ts'
import { type Dense, type Plain, type Slip, slip, sum } from './network.ts'
import { slopeOf } from './slopes.ts'

/** ∂E/∂out (where the layer has it) and δ of the units of each layer, for one sample. */
export type Back = { byOut: (number[] | null)[]; delta: number[][] }

/** Adds layer `l` to what is known of the layers behind it; `fresh` holds the layers already updated. */
export function backInto(
  plain: Plain,
  l: number,
  pass: Pass,
  targets: readonly number[],
  back: Back,
  fresh: readonly Dense[],
  slips: readonly Slip[],
): void {
  const { layers, loss } = plain
  const layer = layers[l]!
  const last = l === layers.length - 1
  const outs = pass.outs[l]!
  const nets = pass.nets[l]!
  if (layer.activation === 'softmax') {
    back.byOut[l] = null
    back.delta[l] =
      last && loss === 'categorical-cross-entropy'
        ? closed(outs, targets, slips)
        : throughSoftmax(
            outs,
            last ? slopesOf(loss, outs, targets, slips) : carried(plain, l, back, fresh, slips),
          )
    return
  }
  const byOut = last ? slopesOf(loss, outs, targets, slips) : carried(plain, l, back, fresh, slips)
  back.byOut[l] = byOut
  back.delta[l] = nets.map((z, j) => {
    const e = byOut[j]!
    if (last && slip(slips, 'B10') !== null) return slopeOf(layer.activation, e, e, [], last)
    if (slip(slips, last ? 'B5' : 'B6') !== null) return e
    return e * slopeOf(layer.activation, z, outs[j]!, slips, last)
  })
}

/** δ of softmax with cross-entropy. */
function closed(p: readonly number[], t: readonly number[], slips: readonly Slip[]): number[] {
  if (slip(slips, 'S7') === 'throughout') return softmaxTwice(p, t)
  if (slip(slips, 'S5') === 'throughout') {
    return throughSoftmax(
      p,
      p.map((own, i) => (own - t[i]!) / (own * (1 - own))),
    )
  }
  if (slip(slips, 'S2') !== null) return p.map((own, i) => -t[i]! * (1 - own))
  if (slip(slips, 'S4') !== null) return p.map(() => sum(p.map((own, i) => own * t[i]!)) - 1)
  const sign = slip(slips, 'S3') === 'delta' ? -1 : 1
  const again = slip(slips, 'S1') !== null
  return p.map((own, i) => sign * (own - t[i]!) * (again ? own * (1 - own) : 1))
}

const throughSoftmax = (p: readonly number[], by: readonly number[]) =>
  p.map((own, i) => sum(p.map((other, j) => by[j]! * (i === j ? own * (1 - own) : -own * other))))

/** ∂E/∂out of the units of layer `l`: what the next layer passes back. */
function carried(
  { layers }: Plain,
  l: number,
  back: Back,
  fresh: readonly Dense[],
  slips: readonly Slip[],
): number[] {
  const next = layers[l + 1]!
  const own = layers[l]!
  const end = layers.length - 1
  const fits = slip(slips, 'B17')
  const foreign = fits !== null && own.activation !== 'softmax' && isWithin(next, own) ? own.weights : null
  const skips = l + 1 < end ? slip(slips, 'B18') : null
  return own.weights.map((_, i) => {
    if (skips === 'deltas and weights') {
      return sum(layers[end]!.weights.map((row, o) => back.delta[end]![o]! * row[i]!))
    }
    const paths = next.weights.map((row, k) => {
      let w = row[i]!
      if (slip(slips, 'B1') !== null) w = fresh[l + 1]!.weights[k]![i]!
      if (slip(slips, 'B4') !== null) w = turned(next, k, i)
      if (foreign !== null) w = foreign[k]![i]!
      let d = back.delta[l + 1]![k]!
      if (slip(slips, 'B7') !== null) d = back.byOut[l + 1]?.[k] ?? d
      if (skips === 'deltas') d = back.delta[end]![k] ?? 0
      return d * w
    })
    const only = slip(slips, 'B2')
    if (only !== null && paths.length > 1 && Number(only) < paths.length) return paths[Number(only)]!
    return sum(paths) / (slip(slips, 'B3') === null ? 1 : paths.length)
  })
}

/** Has the layer before a weight for every one of the next layer? */
const isWithin = (next: Dense, own: Dense) =>
  next.weights.length <= own.weights.length && next.weights[0]!.length <= own.weights[0]!.length
