// The update: reduces the gradients, adds the penalty's, and lets the optimizer change every trained parameter.

import { type Network, placeOf } from '../network/network.ts'
import { compile, register } from './element.ts'
import type { Lane } from './program.ts'
import { roundingOf } from './rounding.ts'

/** Changes the parameters and the optimizer's state by the gradients of a batch of `size` samples. */
export type Update = (size: number, rate: number, step: number) => void

export function updater(
  network: Network,
  parameters: Float64Array,
  gradient: Float64Array,
  state: Readonly<Record<string, Float64Array>>,
): Update {
  const rounding = roundingOf(network.numbers)
  const { part, settings } = network.optimizer
  const { trained } = network
  const reduce = reducer(network, parameters, gradient)
  const lanes: Lane[] = []
  const lane = (array: Float64Array, step = 1) => register(lanes.push({ array, at: 0, step }) - 1)
  const [rateNow, stepNow] = [new Float64Array(1), new Float64Array(1)]
  const operands = {
    weight: lane(parameters),
    gradient: lane(gradient),
    rate: lane(rateNow, 0),
    step: lane(stepNow, 0),
    previous: Object.fromEntries(part.state.map((quantity) => [quantity, lane(state[quantity]!)])),
  }
  const earlier: Record<string, ReturnType<typeof register>> = {}
  const cells = part.update.map(({ quantity, is }) => {
    const values = new Float64Array(parameters.length)
    const formula = is(operands, earlier, settings)
    const fill = compile(formula, rounding, [...lanes], { array: values, at: 0, step: 1 })
    earlier[quantity] = lane(values)
    return { fill, values, kept: state[quantity] }
  })
  const changed = cells[cells.length - 1]!.values
  return (size, rate, step) => {
    reduce(size)
    rateNow[0] = rate
    stepNow[0] = step
    for (const { fill } of cells) fill(parameters.length)
    for (const { values, kept } of cells) {
      if (kept) for (let p = 0; p < kept.length; p++) if (trained[p] !== 0) kept[p] = values[p]!
    }
    for (let p = 0; p < parameters.length; p++) {
      if (trained[p] === 0) continue
      parameters[p] = changed[p]!
    }
  }
}

/** The mean over the batch where it is asked for, and the penalty's part. */
function reducer(network: Network, parameters: Float64Array, gradient: Float64Array) {
  const { op, cell } = roundingOf(network.numbers)
  const { l1, l2 } = network.regularization
  const penalised = l1 !== 0 || l2 !== 0
  const isWeight = new Uint8Array(parameters.length)
  if (penalised)
    for (let p = 0; p < isWeight.length; p++) isWeight[p] = placeOf(network, p).input === null ? 0 : 1
  return (size: number) => {
    if (size === 1 && !penalised) return
    for (let p = 0; p < parameters.length; p++) {
      let g = gradient[p]!
      if (size > 1 && network.batch.reduce === 'mean') g = op(g / size)
      if (isWeight[p] === 1) {
        if (l2 !== 0) g = op(g + op(op(l2) * parameters[p]!))
        if (l1 !== 0) g = op(g + op(op(l1) * Math.sign(parameters[p]!)))
      }
      gradient[p] = size > 1 || isWeight[p] === 1 ? cell(g) : g
    }
  }
}
