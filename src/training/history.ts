// A training one can travel back in: it goes on step by step, draws its curves, and gives the state before any
// step it made, bit for bit, at a bounded cost in memory.

import { stepsPerEpoch } from '../engine/batches.ts'
import { type Run, run } from '../engine/run.ts'
import type { Network, Sample } from '../network/network.ts'
import type { Problem } from '../network/problem.ts'
import { createCheckpoints } from './checkpoints.ts'
import { courseOf } from './course.ts'
import { type CurvePoint, createCurve } from './curve.ts'
import { divergenceOf } from './divergence.ts'
import { type Goal, isReached } from './goal.ts'
import { healthOf } from './health.ts'
import { type Measured, measureOn } from './measure.ts'

export type HistoryOptions = {
  /** Where the training begins; at step 1 unless given. The run goes on in the history's hands. */
  readonly from?: Run
  /** Samples that are measured but not trained with; those the network keeps back unless given. */
  readonly test?: readonly Sample[]
  /** Epochs between two measures of the losses; 0 for none. */
  readonly measureEvery?: number
}

/** Where a training stands: after the updates before `step`. */
export type Mark = { readonly step: number; readonly train: Measured; readonly test: Measured | null }

/** Each against the step before which it was measured; `error` is E of every single step. */
export type Curves = {
  readonly error: readonly CurvePoint[]
  readonly train: readonly CurvePoint[]
  readonly test: readonly CurvePoint[]
  readonly trainAccuracy: readonly CurvePoint[]
  readonly testAccuracy: readonly CurvePoint[]
}

export type History = {
  readonly network: Network
  /** The training itself; only the history moves it. */
  readonly run: Run
  /**
   * Makes steps; fewer where the numbers leave the range of doubles, or where the error of the last step of an epoch
   * is at the goal. Gives how many were made.
   */
  advance(steps: number, until?: Goal): number
  /** What ended the last steps before their number was made. */
  readonly stopped: 'goal' | 'diverged' | null
  /** A run of its own just before a step from the first one on: what `step(network, { step, run })` takes. */
  at(step: number): Run
  curves(): Curves
  /** The last measure. */
  readonly mark: Mark
  /** Why the training cannot go on, or `null`. */
  readonly problem: Problem | null
  /** The step that made it so, or `null`. */
  readonly brokenStep: number | null
  /** What goes wrong though it goes on: W-RATE-LARGE, W-DEAD, W-SATURATED, W-VANISHED. */
  warnings(): Problem[]
  readonly checkpoints: { readonly count: number; readonly spacing: number }
}

/** Stretches of every curve. */
const STRETCHES = 512

/** Begins a training. */
export function historyOf(network: Network, options: HistoryOptions = {}): History {
  const { from = run(network), test = network.test, measureEvery = 1 } = options
  const perEpoch = stepsPerEpoch(network)
  const every = perEpoch * measureEvery
  const checkpoints = createCheckpoints(network, from)
  const onTrain = measureOn(network, network.samples)
  const onTest = test.length > 0 ? measureOn(network, test) : null
  const curve = () => createCurve(STRETCHES)
  const curves = {
    error: curve(),
    train: curve(),
    test: curve(),
    trainAccuracy: curve(),
    testAccuracy: curve(),
  }
  const first = from.step
  const course = courseOf(network)
  let problem: Problem | null = null
  let brokenStep: number | null = null
  let stopped: History['stopped'] = null
  const measure = (): Mark => {
    const mark = { step: from.step, train: onTrain(from.parameters), test: onTest?.(from.parameters) ?? null }
    curves.train.add(mark.step, mark.train.loss)
    course.add(mark.train.loss)
    if (mark.train.accuracy !== null) curves.trainAccuracy.add(mark.step, mark.train.accuracy)
    if (mark.test) curves.test.add(mark.step, mark.test.loss)
    if (mark.test && mark.test.accuracy !== null) curves.testAccuracy.add(mark.step, mark.test.accuracy)
    return mark
  }
  let mark = measure()
  const sound = (one: Run) => one.parameters.every(Number.isFinite)
  /** The step whose numbers first are not finite, at or before the one that shows it. */
  const broken = (shown: number) => {
    let n = shown
    while (n > first && !sound(checkpoints.at(n))) n--
    brokenStep = n
    return divergenceOf(network, n, checkpoints.at(n))
  }
  return {
    network,
    run: from,
    advance(steps, until) {
      stopped = null
      for (let made = 0; made < steps; made++) {
        if (problem !== null) stopped = 'diverged'
        if (stopped !== null) return made
        checkpoints.keep(from)
        const error = from.update()
        curves.error.add(from.step - 1, error)
        const isDue = every > 0 && (from.step - 1) % every === 0
        if (isDue) mark = measure()
        if (!Number.isFinite(error) || (isDue && !sound(from))) problem = broken(from.step - 1)
        else if (until && (from.step - 1) % perEpoch === 0 && isReached(until, error)) stopped = 'goal'
      }
      if (problem !== null) stopped = 'diverged'
      return steps
    },
    get stopped() {
      return stopped
    },
    at: checkpoints.at,
    curves: () => ({
      error: curves.error.points(),
      train: curves.train.points(),
      test: curves.test.points(),
      trainAccuracy: curves.trainAccuracy.points(),
      testAccuracy: curves.testAccuracy.points(),
    }),
    get mark() {
      return mark
    },
    get problem() {
      return problem
    },
    get brokenStep() {
      return brokenStep
    },
    warnings() {
      if (problem !== null) return []
      const ofRate = course.problem()
      return [...(ofRate ? [ofRate] : []), ...healthOf(network, from)]
    },
    checkpoints,
  }
}
