// Reads the number in one field of a data file, and says with row and column what is wrong with it.

import { looksMissing, numberFrom } from '../network/number-text.ts'
import { shown, visible } from '../network/shown.ts'

export type Cell = { row: number; column: string }
export type CellFault = { code: string; what: string; why?: string; fix?: string }

/** Advice for a field without a number. */
const FILL = 'Fill it, or remove the row.'

/** The number, or what is wrong; a caution comes with a number that a double cannot keep. */
export function readCell(
  text: string,
  { row, column }: Cell,
  decimal: 'point' | 'comma' = 'point',
): { value: number; caution?: CellFault } | { fault: CellFault } {
  const where = `row ${row}, column ${shown(column)}`
  const trimmed = text.trim()
  if (trimmed === '') {
    const what = `${where} ${text === '' ? 'is empty' : 'holds only blanks'}.`
    return { fault: { code: 'E-CELL-EMPTY', what, why: 'A missing value is not 0.', fix: FILL } }
  }
  if (looksMissing(trimmed)) {
    const what = `${where}: ${shown(trimmed)} looks like a missing value.`
    return { fault: { code: 'E-CELL-MISSING', what, why: 'A missing value is not 0.', fix: FILL } }
  }
  const read = numberFrom(trimmed, decimal)
  if ('fault' in read) {
    const { code, what, fix } = read.fault
    const better =
      code === 'E-NUM-COMMA' && decimal === 'point' ? `${fix}, or say decimal: comma under data` : fix
    return { fault: { code, what: `${where}: ${what}`, ...(better && { fix: better }) } }
  }
  if (read.caution === undefined) return read
  return {
    value: read.value,
    caution: { code: read.caution.code, what: `${visible(where)}: ${read.caution.what}` },
  }
}
