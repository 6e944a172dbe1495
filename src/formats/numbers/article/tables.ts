// The tables of an article: rows between pipes, wherever they stand in the text.

import { pipeRows, type Row } from '../grid.ts'
import { readTable } from '../table.ts'
import type { Reading } from './formulas.ts'

/** Reads the pipe tables and leaves blank lines in their place. */
export function withoutTables({ tie, at, decimal, found }: Reading, text: string): string {
  const lines = text.split(/([\n\u2028])/)
  let rows: Row[] = []
  let line = 1
  const endTable = () => {
    if (rows.length > 1) {
      const table = readTable(tie, rows, at.step, decimal)
      for (const number of table.numbers) found.numbers.push(number)
      for (const unread of table.unread) found.unread.push(unread)
    }
    rows = []
  }
  for (let i = 0; i < lines.length; i += 2) {
    const content = lines[i]!
    const isRow = content.length < 2000 && /^\s*\|[^|]+\|.*\|\s*$/s.test(content)
    if (isRow) {
      for (const row of pipeRows(content.replace(/\u2029/g, ' '), line)) rows.push(row)
      lines[i] = content.replace(/[^\u2029]/g, '')
    } else if (content.trim() !== '') endTable()
    for (const c of content) if (c === '\u2029') line++
    if (lines[i + 1] === '\n') line++
  }
  endTable()
  return lines.join('')
}
