// A line of matrices as terminal text: brackets side by side, or on several lines where the width asks for it.

import type { MatrixItem, MatrixLine } from './matrix.ts'
import { numberText, type Shown } from './number.ts'
import { lines, type TextOptions } from './terminal.ts'
import { nameText, type Span } from './text.ts'
import type { Voice } from './voice.ts'
import { columns, padded, paddedLeft } from './width.ts'

export function matrixText(line: MatrixLine, { numbers }: Voice, options: TextOptions): string[] {
  const names = line.names.map((item): Span => {
    if ('sign' in item) return { text: signText(item.sign), breaks: true }
    if ('constant' in item) return { text: constantText(item, numbers) }
    return 'name' in item ? { text: nameText(item.name), kind: item.name.kind } : { text: '' }
  })
  const above = names.length === 0 ? [] : lines([{ text: '  ' }, ...names], options, '    ')
  const blocks = line.numbers.map((item, i): Block => {
    if ('constant' in item) return { rows: [constantText(item, numbers)], joins: false }
    const block = blockOf(item, (shown) => numberText(shown, numbers.decimal))
    // 1/3 · stays with what it multiplies.
    return { ...block, joins: block.joins && !('constant' in (line.numbers[i - 1] ?? {})) }
  })
  return [
    ...above,
    ...sideBySide(blocks, (options.width ?? Number.POSITIVE_INFINITY) - 2).map((row) => `  ${row}`),
  ]
}

const signText = (sign: string) => (/^[^ ]*[()]$/.test(sign) ? sign : ` ${sign} `)

const constantText = (
  { constant, over }: Extract<MatrixItem, { constant: Shown }>,
  { decimal }: Voice['numbers'],
) => [constant, ...(over === undefined ? [] : [over])].map((one) => numberText(one, decimal)).join('/')

/** A rectangle of text; `joins` tells that it may start a new line. */
type Block = { readonly rows: readonly string[]; readonly joins: boolean }

function blockOf(item: Exclude<MatrixItem, { constant: Shown }>, text: (shown: Shown) => string): Block {
  if ('sign' in item) return { rows: [signText(item.sign)], joins: true }
  if ('name' in item) return { rows: [nameText(item.name)], joins: false }
  const { grid } = item
  if (grid.length === 1 && grid[0]!.length === 1) {
    const only = text(grid[0]![0]!)
    return { rows: [item.grouped ? `(${only})` : only], joins: false }
  }
  const cells = grid.map((row) => row.map((shown) => (shown === null ? '⋯' : text(shown))))
  return { rows: bracketed(alignedColumns(cells)), joins: false }
}

/** Numbers of a column stand with their points under each other. */
function alignedColumns(cells: readonly (readonly string[])[]): string[] {
  const widths = cells[0]!.map((_, j) => {
    const parts = cells.map((row) => split(row[j]!))
    return [
      Math.max(...parts.map(([a]) => columns(a))),
      Math.max(...parts.map(([, b]) => columns(b))),
    ] as const
  })
  return cells.map((row) =>
    row
      .map((cell, j) => {
        const [whole, rest] = split(cell)
        return paddedLeft(whole, widths[j]![0]) + padded(rest, widths[j]![1])
      })
      .join('  '),
  )
}

function split(cell: string): [whole: string, rest: string] {
  const point = cell.search(/[.,]/)
  return point < 0 ? [cell, ''] : [cell.slice(0, point), cell.slice(point)]
}

function bracketed(rows: readonly string[]): string[] {
  if (rows.length === 1) return [`[${rows[0]}]`]
  const last = rows.length - 1
  return rows.map((row, i) => (i === 0 ? `⎡${row}⎤` : i === last ? `⎣${row}⎦` : `⎢${row}⎥`))
}

function sideBySide(blocks: readonly Block[], width: number): string[] {
  const groups: Block[][] = [[]]
  let used = 0
  for (const [i, block] of blocks.entries()) {
    const size = columns(block.rows[0]!)
    const end = blocks.findIndex((other, j) => j > i && other.joins)
    const next = blocks
      .slice(i + 1, end < 0 ? undefined : end)
      .reduce((sum, { rows }) => sum + columns(rows[0]!), 0)
    if (used > 0 && block.joins && used + size + next > width) {
      groups.push([])
      used = 0
    }
    groups.at(-1)!.push(block)
    used += size
  }
  return groups.flatMap((group) => {
    const height = Math.max(...group.map(({ rows }) => rows.length))
    return Array.from({ length: height }, (_, y) =>
      group
        .map((block) => rowOf(block, y, height))
        .join('')
        .trimEnd(),
    )
  })
}

/** The text of a block in line y of a group, set to its middle. */
function rowOf({ rows }: Block, y: number, height: number): string {
  const first = Math.floor((height - rows.length) / 2)
  return rows[y - first] ?? ' '.repeat(columns(rows[0]!))
}
