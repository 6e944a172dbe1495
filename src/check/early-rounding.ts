// Rounding too early as a finding of its own: numbers that are right except for what rounding earlier numbers
// did to them, with how many digits were carried and by how much the worst may be off.

import type { Name } from '../formula/name.ts'
import type { Network } from '../network/network.ts'
import { byHandOf, comesOutAs } from './carried-fewer.ts'
import { Course } from './course.ts'
import { Intervals } from './intervals.ts'
import type { Mark } from './marks.ts'
import { right } from './theory.ts'

export type EarlyRounding = {
  /** Decimals carried. */
  readonly digits: number
  readonly mode: 'round' | 'truncate'
  /** Do all the numbers come out so, to the last digit? */
  readonly exact: boolean
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
      const hand = { digits, mode }
      const course = new Course(network, { ...right, describes: [{ byHand: hand }] })
      const first = early.find(({ given }) => given.step === 1)
      const worlds = first === undefined ? [null] : byHandOf(first.world, hand)
      const fits = worlds.some((byHand) =>
        early.every(({ given, cell }) => {
          if (given.step === 1) return comesOutAs(given, cell, byHand!)
          const world = course.at(given.step)
          const own = world.find(given.name)
          return own !== undefined && comesOutAs(given, own, world)
        }),
      )
      if (fits) return { digits, mode, exact: true, ...worstOf(early, digits, mode) }
    }
  }
  return { digits: most, mode: 'round', exact: false, ...worstOf(early, most, 'round') }
}

/** The largest possible error, relative to the number. */
function worstOf(
  early: readonly Mark[],
  decimals: number,
  mode: 'round' | 'truncate',
): { worst: Name; by: number } {
  const carrying = { decimals, digits: 17, truncates: mode === 'truncate' }
  const reaches = new Map(
    early.map(({ world }) => [world, new Intervals(world, new Map(), carrying)] as const),
  )
  const off = early.map(({ cell, world }) => {
    const { interval } = reaches.get(world)!.reach(cell)
    return { worst: cell.name, by: (interval.hi - interval.lo) / 2, size: Math.abs(world.value(cell)) || 1 }
  })
  off.sort((a, b) => b.by / b.size - a.by / a.size)
  return { worst: off[0]!.worst, by: off[0]!.by }
}
