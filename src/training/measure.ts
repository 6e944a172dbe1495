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
  const portions = Array.from({ length: Math.ceil(samples.length / most) }, (_, i) =>
    samples.slice(i * most, (i + 1) * most),
  )
  return (parameters) => {
    let loss = 0
    let right = 0
    for (const few of portions) {
      kernel.pass(parameters, few, few.length)
      output.aim(few, few.length)
      const errors = output.errors(few.length)
      for (let k = 0; k < few.length; k++) loss += errors[k]!
      if (classes) right += rightOf(classes, outs, few)
    }
    return { loss: loss / samples.length, accuracy: classes ? right / samples.length : null }
  }
}

function rightOf(classes: Classes, outs: Float64Array, few: readonly Sample[]): number {
  const n = few[0]!.targets.length
  let right = 0
  for (let k = 0; k < few.length; k++) if (classes(outs, k * n, n) === classes(few[k]!.targets, 0, n)) right++
  return right
}

/** On the samples of a network that are trained with, and on those kept back; `null` for none. */
export type Measures = { readonly train: Measured; readonly test: Measured | null }

/** Makes both measures; they may be asked for any parameters of the network. */
export function measuresOf(network: Network): (parameters: Float64Array) => Measures {
  const train = measureOn(network, network.samples)
  const test = network.test.length > 0 ? measureOn(network, network.test) : null
  return (parameters) => ({ train: train(parameters), test: test?.(parameters) ?? null })
}
