// A number that is still the one of the step before: copied, and not worked out anew.

import type { Cell } from '../formula/formula.ts'
import type { Earlier } from './earlier.ts'
import type { Finding } from './finding.ts'
import { matches } from './given.ts'
import type { Mark } from './marks.ts'
import type { World } from './world.ts'

/** One digit is the same too often. */
const ENOUGH = 2

/** Is a wrong number what the step before has in its place, as they gave it or as it is right? */
export function isLeftOver({ given, cell, world, expected }: Mark, earlier: Earlier | null): boolean {
  const before = earlier?.world.find(cell.name)
  if (earlier === null || before?.formula == null || given.digits < ENOUGH) return false
  if (matches(given, expected) !== null || isStill(world, cell)) return false
  const theirs = earlier.marks.find((mark) => mark.cell === before)?.given.value
  return theirs === given.value || matches(given, earlier.world.value(before)) !== null
}

/** Is it the new number of a parameter whose gradient is 0? It need not have moved to be the one of the step before. */
function isStill(world: World, { name }: Cell): boolean {
  if (!('of' in name) || name.of !== 'update') return false
  const by = { of: 'parameter', parameter: name.parameter } as const
  const gradient = world.find({ d: { of: 'error' }, by })
  return gradient !== undefined && world.value(gradient) === 0
}

/** What was done, as a finding: no formula is another one, the number is an old one. */
export function leftOverFinding(marks: readonly Mark[]): Finding[] {
  if (marks.length === 0) return []
  const one = {
    mistakes: ['left-over'],
    sentences: ['The number of the step before was left over.'],
    instead: ['Work every number out anew with the new weights.'],
    explains: marks.map(({ cell }) => cell.name),
  }
  return [{ ...one, also: [], under: [], once: true, perhaps: false, working: null }]
}
