// What the losses of the last epochs say of the learning rate: an error that rises, or swings up and down, is a
// step that goes too far.

import type { Network } from '../network/network.ts'
import type { Problem } from '../network/problem.ts'
import { shortest } from '../numeric/decimal.ts'
import { roughly } from './roughly.ts'

/** Losses are looked at in windows of this many. */
export const WINDOW = 9
const RISES = 3
/** Losses below this share of the first one are as good as learnt: they may tremble. */
const LEARNT = 0.05

export type Course = {
  /** Adds the loss of another epoch. */
  add(loss: number): void
  /** W-RATE-LARGE, or `null`. */
  problem(): Problem | null
}

/** The course of a training's losses. */
export function courseOf(network: Network): Course {
  let first: number | null = null
  let lowest = Infinity
  const last: number[] = []
  const tell = (what: string): Problem => ({
    code: 'W-RATE-LARGE',
    what,
    why: 'Each update goes so far down the slope that it ends higher up on the other side.',
    fix: `Try a smaller learning rate than ${shortest(network.rate)}.`,
  })
  return {
    add(loss) {
      first ??= loss
      lowest = Math.min(lowest, loss)
      last.push(loss)
      if (last.length > WINDOW) last.shift()
    },
    problem() {
      const now = last.at(-1)
      if (now === undefined || now < LEARNT * first!) return null
      const rising = last.slice(-RISES - 1)
      const rises = rising.length > RISES && rising.every((loss, i) => i === 0 || loss > rising[i - 1]!)
      if (rises && now > 1.5 * lowest)
        return tell(`The error rose ${RISES} times in a row, from ${roughly(rising[0]!)} to ${roughly(now)}.`)
      if (!swings(last)) return null
      const { low, high } = rangeOf(last)
      return tell(
        `The error goes up and down, between ${roughly(low)} and ${roughly(high)}, and does not get smaller.`,
      )
    },
  }
}

/** Up and down in turn, by a fifth and more, and no lower at the end than at the beginning. */
function swings(losses: readonly number[]): boolean {
  if (losses.length < WINDOW) return false
  const changes = losses.slice(1).map((loss, i) => loss - losses[i]!)
  const inTurn = changes.every((change, i) => i === 0 || change * changes[i - 1]! < 0)
  const { low, high } = rangeOf(losses)
  return inTurn && high > 1.2 * low && losses.at(-1)! >= 0.9 * losses[0]!
}

function rangeOf(losses: readonly number[]): { low: number; high: number } {
  return {
    low: losses.reduce((a, b) => Math.min(a, b)),
    high: losses.reduce((a, b) => Math.max(a, b)),
  }
}
