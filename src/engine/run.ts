// A training run over plain arrays: one update after the other, with the numbers of the sheet bit for bit.
// Any step of a run can be reached by replaying it from the start or from a state that was kept.

import type { Network } from '../network/network.ts'
import { denseLayers, placeOf } from '../network/network.ts'
import { type Backward, backwardKernel } from './backward.ts'
import { type Batch, batches } from './batches.ts'
import { compile, register, roundingOf } from './element.ts'
import { type Forward, forwardKernel } from './forward.ts'

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
  pass(sample: number): { forward: Forward; backward: Backward }
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
  const forward = forwardKernel(network)
  const backward = backwardKernel(network)
  const batch = batches(network)
  const gradient = new Float64Array(parameters.length)
  const accumulate = accumulator(network)
  const penalty = penaltyOf(network)
  let change: ReturnType<typeof updater> | undefined
  const rate = rateOf(network)
  let step = from?.step ?? 1

  const pass = (sample: number) => {
    const { inputs, targets } = network.samples[sample]!
    const passed = forward(parameters, inputs)
    return { forward: passed, backward: backward(parameters, passed, targets) }
  }
  const reduced = (errors: readonly number[]) => {
    const { op, cell } = rounding
    let total = errors[0]!
    for (let k = 1; k < errors.length; k++) total = op(total + errors[k]!)
    if (errors.length > 1 && network.batch.reduce === 'mean') total = op(total / errors.length)
    const extra = penalty(parameters)
    if (extra !== null) total = op(total + extra)
    return errors.length > 1 || extra !== null ? cell(total) : total
  }
  return {
    get step() {
      return step
    },
    parameters,
    state,
    batch,
    pass,
    error: () => reduced(batch(step).samples.map((sample) => pass(sample).backward.error)),
    update() {
      const { samples, epoch } = batch(step)
      const errors = samples.map((sample, k) => {
        const passed = pass(sample)
        accumulate(passed.forward, passed.backward, gradient, k === 0)
        return passed.backward.error
      })
      const error = reduced(errors)
      change ??= updater(network)
      change(parameters, gradient, state, samples.length, rate(epoch, step), step)
      step++
      return error
    },
  }
}

/** ∂E@k/∂w for every parameter, added to (or starting) the sum over the batch. */
function accumulator(network: Network) {
  const { op, cell } = roundingOf(network.numbers)
  return (forward: Forward, backward: Backward, into: Float64Array, first: boolean) => {
    for (const [l, layer] of network.layers.entries()) {
      if (layer.type !== 'dense') continue
      const x = forward.inputs[l]!
      const products = backward.products[l]!
      const deltas = backward.deltas[l]!
      const write = (p: number, value: number) => {
        into[p] = first ? value : op(into[p]! + value)
      }
      for (let j = 0; j < products.length; j++) {
        const row = layer.weights + j * layer.inputs
        for (let i = 0; i < layer.inputs; i++) write(row + i, cell(op(products[j]! * x[i]!)))
        if (layer.biasCount === layer.units.length) write(layer.biases + j, cell(products[j]!))
      }
      if (layer.biasCount === 1 && layer.units.length > 1) {
        let total = deltas[0]!
        for (let j = 1; j < deltas.length; j++) total = op(total + deltas[j]!)
        write(layer.biases, cell(total))
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
  const f = compile(
    schedule.part.rate({ base: { op: 'number', value: rate }, epoch: register(0) }, schedule.settings),
    rounding,
  )
  return (epoch, step) => f([schedule.per === 'epoch' ? epoch : step - 1])
}

/** Reduces the gradients, adds the penalty's, and lets the optimizer change every trained parameter. */
function updater(network: Network) {
  const rounding = roundingOf(network.numbers)
  const { op, cell } = rounding
  const { part, settings } = network.optimizer
  const { l1, l2 } = network.regularization
  const names = [
    'weight',
    'gradient',
    'rate',
    'step',
    ...part.state.map((quantity) => `previous ${quantity}`),
  ]
  const registers: number[] = []
  const at = (name: string) => register(names.indexOf(name))
  const previous = Object.fromEntries(part.state.map((quantity) => [quantity, at(`previous ${quantity}`)]))
  const earlier: Record<string, ReturnType<typeof register>> = {}
  const cells = part.update.map(({ quantity, is }, c) => {
    const operands = {
      weight: at('weight'),
      gradient: at('gradient'),
      rate: at('rate'),
      step: at('step'),
      previous,
    }
    const f = compile(is(operands, earlier, settings), rounding)
    earlier[quantity] = register(names.length + c)
    return { quantity, f, place: names.length + c }
  })
  const penalised = l1 !== 0 || l2 !== 0
  const isWeight = new Uint8Array(penalised ? network.start.length : 0)
  if (penalised)
    for (let p = 0; p < isWeight.length; p++) isWeight[p] = placeOf(network, p).input === null ? 0 : 1
  return (
    parameters: Float64Array,
    gradient: Float64Array,
    state: Record<string, Float64Array>,
    size: number,
    rate: number,
    step: number,
  ) => {
    const reduces = size > 1 || l1 !== 0 || l2 !== 0
    for (let p = 0; p < parameters.length; p++) {
      if (network.trained[p] === 0) continue
      let g = gradient[p]!
      if (size > 1 && network.batch.reduce === 'mean') g = op(g / size)
      if (isWeight[p] === 1) {
        if (l2 !== 0) g = op(g + op(op(l2) * parameters[p]!))
        if (l1 !== 0) g = op(g + op(op(l1) * Math.sign(parameters[p]!)))
      }
      registers[0] = parameters[p]!
      registers[1] = reduces && (size > 1 || isWeight[p] === 1) ? cell(g) : g
      registers[2] = rate
      registers[3] = step
      for (const [s, quantity] of part.state.entries()) registers[4 + s] = state[quantity]![p]!
      for (const { quantity, f, place } of cells) {
        registers[place] = f(registers)
        if (state[quantity] !== undefined) state[quantity][p] = registers[place]!
      }
      parameters[p] = registers[names.length + cells.length - 1]!
    }
  }
}
