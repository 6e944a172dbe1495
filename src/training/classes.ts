// Which class outputs or targets stand for: that of the greatest of several outputs, or of one output the side of
// the middle it lies on. Where the targets name no classes there are none.

import type { Network, Sample } from '../network/network.ts'

/** The class, from 0, that `n` outputs or targets from a place on stand for. */
export type Classes = (values: ArrayLike<number>, from: number, n: number) => number

/** The classes of a network's targets; `null` where the targets are just numbers. */
export function classesOf(network: Network, samples: readonly Sample[]): Classes | null {
  if (samples.length === 0) return null
  if (network.outputs.length > 1)
    return samples.every(({ targets }) => isOneOfMany(targets)) ? greatest : null
  const lowest = samples.some(({ targets }) => targets[0] === -1) ? -1 : 0
  if (!samples.every(({ targets: [target] }) => target === 1 || target === lowest)) return null
  const middle = (lowest + 1) / 2
  return (values, from) => (values[from]! > middle ? 1 : 0)
}

/** One target is 1, and all others are 0 or all −1. */
function isOneOfMany(targets: readonly number[]): boolean {
  const others = targets.filter((target) => target !== 1)
  return (
    others.length === targets.length - 1 && (others.every((t) => t === 0) || others.every((t) => t === -1))
  )
}

function greatest(values: ArrayLike<number>, from: number, n: number): number {
  let best = 0
  for (let o = 1; o < n; o++) if (values[from + o]! > values[from + best]!) best = o
  return best
}
