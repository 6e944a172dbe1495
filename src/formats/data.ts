// Makes samples of the columns of a CSV file that a network file names under `data`.

import { closest } from '../network/closest.ts'
import { keysOf } from '../network/keys.ts'
import type { Sample } from '../network/network.ts'
import type { Problem } from '../network/problem.ts'
import { type Locate, Reading } from '../network/reading.ts'
import { counted, isList, listed, shown } from '../network/shown.ts'
import { readCsv, type Table } from './csv.ts'
import { readCell } from './number.ts'

export type DataSection = {
  file: string
  inputs: (string | number)[]
  targets: (string | number)[]
  separator?: string
  decimal?: 'point' | 'comma'
  header?: boolean
}

/** What the network file says under `data`; null when it cannot be followed. */
export function readDataSection(value: unknown, options: { file: string; locate: Locate }) {
  const reading = new Reading(options)
  const path = ['data']
  const fields = reading.fields(
    value,
    path,
    keysOf('data'),
    'data',
    'Write data: { file: points.csv, inputs: [x1, x2], targets: [y] }',
  )
  const columns = (key: 'inputs' | 'targets'): (string | number)[] => {
    const list = fields?.[key]
    const at = [...path, key]
    if (!isList(list) || list.length === 0) {
      if (fields)
        reading.report(
          'E-DATA',
          list === undefined ? path : at,
          `data.${key} is ${list === undefined ? 'missing' : shown(list)}, expected a list of columns.`,
        )
      return []
    }
    const found = Array.from(list)
    for (const [i, column] of found.entries()) {
      if (
        typeof column === 'string' ||
        (typeof column === 'number' && Number.isInteger(column) && column > 0)
      )
        continue
      reading.report(
        'E-DATA',
        [...at, i],
        `a column is ${shown(column)}, expected its name, or its number from 1.`,
      )
    }
    return found as (string | number)[]
  }
  const inputs = columns('inputs')
  const targets = columns('targets')
  const name =
    fields && fields.file === undefined
      ? null
      : fields && reading.text(fields.file, [...path, 'file'], 'data.file', 1000)
  if (fields && fields.file === undefined)
    reading.report('E-DATA', path, 'data names no file.', { fix: 'Add file: points.csv' })
  const { separator, decimal, header } = fields ?? {}
  const section: DataSection = { file: name ?? '', inputs, targets }
  if (separator !== undefined)
    section.separator =
      reading.choice(separator, [...path, 'separator'], 'separator', [',', ';', '\t', '|']) ?? ','
  if (decimal !== undefined)
    section.decimal =
      reading.choice<'point' | 'comma'>(decimal, [...path, 'decimal'], 'decimal', ['point', 'comma']) ??
      'point'
  if (header !== undefined) section.header = reading.flag(header, [...path, 'header'], 'header') ?? true
  return { section: reading.errors.length > 0 ? null : section, errors: reading.errors }
}

export type Rows = { samples: Sample[] | null; lines: number[]; errors: Problem[]; warnings: Problem[] }

/** The samples in the text of a CSV file. */
export async function samplesFrom(
  text: string,
  section: DataSection,
  options: { file: string; locate: Locate },
): Promise<Rows> {
  const { file, decimal } = section
  const { table, errors, warnings } = await readCsv(text, section)
  if (table === null) return { samples: null, lines: [], errors, warnings }
  const reading = new Reading(options)
  const inputs = places(reading, table, section, 'inputs')
  const targets = places(reading, table, section, 'targets')
  errors.push(...reading.errors)
  if (errors.length > 0) return { samples: null, lines: [], errors, warnings }
  const take = (row: readonly string[], r: number, columns: readonly number[], isTarget: boolean): number[] =>
    columns.map((c) => {
      const column = table.columns[c]!
      const read = readCell(row[c]!, { row: r + 1, column }, decimal)
      const at = { file, line: table.lines[r]! }
      if ('fault' in read) {
        const word =
          isTarget && /^\p{L}[\p{L}\s_-]*$/u.test(row[c]!.trim()) && read.fault.code === 'E-NUM-SYNTAX'
        if (errors.length < 100)
          errors.push(word ? { ...wordTarget(row[c]!, r, column), ...at } : { ...read.fault, ...at })
        return 0
      }
      if (read.caution && warnings.length < 100) warnings.push({ ...read.caution, ...at })
      return read.value
    })
  const samples = table.rows.map((row, r) => ({
    inputs: take(row, r, inputs, false),
    targets: take(row, r, targets, true),
  }))
  return {
    samples: errors.length > 0 ? null : samples,
    lines: table.rows.map((_, r) => r + 1),
    errors,
    warnings,
  }
}

function wordTarget(text: string, row: number, column: string) {
  return {
    code: 'E-TARGET-TYPE',
    what: `row ${row + 1}, column ${shown(column)}: ${shown(text.trim())} cannot be a target; targets are numbers.`,
    fix: 'For classes write one column of 0 and 1 per class.',
  }
}

/** Where the named columns stand in the table. */
function places(reading: Reading, table: Table, section: DataSection, side: 'inputs' | 'targets'): number[] {
  const { columns } = table
  return section[side].map((column, i) => {
    const place = typeof column === 'number' ? column - 1 : columns.indexOf(column)
    if (place >= 0 && place < columns.length) return place
    const near = typeof column === 'number' ? undefined : closest(column, columns)
    const meant = near === undefined ? '' : ` Did you mean ${shown(near)}?`
    const known = columns.length > 20 ? `${listed(columns.slice(0, 20))}, …` : listed(columns)
    const fix =
      typeof column === 'number' ? `It has ${counted(columns.length, 'column')}.` : `Columns: ${known}`
    reading.report(
      'E-COL-UNKNOWN',
      ['data', side, i],
      `${shown(section.file)} has no column ${shown(column)}.${meant}`,
      { fix },
    )
    return 0
  })
}
