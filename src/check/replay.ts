// The state before any step of a run as a network describes it. Every theory with the same network asks for the
// same steps, so a run is gone through once and kept at some of its steps.

import { type Run, run } from '../engine/run.ts'
import type { Network } from '../network/network.ts'
import { InputError } from '../network/problem.ts'
import { grouped } from '../network/shown.ts'
import type { StepState } from '../trace/plan.ts'
import { runTo, stateOf } from '../trace/step.ts'

type Kept = { readonly step: number; readonly parameters: Float64Array; readonly state: Run['state'] }
type Replay = { run: Run; readonly kept: Kept[]; readonly states: Map<number, StepState> }

/** From so many steps before the one that is asked for, the run is kept: the steps before it are asked for next. */
const BACK = 20

const replays = new WeakMap<Network, Replay>()

/** Parameters times samples times steps that may be gone through; it takes some ten seconds. */
const MOST = 50_000_000

/** Parameters times samples times steps: what it takes to go through a run up to a step. */
export const workTo = ({ start, batch, samples }: Network, step: number) =>
  start.length * Math.min(batch.size, samples.length) * step

/** What update `step` starts from; the same object each time. Throws `InputError` where that is too far away. */
export function stateBefore(network: Network, step: number): StepState {
  if (workTo(network, step) > MOST && step > 1) throw tooFar(network, step)
  let replay = replays.get(network)
  if (replay === undefined)
    replays.set(network, (replay = { run: run(network), kept: [], states: new Map() }))
  let state = replay.states.get(step)
  if (state === undefined) replay.states.set(step, (state = reach(network, replay, step)))
  return state
}

function reach(network: Network, replay: Replay, step: number): StepState {
  if (replay.run.step > step) {
    const from = replay.kept.findLast((one) => one.step <= step)
    replay.run = run(network, from && { ...from, state: { ...from.state } })
  }
  if (step - replay.run.step > BACK) {
    const { parameters, state } = runTo(network, step - BACK, replay.run)
    const copies = Object.entries(state).map(([key, values]) => [key, values.slice()] as const)
    replay.kept.push({
      step: step - BACK,
      parameters: parameters.slice(),
      state: Object.fromEntries(copies),
    })
  }
  return stateOf(network, runTo(network, step, replay.run))
}

function tooFar(network: Network, step: number): InputError {
  const last = Math.max(1, Math.floor((MOST * step) / workTo(network, step)))
  return new InputError([
    {
      code: 'E-LIMIT-STEPS',
      what: `Numbers of step ${grouped(step)} are given; a run of this network is checked up to step ${grouped(last)}.`,
      why: 'Every step before it has to be worked out first.',
      fix: 'Give numbers of an earlier step, or put the weights of that step into the file and give its numbers as those of step 1.',
    },
  ])
}
