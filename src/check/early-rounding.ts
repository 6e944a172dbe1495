// Rounding too early as a finding of its own: numbers that are right except for what rounding earlier numbers
// did to them, with how many digits were carried and by how much the worst may be off.

import type { Name } from '../formula/name.ts'
import type { Network } from '../network/network.ts'
import { Course } from './course.ts'
import { matches } from './given.ts'
import { Intervals } from './intervals.ts'
import type { Mark } from './marks.ts'
import { right } from './theory.ts'

export type EarlyRounding = {
  /** Decimals carried. */
  readonly digits: number
  readonly mode: 'round' | 'truncate'
  /** The number that suffers most, and by how much it may be off. */
  readonly worst: Name
  readonly by: number
}

/** The carried digits under which the numbers come out as given; `null` where nothing was rounded early. */
export function earlyRounding(network: Network, marks: readonly Mark[]): EarlyRounding | null {
  const early = marks.filter(({ status }) => status === 'consistent')
  if (early.length === 0) return null
  const most = early.reduce((decimals, { given }) => Math.max(decimals, given.decimals), 0)
  for (let digits = Math.min(most, 10); digits >= 1; digits--) {
    for (const mode of ['round', 'truncate'] as const) {
      const course = new Course(network, { ...right, describes: [{ byHand: { digits, mode } }] })
      const fits = early.every(({ given }) => {
        const world = course.at(given.step)
        const cell = world.find(given.name)
        return cell !== undefined && matches(given, world.value(cell)) !== null
      })
      if (fits) return { digits, mode, ...worstOf(early, digits, mode) }
    }
  }
  return { digits: most, mode: 'round', ...worstOf(early, most, 'round') }
}

/** The largest possible error, relative to the number. */
function worstOf(
  early: readonly Mark[],
  decimals: number,
  mode: 'round' | 'truncate',
): { worst: Name; by: number } {
  const off = early.map(({ cell, world }) => {
    const carrying = { decimals, digits: 17, truncates: mode === 'truncate' }
    const { interval } = new Intervals(world, new Map(), carrying).reach(cell)
    return { worst: cell.name, by: (interval.hi - interval.lo) / 2, size: Math.abs(world.value(cell)) || 1 }
  })
  off.sort((a, b) => b.by / b.size - a.by / a.size)
  return { worst: off[0]!.worst, by: off[0]!.by }
}
