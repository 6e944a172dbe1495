// The public functions that give things of a network other names, each with its arguments looked at first; apart from
// the others, so that a page loads them after its first view. What they give is a description, not checked.

import { aDescription, aSheet, aText, guarded } from './guarded.ts'
import { addressIn as addressLater, givenName as named, withName as rename } from './trace/with-name.ts'

const ofSheet = { sheet: aSheet, address: aText }

/** The name that may be changed where a number is shown, empty for a weight that has none; `null` where there is nothing to name. */
export const givenName = guarded('givenName(sheet, address)', named, ofSheet)
/** The description with another name for the input, unit, weight or bias that a number is about. */
export const withName = guarded('withName(sheet, description, address, text)', rename, {
  sheet: aSheet,
  description: aDescription,
  address: aText,
  text: aText,
})
/** What a number of the sheet is called in a description that differs from its network by one name. Throws `InputError`. */
export const addressIn = guarded('addressIn(sheet, address, description)', addressLater, {
  ...ofSheet,
  description: aDescription,
})
