// The forward pass of the plain network.

import { curves, EXPONENTIAL, softmax } from './activations.ts'
import { type Dense, type Plain, type Slip, slip, sum } from './network.ts'

export type Pass = { inputs: number[][]; nets: number[][]; outs: number[][] }

/** The weight that stands in row j, column i when the rows of a matrix are filled in column by column. */
export const turned = ({ weights }: Dense, j: number, i: number) => weights.flat()[i * weights.length + j]!

export function forward({ layers }: Plain, x: readonly number[], slips: readonly Slip[]): Pass {
  const pass: Pass = { inputs: [], nets: [], outs: [] }
  const first = layers[0]!.activation
  let a = [...x]
  if (slip(slips, 'F5') === 'inputs' && first !== 'softmax') a = a.map((one) => curves[first]!.out(one))
  for (const [l, layer] of layers.entries()) {
    const last = l === layers.length - 1
    const nets = layer.weights.map((row, j) => netOf(layer, row, j, a, slips, last))
    const outs = outsOf(layer.activation, nets, slips, last)
    pass.inputs.push(a)
    pass.nets.push(nets)
    pass.outs.push(outs)
    a = outs
  }
  return pass
}

function netOf(
  layer: Dense,
  row: readonly number[],
  j: number,
  a: readonly number[],
  slips: readonly Slip[],
  last: boolean,
): number {
  const { biases, shared } = layer
  const b = biases.length === 0 ? null : biases[shared ? 0 : j]!
  const terms = row.map((w, i) => (slip(slips, 'F3', last) === null ? w : turned(layer, j, i)) * a[i]!)
  if (b === null || slip(slips, 'F1', last) !== null) return sum(terms)
  if (slip(slips, 'F2', last) !== null) return sum(terms.map((term) => term + b))
  return sum(terms) + b
}

function outsOf(
  activation: string,
  nets: readonly number[],
  slips: readonly Slip[],
  last: boolean,
): number[] {
  const f = (z: readonly number[]) =>
    activation === 'softmax' ? softmax(z) : z.map((one) => curves[activation]!.out(one))
  if (slip(slips, 'F4', last) !== null) return [...nets]
  const opposite =
    slip(slips, 'F6', last) !== null && (activation === 'softmax' || EXPONENTIAL.has(activation))
  const outs = f(opposite ? nets.map((z) => -z) : nets)
  return slip(slips, 'F5', last) === 'twice' ? f(outs) : outs
}
