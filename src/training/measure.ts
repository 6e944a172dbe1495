// How well a network does on samples it need not be trained with: their mean loss, and how many it puts into the
// right class where there are classes.

import { forwardKernel } from '../engine/forward.ts'
import { outputOf } from '../engine/output.ts'
import type { Network, Sample } from '../network/network.ts'
import { type Classes, classesOf } from './classes.ts'
import { mustFit } from './fitting.ts'

/** The mean loss of the samples (without the penalty), and the share of right ones; `null` without classes. */
export type Measured = { readonly loss: number; readonly accuracy: number | null }

export type Measure = (parameters: Float64Array) => Measured

const MOST = 64

/** Makes a measure on samples; it may be asked for any parameters of the network. */
export function measureOn(network: Network, samples: readonly Sample[]): Measure {
  const call = 'measureOn(network, samples)'
  for (const [i, { inputs, targets }] of samples.entries()) {
    mustFit(call, `samples[${i}].inputs`, inputs, network.inputs.length)
    mustFit(call, `samples[${i}].targets`, targets, network.outputs.length)
  }
  const most = Math.max(1, Math.min(MOST, samples.length))
  const kernel = forwardKernel(network, most)
  const output = outputOf(network, kernel.arrays, most)
  const classes = classesOf(network, samples)
  const outs = kernel.arrays.outs[network.layers.length - 1]!
  return (parameters) => {
    let loss = 0
    let right = 0
    for (let from = 0; from < samples.length; from += most) {
      const count = Math.min(most, samples.length - from)
      const sampleAt = (k: number) => samples[from + k]!
      kernel.pass(parameters, sampleAt, count)
      output.aim(sampleAt, count)
      const errors = output.errors(count)
      for (let k = 0; k < count; k++) loss += errors[k]!
      if (classes) right += rightOf(classes, outs, sampleAt, count)
    }
    return { loss: loss / samples.length, accuracy: classes ? right / samples.length : null }
  }
}

function rightOf(
  classes: Classes,
  outs: Float64Array,
  sampleAt: (k: number) => Sample,
  count: number,
): number {
  const n = sampleAt(0).targets.length
  let right = 0
  for (let k = 0; k < count; k++) {
    if (classes(outs.subarray(k * n, (k + 1) * n)) === classes(sampleAt(k).targets)) right++
  }
  return right
}
