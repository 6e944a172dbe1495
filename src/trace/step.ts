// One training step as a sheet of named numbers: step n is the n-th update, worked with the parameters that
// n − 1 updates have made. A large network gives a slice: what is asked for, the rest looked up.

import { type Batch, batches } from '../engine/batches.ts'
import { roundingOf } from '../engine/rounding.ts'
import { penaltyOf, type Run, run } from '../engine/run.ts'
import { type Network, placeOf } from '../network/network.ts'
import { buildPlan, planOf } from './build.ts'
import type { Outside, Slice, StepState } from './plan.ts'
import { Sheet } from './sheet.ts'

export type StepOptions = {
  /** Number of the update, from 1. */
  step?: number
  /** A run to continue instead of replaying from the start; it is moved to the step before. */
  run?: Run
}

/** Moves a run (or a new one) to just before update `step`. */
export function runTo(network: Network, step: number, from?: Run): Run {
  const going = from !== undefined && from.step <= step ? from : run(network)
  while (going.step < step) going.update()
  return going
}

/** The state a sheet is filled from; parameters and optimizer state are copied. */
export function stateOf(network: Network, at: Run): StepState {
  const { epoch, samples } = at.batch(at.step)
  return {
    step: at.step,
    epoch,
    parameters: at.parameters.slice(),
    state: Object.fromEntries(Object.entries(at.state).map(([key, values]) => [key, values.slice()])),
    samples: samples.map((sample) => network.samples[sample]!),
  }
}

/** The state before the first update, without starting a run. */
export function startOf(network: Network): StepState {
  const { epoch, samples } = firstBatch(network)
  return {
    step: 1,
    epoch,
    parameters: network.start,
    state: {},
    samples: samples.map((sample) => network.samples[sample]!),
  }
}

const firstBatches = new WeakMap<Network, Batch>()

function firstBatch(network: Network): Batch {
  let batch = firstBatches.get(network)
  if (batch === undefined) firstBatches.set(network, (batch = batches(network)(1)))
  return batch
}

/** The whole sheet of a step. */
export function step(network: Network, { step: n = 1, run: from }: StepOptions = {}): Sheet {
  const state = n === 1 && from === undefined ? startOf(network) : stateOf(network, runTo(network, n, from))
  return new Sheet(planOf(network, state.samples.length), state)
}

/** The same batch once more with the parameters that a step has made: did its error fall? */
export function again(sheet: Sheet, next: Run): Sheet {
  const { network, state } = sheet
  return new Sheet(sheet.plan, { ...stateOf(network, next), samples: state.samples })
}

/** The sheet of a slice: only the cells on the paths from one unit or parameter to the error. */
export function sliceOf(network: Network, slice: Slice, { step: n = 1, run: from }: StepOptions = {}): Sheet {
  const at = runTo(network, n, from)
  const state = stateOf(network, at)
  const plan = buildPlan(network, state.samples.length, slice)
  return new Sheet(plan, { ...state, outside: outsideOf(network, at) })
}

/** Numbers outside a slice, from one forward and backward pass per sample. */
function outsideOf(network: Network, at: Run): Outside {
  const { samples } = at.batch(at.step)
  const kept = new Map<number, KeptPass>()
  const passOf = (k: number) => {
    let pass = kept.get(k)
    if (pass === undefined) kept.set(k, (pass = keepPass(at, samples[k]!)))
    return pass
  }
  return {
    net: (layer, unit, k) => passOf(k).nets[layer]![unit]!,
    out: (layer, unit, k) => passOf(k).outs[layer]![unit]!,
    error: (k) => passOf(k).error,
    gradient: (parameter, k) => gradientOf(network, parameter, passOf(k)),
    penalty: () => penaltyOf(network)(at.parameters) ?? 0,
  }
}

/** One sample's forward and backward pass, copied: the engine uses its arrays again. */
export type KeptPass = {
  readonly error: number
  /** Per layer, as the engine has them. */
  readonly inputs: readonly Float64Array[]
  readonly nets: readonly Float64Array[]
  readonly outs: readonly Float64Array[]
  readonly products: readonly Float64Array[]
  readonly deltas: readonly Float64Array[]
}

export function keepPass(run: Run, sample: number): KeptPass {
  const { forward, backward, error } = run.pass(sample)
  const copy = (arrays: readonly Float64Array[]) => arrays.map((array) => array.slice())
  return {
    error,
    inputs: copy(forward.inputs),
    nets: copy(forward.nets),
    outs: copy(forward.outs),
    products: copy(backward.products),
    deltas: copy(backward.deltas),
  }
}

/** ∂E/∂p of one sample: δ times what the weight is multiplied by, or the sum of the δ of a shared bias. */
export function gradientOf(network: Network, parameter: number, { inputs, products }: KeptPass): number {
  const { layer, unit, input } = placeOf(network, parameter)
  const product = products[layer]!
  const { op, cell } = roundingOf(network.numbers)
  if (unit === null) return cell(product.map((p) => cell(p)).reduce((a, b) => op(a + b)))
  return cell(input === null ? product[unit]! : op(product[unit]! * inputs[layer]![input]!))
}
