// The public functions that change a network as it is written, each with its arguments looked at first. What they
// give is a description, not checked: `network` reads it like any other.

import { aDescription, aNetwork, aSheet, aText, guarded } from './guarded.ts'
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
