// A table with a quantity in each row and a unit or weight in each column, or the other way round: net, out and
// δ under h1, h2; the name of a number is put together from both.

import type { Row } from './grid.ts'
import { headingsOf } from './heading.ts'
import type { Tie } from './tie.ts'

export type Crossing = {
  /** The label of a cell from those of its row and its column. */
  name(row: string, column: string): string
  /** Is it a name of the network? */
  holds(row: string, column: string): boolean
}

/** Headings of the column that says which unit or weight a row is about. */
const ITEM = /^(?:names?|units?|neurons?|weights?|parameters?|params?|variables?|quantit(?:y|ies)|w|cells?)$/i
/** Columns that are no quantity: counts, and words in which a number may stand. */
export const REMARK = /^(?:formula|working|remarks?|notes?|comments?)$/i
const ASIDE = /^(?:step|sample|layers?|#|no\.?|nr\.?|id|index|i)$/i

/** A row with its label first, and the step and sample that it says it is about. */
export type Labelled = Row & { readonly step: string; readonly sample: string }

/** The table with its labels in the first column and nothing but quantities in the others. */
export function labelled(header: Row, rows: readonly Row[]): { header: Row; rows: Labelled[] } {
  const at = (words: RegExp) => header.cells.findIndex((cell) => words.test(cell))
  const item = Math.max(0, at(ITEM))
  const step = at(/^step$/i)
  const sample = at(/^sample$/i)
  const kept = header.cells.flatMap((cell, i) =>
    i === item || REMARK.test(cell) || ASIDE.test(cell) ? [] : [i],
  )
  const cut = ({ line, cells }: Row): Labelled => ({
    line,
    cells: [item, ...kept].map((i) => cells[i] ?? ''),
    step: cells[step] ?? '',
    sample: cells[sample] ?? '',
  })
  return { header: cut(header), rows: rows.map(cut) }
}

/** So many rows and columns tell what a table is. */
const LOOKED_AT = 20

/** How rows and columns make names in this table, if they do in most of some row or column. */
export function crossingOf(tie: Tie, header: Row, rows: readonly Row[], step: number): Crossing | null {
  const columns = header.cells.slice(1)
  const labels = rows.map(({ cells }) => cells[0] ?? '')
  // Rows that are counted are steps or samples, under names.
  if (columns.length === 0 || columns.includes('') || labels.some((label) => /^[-+−\d.,]*$/.test(label)))
    return null
  const cross = crossing(tie, step)
  const some = labels.slice(0, LOOKED_AT)
  const heads = columns.slice(0, LOOKED_AT)
  return heads.some((column) => isMost(some, (row) => cross.holds(row, column))) ||
    some.some((row) => isMost(heads, (column) => cross.holds(row, column)))
    ? cross
    : null
}

const isMost = (labels: readonly string[], holds: (label: string) => boolean) =>
  labels.filter(holds).length > labels.length / 2

function crossing(tie: Tie, step: number): Crossing {
  // A name of the network; of which sample may still be to tell.
  const tied = (label: string) => tie(label, { step, sample: 1 }, true)
  const isParameter = (item: string) => {
    const found = tied(item)
    return 'name' in found && 'of' in found.name && found.name.of === 'parameter'
  }
  const under = (head: string, item: string) =>
    headingsOf(head).map(({ name, parameters }) => ({
      label: name(item),
      fits: !parameters || isParameter(item),
    }))
  const ways = (row: string, column: string) => [
    ...under(column, row),
    ...under(row, column),
    ...[
      `${row}(${column})`,
      `${column}(${row})`,
      // ∂E/∂ in the first column, w5 in the first row.
      `${row}${column}`,
      `${column}${row}`,
    ].map((label) => ({ label, fits: true })),
  ]
  const known = (row: string, column: string) =>
    ways(row, column).find(({ label, fits }) => fits && 'name' in tied(label))?.label
  return {
    name: (row, column) => known(row, column) ?? ways(row, column)[0]!.label,
    holds: (row, column) => known(row, column) !== undefined,
  }
}
