// Reads the table in a CSV file: finds the separator and the header, and refuses rows that do not fit. The
// fields stay texts; which of them are numbers is for the reader of the columns to say.

import { numberFrom } from '../network/number-text.ts'
import type { Problem } from '../network/problem.ts'
import { counted, grouped, listed, shown, visible } from '../network/shown.ts'
import { foundSeparator, unclosedQuote } from './csv-layout.ts'

export type Table = {
  columns: string[]
  rows: string[][]
  /** The line of the file each row begins on, from 1. */
  lines: number[]
  separator: string
}
export type CsvOptions = {
  file: string
  separator?: string | undefined
  decimal?: 'point' | 'comma' | undefined
  header?: boolean | undefined
}
export type ReadTable = { table: Table | null; errors: Problem[]; warnings: Problem[] }

const LARGEST = 256 * 1024 * 1024
const MOST_COLUMNS = 100_000
const spelled = (separator: string) => (separator === '\t' ? 'a tab' : `"${separator}"`)

export async function readCsv(source: string, options: CsvOptions): Promise<ReadTable> {
  const { file } = options
  const errors: Problem[] = []
  const warnings: Problem[] = []
  const fail = (code: string, what: string, more: Partial<Problem> = {}): ReadTable => {
    errors.push({ code, what, file, ...more })
    return { table: null, errors, warnings }
  }
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source
  if (text.length === 0) return fail('E-DATA-EMPTY', `${visible(file)} has no bytes.`)
  if (text.trim() === '') return fail('E-DATA-EMPTY', `${visible(file)} holds only blanks.`)
  if (text.length > LARGEST)
    return fail('E-LIMIT-SIZE', `${grouped(text.length)} characters, limit ${grouped(LARGEST)}.`)
  const quote = unclosedQuote(text)
  if (quote)
    return fail(
      'E-CSV-QUOTE',
      `the quote opened at line ${quote.line}, column ${quote.column} is never closed.`,
      quote,
    )
  const separator = options.separator ?? foundSeparator(text, options.decimal)
  if (separator === null) {
    return fail('E-CSV-SEP', 'the file could be separated by "," or by ";".', {
      fix: 'Say which under data, for example separator: ";"',
    })
  }
  if (options.separator === undefined && separator !== ',') {
    warnings.push({ code: 'W-CSV-SEP', what: `read with ${spelled(separator)} as separator.`, file })
  }
  const { default: papaparse } = await import('papaparse')
  // Line ends are made alike so that a file may mix them.
  const parsed = papaparse.parse<string[]>(text.replace(/\r\n?/g, '\n'), {
    delimiter: separator,
    newline: '\n',
  })
  const lines = linesOf(parsed.data)
  const filled = parsed.data
    .map((_, i) => i)
    .filter((i) => parsed.data[i]!.some((field) => field.trim() !== '') || parsed.data[i]!.length > 1)
  const first = parsed.data[filled[0]!]!
  if (first.length > MOST_COLUMNS)
    return fail('E-LIMIT-COLUMNS', `${grouped(first.length)} columns, limit ${grouped(MOST_COLUMNS)}.`)
  const header = options.header ?? !first.every((field) => isNumber(field, options.decimal))
  const table: Table = {
    columns: header ? first.map((name) => name.trim()) : first.map((_, i) => String(i + 1)),
    rows: [],
    lines: [],
    separator,
  }
  if (!header && options.header === undefined) {
    warnings.push({
      code: 'W-CSV-HEADER',
      what: 'the first row is all numbers; it is read as data.',
      file,
      line: lines[filled[0]!]!,
      fix: 'If it holds names, say header: true under data.',
    })
  }
  if (header) checkNames(table.columns, { file, line: lines[filled[0]!]!, errors })
  for (const i of header ? filled.slice(1) : filled) {
    const row = parsed.data[i]!
    if (row.length === table.columns.length) {
      table.rows.push(row)
      table.lines.push(lines[i]!)
    } else if (errors.length < 20) ragged(row, table, header, { file, line: lines[i]!, errors })
  }
  if (table.rows.length === 0 && errors.length === 0) {
    const names = table.columns.slice(0, 8).join(',')
    return fail('E-DATA-NOROWS', `header found (${visible(names)}) but no data row.`)
  }
  return { table: errors.length > 0 ? null : table, errors, warnings }
}

type At = { file: string; line: number; errors: Problem[] }

function checkNames(columns: readonly string[], { file, line, errors }: At): void {
  const first = new Map<string, number>()
  for (const [i, name] of columns.entries()) {
    const before = first.get(name)
    if (name === '') {
      errors.push({ code: 'E-CSV-NONAME', what: `column ${i + 1} has no name.`, file, line })
    } else if (before === undefined) first.set(name, i + 1)
    else
      errors.push({
        code: 'E-CSV-DUPCOL',
        what: `${shown(name)} appears in columns ${before} and ${i + 1}.`,
        file,
        line,
      })
  }
}

function ragged(
  row: readonly string[],
  { columns, separator }: Table,
  header: boolean,
  { file, line, errors }: At,
): void {
  const whole = listed([row.join(separator)])
  const trailing = row.at(-1) === '' && row.length === columns.length + 1
  errors.push({
    code: 'E-CSV-RAGGED',
    what: `line ${line} has ${counted(row.length, 'field')}, the ${header ? 'header' : 'first row'} has ${columns.length}: "${whole}".`,
    file,
    line,
    ...(trailing && { fix: `Remove the ${separator === ',' ? 'comma' : spelled(separator)} at its end.` }),
  })
}

const isNumber = (field: string, decimal: 'point' | 'comma' = 'point') =>
  'value' in numberFrom(field.trim(), decimal)

/** The line each record begins on: a quoted field may hold line ends. */
function linesOf(records: readonly string[][]): number[] {
  let line = 1
  return records.map((record) => {
    const start = line
    line++
    for (const field of record)
      for (let i = field.indexOf('\n'); i >= 0; i = field.indexOf('\n', i + 1)) line++
    return start
  })
}
