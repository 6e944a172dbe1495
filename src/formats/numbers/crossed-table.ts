// A table with a quantity in each row and a unit or weight in each column, or the other way round: net, out and
// δ under h1, h2; the name of a number is put together from both.

import type { Row } from './grid.ts'
import type { Tie } from './tie.ts'

/** The label of a cell from those of its row and its column; `null` where they make no name. */
export type Crossing = (row: string, column: string) => string

/** How rows and columns make names in this table, if nearly all of them do. */
export function crossingOf(tie: Tie, header: Row, rows: readonly Row[], step: number): Crossing | null {
  const columns = header.cells.slice(1)
  const labels = rows.map(({ cells }) => cells[0] ?? '')
  // Rows that are counted are steps or samples, under names.
  if (columns.length === 0 || columns.includes('') || labels.some((label) => /^\d*$/.test(label))) return null
  const ways: readonly Crossing[] = [
    (row, column) => `${row}(${column})`,
    (row, column) => `${column}(${row})`,
    // ∂E/∂ in the first column, w5 in the first row.
    (row, column) => `${row}${column}`,
    (row, column) => `${column}${row}`,
  ]
  return (
    ways.find((way) => isMostly(labels, columns, (row, column) => isKnown(tie, way(row, column), step))) ??
    null
  )
}

/** So many rows and columns tell what a table is. */
const LOOKED_AT = 20

function isMostly(
  rows: readonly string[],
  columns: readonly string[],
  holds: (row: string, column: string) => boolean,
): boolean {
  const pairs = rows
    .slice(0, LOOKED_AT)
    .flatMap((row) => columns.slice(0, LOOKED_AT).map((column) => [row, column] as const))
  return pairs.filter(([row, column]) => holds(row, column)).length >= pairs.length / 2
}

/** A name of the network; of which sample may still be to tell. */
function isKnown(tie: Tie, label: string, step: number): boolean {
  return 'name' in tie(label, { step, sample: 1 }, true)
}
