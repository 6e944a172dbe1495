// What a reader of YAML or JSON hands on: the plain value, where each part of it stands, and what was odd
// about the text itself.

import type { Problem } from '../network/problem.ts'
import type { Locate } from '../network/reading.ts'

export const DEEPEST = 32

export type Written = {
  value: unknown
  locate: Locate
  /** Keys twice, numbers out of range and the like: the value can still be checked further. */
  errors: Problem[]
  warnings: Problem[]
}

/** Of one kind this many are told. */
const TOLD = 10

/** Keeps the first problems of a code; a text may have a hundred thousand of one kind. */
export function tellFew(problems: Problem[], problem: Problem): void {
  let told = 0
  let last: Problem | undefined
  for (const other of problems) {
    if (other.code !== problem.code) continue
    told++
    last = other
  }
  if (told < TOLD) problems.push(problem)
  else if (last) last.why = 'There are more of this kind.'
}
