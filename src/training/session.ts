// A training that somebody watches: it works in slices of time, so that whoever runs it can listen in between, and
// tells how far it is and what has happened. What it computes does not depend on how long the slices are.

import type { Run } from '../engine/run.ts'
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
  /** The last step that was made, or the one that broke; 1 before the first. */
  readonly last: number
  readonly isRunning: boolean
  readonly stopped: 'steps' | 'goal' | 'diverged' | 'asked' | null
  /** The state before the last step. */
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
  /** The state before a step that was made. */
  at(step: number): Kept
}

/** Steps between two looks at the clock are twice as many where they took less than this, in milliseconds. */
const SHORT = 2
/** …and half as many where they took more than this. */
const LONG = 8

/** Begins a training; samples to test with, the network's own unless given, are measured but not trained with. */
export function sessionOf(network: Network, test: readonly Sample[] = network.test): Session {
  const history = historyOf(network, { test })
  const seen = new Map<string, Happening>()
  let wanted = 0
  let until: Goal | undefined
  let stopped: Progress['stopped'] = null
  let few = 1
  let before = copyOf(history.run)
  const stop = (why: Progress['stopped']) => {
    wanted = 0
    stopped = why
  }
  const last = () => history.brokenStep ?? Math.max(1, history.run.step - 1)
  const at = (step: number) => (step === before.step ? before : copyOf(history.at(step)))
  /** A trouble keeps the step where it was first seen, until it is over. */
  const happenings = (): Happening[] => {
    const { problem, brokenStep, run } = history
    if (problem !== null) return [{ step: brokenStep!, problem }]
    const now = history.warnings()
    for (const code of seen.keys()) if (!now.some((one) => one.code === code)) seen.delete(code)
    for (const one of now) if (!seen.has(one.code)) seen.set(one.code, { step: run.step - 1, problem: one })
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
        history.advance(steps - 1, until)
        if (history.stopped === null) {
          before = copyOf(history.run)
          history.advance(1, until)
        }
        wanted -= steps
        if (history.stopped !== null || wanted === 0) stop(history.stopped ?? 'steps')
        const then = now
        now = clock()
        if (now - then < SHORT) few *= 2
        else if (now - then > LONG) few = Math.max(1, Math.floor(few / 2))
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
    at,
  }
}

function copyOf({ step, parameters, state }: Kept | Run): Kept {
  const copies = Object.entries(state).map(([quantity, values]) => [quantity, values.slice()])
  return { step, parameters: parameters.slice(), state: Object.fromEntries(copies) }
}
