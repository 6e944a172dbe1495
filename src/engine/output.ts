// The loss over the output layer, ready for plain arrays: the error of every sample, ∂E/∂out, and ∂E/∂net
// where the loss and the last activation together have a closed form.

import { type Formula, number } from '../formula/formula.ts'
import type { Network, Sample } from '../network/network.ts'
import type { Loss, Pairing } from '../parts/part.ts'
import { compile, type Element, register } from './element.ts'
import type { Forward } from './forward.ts'
import type { Lane } from './program.ts'
import { roundingOf } from './rounding.ts'

/** The pairing of the loss with the output layer, if it has one. */
export function pairingOf(network: Network): Pairing | null {
  const last = network.layers[network.layers.length - 1]!
  const id = last.type === 'softmax' ? 'softmax' : (last.activation?.part.id ?? '')
  return network.loss.part.over?.[id] ?? null
}

/** Per output an array over the samples; `null` where the loss and its layer have no such form. */
export type Output = {
  /** Reads the targets of the samples. */
  aim(samples: readonly Sample[], count: number): void
  /** The error of each sample. */
  errors(count: number): Float64Array
  /** ∂E/∂out of each sample and output, sample after sample. */
  readonly slopes: ((count: number) => Float64Array) | null
  /** δ in closed form, always. */
  readonly always: ((count: number) => Float64Array) | null
  /** δ in closed form where the product would lose digits, elsewhere NaN. */
  readonly safe: ((count: number) => Float64Array) | null
}

/** Compiles the loss of a network over the arrays of a forward pass of at most `most` samples. */
export function outputOf(network: Network, { nets, outs }: Forward, most: number): Output {
  const rounding = roundingOf(network.numbers)
  const single = network.numbers.precision === 'float32'
  const { part, settings } = network.loss as { part: Loss; settings: never }
  const pairing = pairingOf(network)
  const last = network.layers.length - 1
  const n = network.outputs.length
  const targets = new Float64Array(most * n)
  const dense = network.layers[last]!.type === 'softmax' ? last - 1 : last
  // Registers: the nets of the output layer, its outs, the targets, one after the other.
  const lane =
    (array: Float64Array) =>
    (_: unknown, o: number): Lane => ({ array, at: o, step: n })
  const lanes = [nets[dense]!, outs[last]!, targets].flatMap((array) => network.outputs.map(lane(array)))
  const row = (start: number) => network.outputs.map((_, o) => register(start + o))
  const [netCells, outCells, targetCells] = [row(0), row(n), row(2 * n)]
  const unit = (o: number) => ({
    net: netCells[o]!,
    nets: netCells,
    out: outCells[o]!,
    target: targetCells[o]!,
    others: outCells.filter((_, i) => i !== o),
  })
  const operands = (o: number) => ({ out: outCells[o]!, target: targetCells[o]!, outs: outCells, n })
  type Safer = NonNullable<Pairing['error']>
  const inCase = (o: number, safer: Safer | undefined) =>
    safer && { when: safer.when(unit(o)), formula: safer.formula(unit(o)), reason: '' }
  const each = (make: (o: number) => { formula: Formula; safe?: Safer | undefined }) => {
    const values = new Float64Array(most * n)
    const fill: Element[] = network.outputs.map((_, o) => {
      const { formula, safe } = make(o)
      return compile(formula, rounding, lanes, { array: values, at: o, step: n }, inCase(o, safe))
    })
    return (count: number) => {
      for (let o = 0; o < n; o++) fill[o]!(count)
      return values
    }
  }
  const ofOutputs = each((o) => ({ formula: part.error(operands(o), settings), safe: pairing?.error }))
  const always = pairing !== null && 'always' in pairing.delta ? pairing.delta : null
  const conditional = pairing !== null && !('always' in pairing.delta) ? pairing.delta : null
  const totals = new Float64Array(most)
  return {
    aim(samples, count) {
      for (let k = 0; k < count; k++) {
        const sample = samples[k]!.targets
        for (let o = 0; o < n; o++) targets[k * n + o] = single ? Math.fround(sample[o]!) : sample[o]!
      }
    },
    errors(count) {
      const values = ofOutputs(count)
      for (let k = 0; k < count; k++) {
        let total = values[k * n]!
        for (let o = 1; o < n; o++) total = rounding.op(total + values[k * n + o]!)
        if (part.total === 'mean') total = rounding.cell(rounding.op(total / n))
        else if (n > 1) total = rounding.cell(total)
        totals[k] = total
      }
      return totals
    },
    slopes: always ? null : each((o) => ({ formula: part.slope(operands(o), settings) })),
    always: always && each((o) => ({ formula: always.always(unit(o)), safe: always.safe })),
    safe: conditional && each(() => ({ formula: number(Number.NaN), safe: conditional })),
  }
}
