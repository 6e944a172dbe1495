// The public functions that show a number in more ways than its working, each with its arguments looked at first;
// apart from the others, so that a page loads them after its first view.

import { aSheet, aText, fields, guarded, maybe, oneOf, whole } from './guarded.ts'
import { matricesOf as matrices } from './render/matrix-card.ts'
import { pathsOf as paths } from './render/weight-paths.ts'

/** Every path from a weight or bias to the error, each with its product; `null` for any other number. */
export const pathsOf = guarded('pathsOf(sheet, address, options)', paths, {
  sheet: aSheet,
  address: aText,
  options: maybe(fields({ most: maybe(whole(1)), sample: maybe(whole(1)) })),
})
/** The matrix equations of a step, every entry with the address of its number; `null` on a part of a large network. */
export const matricesOf = guarded('matricesOf(sheet, orientation)', matrices, {
  sheet: aSheet,
  orientation: maybe(oneOf('rows', 'columns')),
})
