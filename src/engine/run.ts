// A training run over plain arrays: one update after the other, with the numbers of the sheet bit for bit.
// Any step of a run can be reached by replaying it from the start or from a state that was kept.

import type { Network, Sample } from '../network/network.ts'
import { denseLayers } from '../network/network.ts'
import { type Backward, backwardKernel } from './backward.ts'
import { type Batch, batches } from './batches.ts'
import { compileOne, register } from './element.ts'
import { type Forward, forwardKernel } from './forward.ts'
import { type Rounding, roundingOf } from './rounding.ts'
import { updater } from './update.ts'

/** Most samples that go through the network at once. */
const MOST = 64

export type Run = {
  /** Number of the next update, from 1. */
  readonly step: number
  readonly parameters: Float64Array
  readonly state: Readonly<Record<string, Float64Array>>
  /** The batch of a step. */
  batch(step: number): Batch
  /** E of the next step, before its update; nothing is changed. */
  error(): number
  /** One update; gives E before it. */
  update(): number
  /** Forward and backward of one sample at the present parameters (arrays are used again). */
  pass(sample: number): { forward: Forward; backward: Backward; error: number }
}

/** Starts a run, at its first step or at one that was kept. */
export function run(
  network: Network,
  from?: { step: number; parameters: Float64Array; state: Record<string, Float64Array> },
): Run {
  const rounding = roundingOf(network.numbers)
  const single = network.numbers.precision === 'float32'
  const parameters = Float64Array.from(from?.parameters ?? network.start)
  if (single) for (let p = 0; p < parameters.length; p++) parameters[p] = Math.fround(parameters[p]!)
  const state: Record<string, Float64Array> = {}
  for (const quantity of network.optimizer.part.state) {
    state[quantity] = Float64Array.from(from?.state[quantity] ?? new Float64Array(parameters.length))
  }
  const most = Math.max(1, Math.min(MOST, network.batch.size, network.samples.length))
  const forward = forwardKernel(network, most)
  const backward = backwardKernel(network, forward.arrays, most)
  const batch = batches(network)
  const gradient = new Float64Array(parameters.length)
  const penalty = penaltyOf(network)
  let change: ReturnType<typeof updater> | undefined
  const rate = rateOf(network)
  let step = from?.step ?? 1

  const few: Sample[] = []
  /** The error over samples, a few at a time; `visit` sees the arrays of each few. */
  const errorOf = (samples: readonly number[], visit?: (from: number, count: number) => void) => {
    const { op, cell } = rounding
    let total = 0
    for (let from = 0; from < samples.length; from += most) {
      const count = Math.min(most, samples.length - from)
      for (let k = 0; k < count; k++) few[k] = network.samples[samples[from + k]!]!
      forward.pass(parameters, few, count)
      const errors = backward.errors(few, count)
      for (let k = 0; k < count; k++) total = from + k === 0 ? errors[k]! : op(total + errors[k]!)
      visit?.(from, count)
    }
    if (samples.length > 1 && network.batch.reduce === 'mean') total = op(total / samples.length)
    const extra = penalty(parameters)
    if (extra !== null) total = op(total + extra)
    return samples.length > 1 || extra !== null ? cell(total) : total
  }
  return {
    get step() {
      return step
    },
    parameters,
    state,
    batch,
    pass(sample) {
      few[0] = network.samples[sample]!
      forward.pass(parameters, few, 1)
      const error = backward.errors(few, 1)[0]!
      backward.pass(parameters, 1)
      return { forward: firstOf(network, forward.arrays), backward: firstOf(network, backward.arrays), error }
    },
    error: () => errorOf(batch(step).samples),
    update() {
      const { samples, epoch } = batch(step)
      const error = errorOf(samples, (from, count) => {
        backward.pass(parameters, count)
        accumulate(network, rounding, forward.arrays, backward.arrays, gradient, from === 0, count)
      })
      change ??= updater(network, parameters, gradient, state)
      change(samples.length, rate(epoch, step), step)
      step++
      return error
    },
  }
}

/** The arrays of the first sample alone. */
function firstOf<Arrays extends Partial<Record<string, Float64Array[]>>>(
  network: Network,
  arrays: Arrays,
): Arrays {
  const size = (l: number) => network.layers[l]!.units.length
  const inputSize = (l: number) => (l === 0 ? network.inputs.length : size(l - 1))
  return Object.fromEntries(
    Object.entries(arrays).map(([key, list]) => [
      key,
      list!.map((array, l) => array.subarray(0, key === 'inputs' ? inputSize(l) : size(l))),
    ]),
  ) as Arrays
}

/** ∂E@k/∂w of `count` samples for every parameter, added to (or starting) the sum over the batch. */
function accumulate(
  network: Network,
  { op, cell }: Rounding,
  forward: Forward,
  backward: Backward,
  into: Float64Array,
  starts: boolean,
  count: number,
): void {
  for (let l = 0; l < network.layers.length; l++) {
    const layer = network.layers[l]!
    if (layer.type !== 'dense') continue
    const { inputs, weights, biases, biasCount } = layer
    const n = layer.units.length
    const x = forward.inputs[l]!
    const products = backward.products[l]!
    const deltas = backward.deltas[l]!
    for (let k = 0; k < count; k++) {
      const first = starts && k === 0
      for (let j = 0; j < n; j++) {
        const product = products[k * n + j]!
        const row = weights + j * inputs
        for (let i = 0; i < inputs; i++) {
          const value = cell(op(product * x[k * inputs + i]!))
          into[row + i] = first ? value : op(into[row + i]! + value)
        }
        if (biasCount === n) into[biases + j] = first ? cell(product) : op(into[biases + j]! + cell(product))
      }
      if (biasCount === 1 && n > 1) {
        let total = deltas[k * n]!
        for (let j = 1; j < n; j++) total = op(total + deltas[k * n + j]!)
        into[biases] = first ? cell(total) : op(into[biases]! + cell(total))
      }
    }
  }
}

/** λ2/2 · Σw² + λ1 · Σ|w|, or `null` without a penalty. */
export function penaltyOf(network: Network): (parameters: Float64Array) => number | null {
  const { l1, l2 } = network.regularization
  const { op, cell } = roundingOf(network.numbers)
  if (l1 === 0 && l2 === 0) return () => null
  return (parameters) => {
    const sum = (f: (w: number) => number) => {
      let total: number | null = null
      for (const { weights, units, inputs } of denseLayers(network)) {
        for (let p = weights; p < weights + units.length * inputs; p++) {
          total = total === null ? f(parameters[p]!) : op(total + f(parameters[p]!))
        }
      }
      return total!
    }
    const squares = l2 === 0 ? null : op(op(op(l2) / 2) * sum((w) => op(w * w)))
    const sizes = l1 === 0 ? null : op(op(l1) * sum(Math.abs))
    return cell(squares === null ? sizes! : sizes === null ? squares : op(squares + sizes))
  }
}

/** The learning rate of a step. */
export function rateOf(network: Network): (epoch: number, step: number) => number {
  const { schedule, rate, numbers } = network
  const rounding = roundingOf(numbers)
  if (schedule.part.id === 'constant')
    return () => (numbers.precision === 'float32' ? Math.fround(rate) : rate)
  const base = { op: 'number', value: rate } as const
  const past = new Float64Array(1)
  const f = compileOne(schedule.part.rate({ base, epoch: register(0) }, schedule.settings), rounding, [
    { array: past, at: 0, step: 0 },
  ])
  return (epoch, step) => {
    past[0] = schedule.per === 'epoch' ? epoch : step - 1
    return f()
  }
}
