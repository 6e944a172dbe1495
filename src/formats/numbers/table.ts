// A table of numbers: a name and a value in each row, or a header of names over rows for steps or samples, or
// a name in each row and a column for each step, or quantities against units.

import { type Crossing, crossingOf } from './crossed-table.ts'
import type { Decimal } from './figure.ts'
import { clipped, type Found } from './given.ts'
import type { Row } from './grid.ts'
import { put } from './put.ts'
import type { At, Tie } from './tie.ts'

const NAME = /^(?:names?|cell|address|quantity|what|symbol|number of)$/i
const VALUE = /^(?:values?|given|mine|my value|numbers?|result|printed)$/i
const COUNT = /^(?:step|epoch|sample|iteration)$/i
const COUNTED = /^(step|sample)\s*[#№]?\s*(\d{1,9})$/i

export function readTable(tie: Tie, rows: readonly Row[], step: number, decimal: Decimal): Found {
  const found: Found = { numbers: [], unread: [] }
  const [first, ...rest] = rows
  if (first === undefined) return found
  const read: Reading = { tie, decimal, found, step }
  const nameAt = first.cells.findIndex((cell) => NAME.test(cell))
  const valueAt = first.cells.findIndex((cell) => VALUE.test(cell))
  const crossing =
    valueAt >= 0 || looksNumeric(first.cells[1] ?? '') ? null : crossingOf(tie, first, rest, step)
  if (crossing !== null) crossed(read, first, rest, crossing)
  else if (valueAt >= 0 && nameAt >= 0) nameAndValue(read, rest, columnsOf(first, nameAt, valueAt))
  else if (first.cells.slice(1).every((cell) => COUNTED.test(cell))) stepColumns(read, first, rest)
  else if (rest.length > 0 && isHeader(read, first)) namesOnTop(read, first, rest)
  else nameAndValue(read, looksNumeric(first.cells[1] ?? '') ? rows : rest, columnsOf(first, 0, 1))
  return found
}

type Reading = { tie: Tie; decimal: Decimal; found: Found; step: number }
type Columns = { name: number; value: number; step: number; sample: number }

function columnsOf({ cells }: Row, name: number, value: number): Columns {
  const at = (word: string) => cells.findIndex((cell) => cell.toLowerCase() === word)
  return { name, value, step: at('step'), sample: at('sample') }
}

const looksNumeric = (cell: string) => /^[-+−–]?[.,]?\d/.test(cell) || /^(?:nan|-?inf)/i.test(cell)

/** Does the first row hold names and no numbers? */
function isHeader({ tie, step }: Reading, { cells }: Row): boolean {
  if (cells.some(looksNumeric)) return false
  const named = cells.filter((cell) => COUNT.test(cell) || 'name' in tie(cell, { step, sample: 1 }))
  return named.length > 1 || (named.length === cells.length && cells.length > 0)
}

function nameAndValue(reading: Reading, rows: readonly Row[], columns: Columns): void {
  for (const { line, cells } of rows) {
    const count = (column: number) => countIn(cells[column])
    const at = { step: count(columns.step) ?? reading.step, sample: count(columns.sample) }
    // A spreadsheet's apostrophe keeps a text from being run as a formula.
    add(
      reading,
      (cells[columns.name] ?? '').replace(/^'(?=[=+\-@])/, ''),
      cells[columns.value] ?? '',
      at,
      line,
    )
  }
}

const countIn = (cell: string | undefined) =>
  cell !== undefined && /^\d{1,15}$/.test(cell) ? Number(cell) : undefined

function stepColumns(reading: Reading, header: Row, rows: readonly Row[]): void {
  for (const { line, cells } of rows) {
    for (const [i, cell] of cells.entries()) {
      const parts = i === 0 ? null : COUNTED.exec(header.cells[i] ?? '')
      if (parts === null || cell === '') continue
      const key = parts[1]!.toLowerCase() as 'step' | 'sample'
      add(reading, cells[0]!, cell, { step: reading.step, [key]: Number(parts[2]) }, line)
    }
  }
}

function crossed(reading: Reading, header: Row, rows: readonly Row[], crossing: Crossing): void {
  for (const { line, cells } of rows) {
    for (const [i, cell] of cells.entries()) {
      if (i === 0 || cell === '') continue
      add(reading, crossing(cells[0]!, header.cells[i] ?? ''), cell, { step: reading.step }, line)
    }
  }
}

function namesOnTop(reading: Reading, header: Row, rows: readonly Row[]): void {
  const column = (word: string) => header.cells.findIndex((cell) => cell.toLowerCase() === word)
  const places = {
    step: Math.max(column('step'), column('iteration')),
    sample: column('sample'),
    epoch: column('epoch'),
  }
  const counted = Object.values(places).some((place) => place >= 0)
  const firstEpoch = countIn(rows[0]?.cells[places.epoch])
  const sentences = new Set<string>()
  for (const [i, { line, cells }] of rows.entries()) {
    let step = countIn(cells[places.step])
    const epoch = countIn(cells[places.epoch])
    if (step === undefined && epoch !== undefined) {
      step = firstEpoch === 0 ? epoch + 1 : epoch
      sentences.add(`Epoch ${firstEpoch === 0 ? 0 : 1} is taken as step 1.`)
    } else if (!counted && rows.length > 1) {
      step = reading.step + i
      sentences.add(`The rows do not say their step: the first is taken as step ${reading.step}.`)
    }
    const at = { step: step ?? reading.step, sample: countIn(cells[places.sample]) }
    for (const [j, cell] of cells.entries()) {
      if (Object.values(places).includes(j) || cell === '') continue
      add(reading, header.cells[j] ?? '', cell, at, line)
    }
  }
  if (sentences.size > 0) reading.found.assumed = [...sentences].join(' ')
}

function add({ tie, decimal, found }: Reading, label: string, typed: string, at: At, line: number): void {
  const why = put(found, tie, { label, number: typed, line }, at, decimal)
  if (why !== null) found.unread.push({ line, text: clipped(`${label}: ${typed}`), why })
}
