// Whether a network has a number: what was looked at may be gone in a changed one.

import { InputError, type Network, sheetFor } from '#lib'

/** Has this step of the network a number of that address? */
export function isThere(of: Network, step: number, address: string): boolean {
  try {
    sheetFor(of, address, { step }).cell(address)
    return true
  } catch (error) {
    if (error instanceof InputError) return false
    throw error
  }
}
