// The public functions that set one training beside another, each with its arguments looked at first; apart from the
// others, so that a page loads them only when somebody has trained twice.

import { aDescription, aList, anObject, guarded } from './guarded.ts'
import { differences as differ } from './render/differences.ts'
import { curvesTogether as together } from './render/drawing/curves-together.ts'

/** How a description differs from another in what trains it, in a few words; empty where it does not. */
export const differences = guarded('differences(description, other)', differ, {
  description: aDescription,
  other: aDescription,
})
/** The drawing of a training over those of earlier ones, in one scale. */
export const curvesTogether = guarded('curvesTogether(last, before)', together, {
  last: anObject,
  before: aList,
})
