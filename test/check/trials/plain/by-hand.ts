// A step of the plain network as somebody works it on paper: every number rounded before it is used again.

import type { Written } from '../numbers.ts'
import { unitsOf } from '../numbers.ts'
import { curves } from './activations.ts'
import type { Plain } from './network.ts'

/** One sample, half squared error, plain gradient descent; biases are as the network has them. */
export function byHand(plain: Plain, round: (value: number) => number): Written[] {
  const units = unitsOf(plain)
  const numbers: Written[] = []
  const write = (name: Written['name'], value: number) => {
    const rounded = round(value)
    numbers.push({ name, step: 1, value: rounded })
    return rounded
  }
  const { x, t } = plain.samples[0]!
  const passes: { a: number[]; outs: number[]; slopes: number[] }[] = []
  let a: number[] = x
  for (const [l, { weights, biases, shared, activation }] of plain.layers.entries()) {
    const { out, slope } = curves[activation]!
    const nets = weights.map((row, j) => {
      const bias = biases.length === 0 ? 0 : biases[shared ? 0 : j]!
      const net = row.reduce((total, w, i) => total + w * a[i]!, 0) + bias
      return write({ of: 'net', unit: units[l + 1]![j]! }, net)
    })
    const outs = nets.map((z, j) => write({ of: 'out', unit: units[l + 1]![j]! }, out(z)))
    passes.push({ a, outs, slopes: nets.map((z, j) => round(slope(z, outs[j]!))) })
    a = outs
  }
  const errors = a.map((out, o) => write({ of: 'error', unit: units.at(-1)![o]! }, (t[o]! - out) ** 2 / 2))
  write(
    { of: 'error' },
    errors.reduce((p, q) => p + q, 0),
  )
  let back = a.map((out, o) => round(out - t[o]!))
  for (let l = plain.layers.length - 1; l >= 0; l--) {
    const { weights } = plain.layers[l]!
    const { a: inputs, slopes } = passes[l]!
    const delta = slopes.map((slope, j) => {
      const by = { of: 'net', unit: units[l + 1]![j]! } as const
      return write({ d: { of: 'error' }, by }, back[j]! * slope)
    })
    for (const [j, row] of weights.entries()) {
      for (const [i, w] of row.entries()) {
        const parameter = `w(${units[l]![i]}->${units[l + 1]![j]})`
        const g = write({ d: { of: 'error' }, by: { of: 'parameter', parameter } }, delta[j]! * inputs[i]!)
        write({ of: 'update', quantity: 'new', parameter }, w - plain.rate * g)
      }
    }
    back = weights[0]!.map((_, i) => round(weights.reduce((p, row, j) => p + round(delta[j]! * row[i]!), 0)))
  }
  return numbers
}
