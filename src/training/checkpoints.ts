// The states a training went through, so few that memory stays bounded however long it runs: when there are too
// many, every second one is dropped, and new ones are kept twice as far apart.

import { type Run, run } from '../engine/run.ts'
import type { Network } from '../network/network.ts'

/** A kept state just before step `step`. */
type Checkpoint = {
  readonly step: number
  readonly parameters: Float64Array
  readonly state: Record<string, Float64Array>
}

const MOST = 256
/** Bytes that all checkpoints of a training may take. */
const ROOM = 64 * 2 ** 20

export type Checkpoints = {
  /** Keeps the state of a run if one is due at its step. */
  keep(run: Run): void
  /** A new run just before a step: replayed, bit for bit, from the nearest state before it. */
  at(step: number): Run
  readonly count: number
  /** How many steps lie between two of them. */
  readonly spacing: number
}

/** Begins with the state of a run, which is kept as long as the checkpoints are. */
export function createCheckpoints(network: Network, from: Run): Checkpoints {
  const arrays = 1 + network.optimizer.part.state.length
  const most = Math.max(2, Math.min(MOST, Math.floor(ROOM / (8 * arrays * network.start.length))))
  const copy = (one: Run): Checkpoint => ({
    step: one.step,
    parameters: one.parameters.slice(),
    state: Object.fromEntries(
      Object.entries(one.state).map(([quantity, values]) => [quantity, values.slice()]),
    ),
  })
  const first = from.step
  let kept = [copy(from)]
  let spacing = 1
  return {
    keep(one) {
      if ((one.step - first) % spacing !== 0 || one.step <= kept.at(-1)!.step) return
      if (kept.length === most) {
        spacing *= 2
        kept = kept.filter(({ step }) => (step - first) % spacing === 0)
        if ((one.step - first) % spacing !== 0) return
      }
      kept.push(copy(one))
    },
    at(step) {
      const nearest = kept.findLast((checkpoint) => checkpoint.step <= step)
      if (nearest === undefined) throw new RangeError(`this training begins with step ${first}, not ${step}`)
      const going = run(network, nearest)
      while (going.step < step) going.update()
      return going
    },
    get count() {
      return kept.length
    },
    get spacing() {
      return spacing
    },
  }
}
