// Cuts a table into cells: CSV, tabs from a spreadsheet, the pipes of Markdown, or columns lined up with blanks.

import { foundSeparator } from '../csv-layout.ts'

export type Row = { readonly line: number; readonly cells: readonly string[] }

/** Rows of a text with a separator; a field in double quotes may hold separators and line ends. */
export function separatedRows(text: string, separator: string): Row[] {
  const rows: Row[] = []
  let cells: string[] = []
  let field = ''
  let line = 1
  let start = 1
  const endRow = () => {
    cells.push(field.trim())
    field = ''
    if (cells.some((cell) => cell !== '')) rows.push({ line: start, cells })
    cells = []
  }
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    if (c === '"' && isBlank(field)) {
      const [inner, end] = quotedField(text, i)
      field = inner
      for (const sign of text.slice(i, end)) if (sign === '\n') line++
      i = end
    } else if (c === separator) {
      cells.push(field.trim())
      field = ''
    } else if (c === '\n' || c === '\r') {
      if (c === '\r' && text[i + 1] === '\n') i++
      endRow()
      start = ++line
    } else field += c
  }
  endRow()
  return rows
}

/** Only the first characters are looked at: no field of that many blanks opens a quote. */
const isBlank = (field: string) => field.length < 20 && field.trim() === ''

/** The text in the quotes that open at `at`, and where they close. */
function quotedField(text: string, at: number): [string, number] {
  let inner = ''
  let i = at + 1
  for (; i < text.length; i++) {
    if (text[i] === '"') {
      if (text[i + 1] !== '"') break
      i++
    }
    inner += text[i]
  }
  return [inner, i]
}

const lines = (text: string) => text.split(/\r\n|\r|\n/)

/** `| a | b |`; the row of dashes is left out. */
export function pipeRows(text: string, from = 1): Row[] {
  return lines(text).flatMap((line, i): Row[] => {
    const trimmed = line.trim()
    if (!trimmed.includes('|') || /^[|\s:+=-]*$/.test(trimmed)) return []
    const cells = trimmed.replace(/^\||\|$/g, '').split(/(?<!\\)\|/)
    return [{ line: from + i, cells: cells.map((cell) => bare(cell)) }]
  })
}

const bare = (cell: string) =>
  cell
    .trim()
    .replace(/^[`*$]+|[`*$]+$/g, '')
    .trim()

/** Columns with two or more blanks between them. */
export function alignedRows(text: string): Row[] {
  return lines(text).flatMap((line, i): Row[] => {
    const trimmed = line.trim()
    return trimmed === '' || /^[-=+\s]+$/.test(trimmed)
      ? []
      : [{ line: i + 1, cells: trimmed.split(/ {2,}|\t/) }]
  })
}

export type Layout = { kind: 'csv' | 'table'; rows: Row[]; separator: string }

/** The table a text is said to be, or is: most lines then have as many cells as the first, at least two. */
export function tableIn(text: string, asked?: 'csv' | 'table'): Layout | null {
  const found = recognised(text)
  if (found !== null || asked === undefined) return found
  if (asked === 'table') return { kind: 'table', rows: alignedRows(text), separator: ' ' }
  const separator = foundSeparator(text) ?? ','
  return { kind: 'csv', rows: separatedRows(text, separator), separator }
}

function recognised(text: string): Layout | null {
  const start = lines(text.slice(0, 20_000))
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
  if (start.length === 0) return null
  if (start.every((line) => line.includes('|')))
    return even({ kind: 'table', rows: pipeRows(text), separator: '|' })
  if (start.every((line) => line.includes('\t')))
    return even({ kind: 'table', rows: separatedRows(text, '\t'), separator: '\t' })
  if (
    start.every((line) => /[;,]/.test(line)) &&
    !start.some((line) => /[=≈]|:\s/.test(line.replace(/"[^"]*"|\([^)]*\)/g, '')) && !isTrace(line))
  ) {
    const separator = start.every((line) => line.includes(';')) ? ';' : (foundSeparator(text) ?? ',')
    return even({ kind: 'csv', rows: separatedRows(text, separator), separator })
  }
  if (start.length > 1 && start.every((line) => / {2,}\S/.test(line.trim()) && !/[=≈:,;]/.test(line)))
    return even({ kind: 'table', rows: alignedRows(text), separator: ' ' })
  return null
}

/** A line of our own trace, whose formulas have equals signs. */
const isTrace = (line: string) => /,(?:forward|error|backward|update|given)$/.test(line)

function even(layout: Layout): Layout | null {
  const width = layout.rows[0]?.cells.length ?? 0
  const fitting = layout.rows.filter(({ cells }) => cells.length === width).length
  return width > 1 && fitting >= layout.rows.length * 0.8 ? layout : null
}
