// Many updates in a row: stops at a number of epochs, at a goal, or where the numbers run away, and tells
// somebody who listens after each epoch.

import { stepsPerEpoch } from '../engine/batches.ts'
import { type Run, run } from '../engine/run.ts'
import type { Network } from '../network/network.ts'

export type Goal = { readonly name: 'E'; readonly less: boolean; readonly than: number }

export type TrainOptions = {
  /** Passes over the data. */
  epochs: number
  until?: Goal
  from?: Run
  /** Called after each epoch with E of its last step, before that step's update; `false` stops. */
  onEpoch?: (epoch: number, error: number) => boolean | undefined
}

export type Trained = {
  readonly run: Run
  readonly epochs: number
  /** E at the first step of the training, and at the parameters reached. */
  readonly before: number
  readonly after: number
  readonly stopped: 'epochs' | 'goal' | 'diverged' | 'asked'
}

/** Trains a network; the run it returns stands just after the last update. */
export function train(network: Network, options: TrainOptions): Trained {
  const going = options.from ?? run(network)
  const perEpoch = stepsPerEpoch(network)
  const before = going.error()
  let error = before
  let epoch = 0
  let stopped: Trained['stopped'] = 'epochs'
  const reached = (value: number) =>
    options.until !== undefined &&
    (options.until.less ? value < options.until.than : value > options.until.than)
  if (!Number.isFinite(before)) return { run: going, epochs: 0, before, after: before, stopped: 'diverged' }
  // Further on the goal is asked for after each epoch only, however the training is cut into pieces.
  if (going.step === 1 && reached(before))
    return { run: going, epochs: 0, before, after: before, stopped: 'goal' }
  while (epoch < options.epochs && stopped === 'epochs') {
    for (let i = 0; i < perEpoch && stopped === 'epochs'; i++) {
      error = going.update()
      if (!Number.isFinite(error)) stopped = 'diverged'
    }
    epoch++
    if (stopped === 'diverged') break
    if (reached(error)) stopped = 'goal'
    if (options.onEpoch?.(epoch, error) === false) stopped = 'asked'
  }
  const after = going.error()
  if (!Number.isFinite(after)) stopped = 'diverged'
  return { run: going, epochs: epoch, before, after, stopped }
}
