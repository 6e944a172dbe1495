// Which sign stands before the decimals in a text: what most of its numbers have, so that a version number or one
// copied value does not turn all others down.

import type { Decimal } from './figure.ts'

export type DecimalSign = {
  readonly decimal: Decimal
  /** Where both signs stand in the text. */
  readonly assumed?: string
}

/** Only signs that can be nothing else are counted; a comma must be in the majority. */
export function decimalSign(text: string): DecimalSign {
  let commas = 0
  let points = 0
  for (const [number] of text.matchAll(/[.]?\d+(?:[.,]\d+)*/g)) {
    if (/^(?:\.\d+|\d+\.\d+)$/.test(number)) points++
    else if (/^\d+,\d+$/.test(number) && !/^[1-9]\d{0,2},\d{3}$/.test(number)) commas++
  }
  if (commas <= points) return { decimal: 'point' }
  if (points === 0) return { decimal: 'comma' }
  return { decimal: 'comma', assumed: 'A comma is taken as the decimal sign, as most numbers here have it.' }
}

/** What had to be assumed, in one text. */
export const together = (...sentences: readonly (string | undefined)[]): { assumed?: string } => {
  const told = sentences.filter((sentence) => sentence !== undefined)
  return told.length === 0 ? {} : { assumed: told.join(' ') }
}
