// Several explanations fit: finds the number that would tell them apart, and to how many digits.

import type { Name } from '../formula/name.ts'
import { addressOf } from '../formula/name.ts'
import { toDecimals } from '../numeric/decimal.ts'
import { type Candidate, cellIn } from './candidate.ts'
import type { Given } from './given.ts'

export type Telling = { readonly name: Name; readonly step: number; readonly decimals: number }

/** More decimals than these nobody writes. */
const MOST = 12

/** The number that separates the candidates best, in the fewest decimals; `null` where none of a step does. */
export function tellApart(candidates: readonly Candidate[], givens: readonly Given[]): Telling | null {
  const step = givens.reduce((least, given) => Math.min(least, given.step), Infinity)
  const first = candidates[0]!
  const known = new Map(givens.map((given) => [addressOf(given.name), given.decimals]))
  let best: (Telling & { groups: number }) | null = null
  for (const { name } of first.course.at(step).plan.worked.slice(0, 600)) {
    const values = candidates.map(({ course }) => {
      const world = course.at(step)
      const cell = cellIn(world, { name } as Given)
      return cell === undefined ? Number.NaN : world.value(cell)
    })
    if (!values.every(Number.isFinite)) continue
    const [groups, decimals] = separation(values)
    if (groups < 2 || decimals <= (known.get(addressOf(name)) ?? -1)) continue
    if (best === null || groups > best.groups || (groups === best.groups && decimals < best.decimals)) {
      best = { name, step, decimals, groups }
    }
  }
  return best && { name: best.name, step: best.step, decimals: best.decimals }
}

/** How many different numbers there are, and the fewest decimals that show it. */
function separation(values: readonly number[]): [groups: number, decimals: number] {
  const count = (decimals: number) => new Set(values.map((value) => toDecimals(value, decimals))).size
  const groups = count(MOST)
  for (let decimals = 1; decimals < MOST; decimals++)
    if (count(decimals) === groups) return [groups, decimals]
  return [groups, MOST]
}
