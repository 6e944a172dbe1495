// A number that is still the one of the step before: copied, and not worked out anew.

import type { Earlier } from './earlier.ts'
import type { Finding } from './finding.ts'
import { matches } from './given.ts'
import type { Mark } from './marks.ts'

/** One digit is the same too often. */
const ENOUGH = 2

/** Is a wrong number what the step before has in its place, as they gave it or as it is right? */
export function isLeftOver({ given, cell, expected }: Mark, earlier: Earlier | null): boolean {
  const before = earlier?.world.find(cell.name)
  if (earlier === null || before?.formula == null || given.digits < ENOUGH) return false
  if (matches(given, expected) !== null) return false
  const theirs = earlier.marks.find((mark) => mark.cell === before)?.given.value
  return theirs === given.value || matches(given, earlier.world.value(before)) !== null
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
