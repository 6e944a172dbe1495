// Many updates in a row: stops at a number of epochs, at a goal, or where the numbers run away, and tells
// somebody who listens after each epoch.

import { stepsPerEpoch } from '../engine/batches.ts'
import { type Run, run } from '../engine/run.ts'
import type { Network } from '../network/network.ts'
import { InputError } from '../network/problem.ts'
import { shown } from '../network/shown.ts'
import { type Goal, isReached } from './goal.ts'

export type TrainOptions = {
  /** Passes over the data. */
  epochs: number
  until?: Goal
  from?: Run
  /** Called after each epoch with E of its last step, before that step's update; `false` stops. */
  onEpoch?: (epoch: number, error: number) => boolean | undefined
  /** Stops before the next update once it is aborted, such as the signal of an AbortController. */
  signal?: { readonly aborted: boolean }
}

export type Trained = {
  readonly run: Run
  readonly epochs: number
  /** E at the first step of the training, and at the parameters reached. */
  readonly before: number
  readonly after: number
  readonly stopped: 'epochs' | 'goal' | 'diverged' | 'asked'
}

/**
 * Trains a network; the run it returns stands just after the last update. Throws E-CALLBACK where `onEpoch`
 * throws; a run that was handed over as `from` then stands just after the epoch's last update.
 */
export function train(network: Network, options: TrainOptions): Trained {
  const going = options.from ?? run(network)
  const perEpoch = stepsPerEpoch(network)
  const before = going.error()
  let error = before
  let epoch = 0
  let stopped: Trained['stopped'] = 'epochs'
  const reached = (value: number) => options.until !== undefined && isReached(options.until, value)
  if (!Number.isFinite(before)) return { run: going, epochs: 0, before, after: before, stopped: 'diverged' }
  // Further on the goal is asked for after each epoch only, however the training is cut into pieces.
  if (going.step === 1 && reached(before))
    return { run: going, epochs: 0, before, after: before, stopped: 'goal' }
  while (epoch < options.epochs && stopped === 'epochs') {
    for (let i = 0; i < perEpoch && stopped === 'epochs'; i++) {
      if (options.signal?.aborted) {
        const after = going.error()
        return { run: going, epochs: epoch, before, after, stopped: 'asked' }
      }
      error = going.update()
      if (!Number.isFinite(error)) stopped = 'diverged'
    }
    epoch++
    if (stopped === 'diverged') break
    if (reached(error)) stopped = 'goal'
    if (options.onEpoch && goOn(options.onEpoch, epoch, error, going.step - 1) === false) stopped = 'asked'
  }
  const after = going.error()
  if (!Number.isFinite(after)) stopped = 'diverged'
  return { run: going, epochs: epoch, before, after, stopped }
}

/** Asks somebody's function, and names it where it fails. */
function goOn(onEpoch: NonNullable<TrainOptions['onEpoch']>, epoch: number, error: number, step: number) {
  const fail = (did: string, more: { cause?: unknown; fix?: string }): never => {
    const what = `onEpoch ${did} after epoch ${epoch}, step ${step}.`
    const why = 'The training stopped there; its numbers are those after that step.'
    throw new InputError([{ code: 'E-CALLBACK', what, why, ...(more.fix && { fix: more.fix }) }], 2, more)
  }
  let answer: unknown
  try {
    answer = onEpoch(epoch, error)
  } catch (cause) {
    fail(`threw ${cause instanceof Error ? `"${cause.message}"` : shown(cause)}`, { cause })
  }
  if (Number.isNaN(answer) || (typeof answer === 'object' && answer !== null))
    fail(`returned ${shown(answer)}`, { fix: 'Return false to stop, and nothing to go on.' })
  return answer
}
