// A training that somebody watches: it works in slices of time, so that whoever runs it can listen in between, and
// tells how far it is and what has happened. What it computes does not depend on how long the slices are.

import type { Network, Sample } from '../network/network.ts'
import type { Problem } from '../network/problem.ts'
import { type Goal, isReached } from './goal.ts'
import { type Curves, historyOf } from './history.ts'

/** A state from which a run can go on: `run(network, kept)`. */
export type Kept = {
  readonly step: number
  readonly parameters: Float64Array
  readonly state: Record<string, Float64Array>
}

/** What went wrong, and a step where it can be seen. */
export type Happening = { readonly step: number; readonly problem: Problem }

export type Progress = {
  /** The last step that can be looked at: the one after the last update, or the one that broke. */
  readonly last: number
  readonly isRunning: boolean
  readonly stopped: 'steps' | 'goal' | 'diverged' | 'asked' | null
  readonly kept: Kept
  readonly curves: Curves
  readonly happenings: readonly Happening[]
}

export type Session = {
  /** Wants so many more steps, fewer where a goal is reached. */
  run(steps: number, until?: Goal): void
  pause(): void
  /** Makes steps for about so many milliseconds of a clock. */
  work(milliseconds: number, clock: () => number): void
  readonly isRunning: boolean
  progress(): Progress
  /** The state before a step up to the last one. */
  at(step: number): Kept
}

/** Steps between two looks at the clock are twice as many where they took less than this, in milliseconds. */
const SHORT = 2
/** …and half as many where they took more than this. */
const LONG = 8

/** Begins a training; samples to test with are measured but not trained with. */
export function sessionOf(network: Network, test: readonly Sample[] = []): Session {
  const history = historyOf(network, { test })
  const seen = new Map<string, Happening>()
  let wanted = 0
  let until: Goal | undefined
  let stopped: Progress['stopped'] = null
  let few = 1
  const stop = (why: Progress['stopped']) => {
    wanted = 0
    stopped = why
  }
  const last = () => history.brokenStep ?? history.run.step
  const at = (wantedStep: number): Kept => {
    const { step, parameters, state } = wantedStep === history.run.step ? history.run : history.at(wantedStep)
    const copies = Object.entries(state).map(([quantity, values]) => [quantity, values.slice()])
    return { step, parameters: parameters.slice(), state: Object.fromEntries(copies) }
  }
  /** A trouble keeps the step where it was first seen, until it is over. */
  const happenings = (): Happening[] => {
    const { problem, brokenStep, run } = history
    if (problem !== null) return [{ step: brokenStep!, problem }]
    const now = history.warnings()
    for (const code of seen.keys()) if (!now.some((one) => one.code === code)) seen.delete(code)
    for (const one of now) if (!seen.has(one.code)) seen.set(one.code, { step: run.step, problem: one })
    return [...seen.values()]
  }
  return {
    run(steps, goal) {
      until = goal
      stopped = null
      wanted = steps
      if (history.problem !== null) stop('diverged')
      else if (goal && history.run.step === 1 && isReached(goal, history.run.error())) stop('goal')
    },
    pause: () => stop('asked'),
    work(milliseconds, clock) {
      const end = clock() + milliseconds
      for (let now = clock(); wanted > 0 && now < end; ) {
        const steps = Math.min(wanted, few)
        history.advance(steps, until)
        wanted -= steps
        if (history.stopped !== null || wanted === 0) stop(history.stopped ?? 'steps')
        const before = now
        now = clock()
        if (now - before < SHORT) few *= 2
        else if (now - before > LONG) few = Math.max(1, Math.floor(few / 2))
      }
    },
    get isRunning() {
      return wanted > 0
    },
    progress: () => ({
      last: last(),
      isRunning: wanted > 0,
      stopped,
      kept: at(last()),
      curves: history.curves(),
      happenings: happenings(),
    }),
    at: (step) => at(Math.min(step, last())),
  }
}
