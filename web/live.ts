// The numbers of a lesson's text: values and names from the library, worked out once for each network and step.

import { type Description, entryOf, type Network, network, type Sheet, sheetFor, valueText } from '#lib'
import { page } from './state.svelte.ts'

const networks = new WeakMap<Description, Network>()
const sheets = new WeakMap<Network, Map<number, Sheet>>()

export function networkOf(description: Description): Network {
  if (description === page.description) return page.network
  const found = networks.get(description) ?? network(description)
  networks.set(description, found)
  return found
}

/** The sheet of a step on which the number of that address stands. */
export function sheetOf(of: Network, step: number, address: string): Sheet {
  if (of === page.network && step === page.step) return page.sheet
  const known = sheets.get(of) ?? new Map<number, Sheet>()
  sheets.set(of, known)
  const sheet = known.get(step) ?? sheetFor(of, address, { step })
  if (sheet.plan.slice === null) known.set(step, sheet)
  return sheet
}

/** What a number is called, its kind, and its value in the digits of its network. */
export function liveOf(description: Description, step: number, address: string) {
  const of = networkOf(description)
  const sheet = sheetOf(of, step, address)
  const { text, kind } = entryOf(sheet, address)
  return { name: text, kind, value: valueText(of, sheet.value(address)) }
}
