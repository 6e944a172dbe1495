// The public functions that change a network as it is written, each with its arguments looked at first. What they
// give is a description, not checked: `network` reads it like any other.

import { ROLES, readTable as read, withTable as take } from './formats/table.ts'
import { descriptionText as textOf } from './formats/write.ts'
import { aDescription, aList, aNetwork, aSheet, aText, fields, guarded, maybe, oneOf } from './guarded.ts'
import { settingsOf as settings } from './render/settings.ts'
import { withValue as change, givenValue as given } from './trace/with-value.ts'

const ofSheet = { sheet: aSheet, address: aText }

/** All that may be set about a network, each with what it may be and the description it leads to. */
export const settingsOf = guarded('settingsOf(network, description)', settings, {
  network: aNetwork,
  description: aDescription,
})
/** What a weight, bias, input or target is before the first step; `null` for a number that is computed. */
export const givenValue = guarded('givenValue(sheet, address)', given, ofSheet)
/** The description with another value for a weight, bias, input or target of the sheet. */
export const withValue = guarded('withValue(sheet, description, address, text)', change, {
  sheet: aSheet,
  description: aDescription,
  address: aText,
  text: aText,
})
/** A description as the text of a network file: weights that are drawn stay a seed. */
export const descriptionText = guarded('descriptionText(description)', textOf, { description: aDescription })
const readOwn = guarded('readTable(text, options)', read, {
  text: aText,
  options: maybe(fields({ decimal: maybe(oneOf('point', 'comma')), file: maybe(aText) })),
})
/** Reads a table of samples, such as CSV or what a spreadsheet copies. Throws `InputError`. */
export const readTable: typeof read = async (...args) => readOwn(...args)
/** The description with the samples of a table; `roles` say what its columns are. Throws `InputError`. */
export const withTable = guarded('withTable(description, table, roles)', take, {
  description: aDescription,
  table: fields({ columns: aList, rows: aList }),
  roles: aList,
})
/** What a column of a table may be. */
export const tableRoles = ROLES
