// Makes samples of a table of one's own: rows from a file, a spreadsheet or the keyboard, each column an input, a
// target, or a class that becomes one target of 0 and 1 per word.

import type { Description, SplitDescription } from '../network/description.ts'
import { withSamples } from '../network/edit.ts'
import type { Network, Sample } from '../network/network.ts'
import { InputError, type Problem } from '../network/problem.ts'
import { grouped, shown } from '../network/shown.ts'
import { shortest } from '../numeric/decimal.ts'
import { readCsv, type Table } from './csv.ts'
import { readCell } from './number.ts'

export const ROLES = ['input', 'target', 'class', 'none'] as const
export type Role = (typeof ROLES)[number]
export type TableOptions = {
  readonly decimal?: 'point' | 'comma' | undefined
  readonly file?: string | undefined
}

export type OwnTable = {
  readonly columns: readonly string[]
  /** What each column is likely to be. */
  readonly roles: readonly Role[]
  readonly rows: readonly (readonly string[])[]
  readonly warnings: readonly Problem[]
  readonly decimal: 'point' | 'comma'
}

const MOST_CLASSES = 100
const TOLD = 20

/** Reads a table with a header or without. Throws `InputError` with every problem. */
export async function readTable(text: string, options: TableOptions = {}): Promise<OwnTable> {
  const { decimal = 'point', file = 'the table' } = options
  const { table, errors, warnings } = await readCsv(text, { file, decimal })
  if (table === null) throw new InputError(errors)
  const { columns, rows } = table
  return { columns, rows, warnings, decimal, roles: likelyRoles(table, decimal) }
}

/** Numbers are inputs; the last column is what should come out, a class where it holds words. */
function likelyRoles({ columns, rows }: Table, decimal: 'point' | 'comma'): Role[] {
  return columns.map((column, c) => {
    const numbers = rows.every((row, r) => 'value' in readCell(row[c]!, { row: r + 1, column }, decimal))
    if (c === columns.length - 1) return numbers ? 'target' : 'class'
    return numbers ? 'input' : 'none'
  })
}

/** The description with the samples of a table, split as it is said. Throws `InputError` with every field that cannot
    be read. */
export function withTable(
  description: Description,
  table: OwnTable,
  roles: readonly Role[],
  split?: SplitDescription,
): Description {
  const problems: Problem[] = []
  const read = (role: Role) => table.columns.flatMap((_, c) => (roles[c] === role ? [c] : []))
  const inputs = read('input').map((c) => numbers(table, c, problems))
  const targets = table.columns.flatMap((_, c): Column[] => {
    if (roles[c] === 'target') return [numbers(table, c, problems)]
    return roles[c] === 'class' ? classes(table, c, problems) : []
  })
  for (const [side, found] of [
    ['input', inputs],
    ['target', targets],
  ] as const) {
    if (found.length === 0) {
      problems.push({
        code: 'E-DATA',
        what: `no column is an ${side}.`.replace('an t', 'a t'),
        fix: `Choose at least one ${side}.`,
      })
    }
  }
  if (problems.length > 0) throw new InputError(problems.slice(0, TOLD))
  return withSamples(description, {
    inputs: inputs.map(({ name }) => name),
    outputs: targets.map(({ name }) => name),
    samples: table.rows.map((_, r) => ({
      inputs: inputs.map(({ values }) => values[r]!),
      targets: targets.map(({ values }) => values[r]!),
    })),
    split,
  })
}

type Column = { readonly name: string; readonly values: readonly number[] }

/** `x1`, where the columns have no names. */
const nameOf = ({ columns }: OwnTable, c: number, letter: string): string =>
  /^\d+$/.test(columns[c]!) ? `${letter}${columns[c]}` : columns[c]!

function numbers(table: OwnTable, c: number, problems: Problem[]): Column {
  const column = table.columns[c]!
  const values = table.rows.map((row, r) => {
    const found = readCell(row[c]!, { row: r + 1, column }, table.decimal)
    if ('value' in found) return found.value
    problems.push(found.fault)
    return 0
  })
  return { name: nameOf(table, c, 'x'), values }
}

function classes(table: OwnTable, c: number, problems: Problem[]): Column[] {
  const column = table.columns[c]!
  const words = table.rows.map((row) => row[c]!.trim())
  for (const [r, word] of words.entries()) {
    if (word !== '') continue
    problems.push({
      code: 'E-CELL-EMPTY',
      what: `row ${r + 1}, column ${shown(column)} is empty.`,
      fix: 'Name its class, or remove the row.',
    })
  }
  const kinds = [...new Set(words)]
  if (kinds.length < 2 || kinds.length > MOST_CLASSES) {
    const what = `column ${shown(column)} has ${grouped(kinds.length)} ${kinds.length === 1 ? 'class' : 'classes'}; from 2 to ${MOST_CLASSES} can be told apart.`
    problems.push({ code: 'E-DATA', what, fix: 'Choose another column, or let it be a number.' })
    return []
  }
  return kinds.map((kind) => ({
    name: /^\p{L}/u.test(kind) ? kind : `${nameOf(table, c, 'y')} ${kind}`,
    values: words.map((word) => (word === kind ? 1 : 0)),
  }))
}

/** The samples of a network as a table that reads back to them, with the names of inputs and targets above. */
export function samplesText({ inputs, outputs, given }: Network): string {
  return lines([header(inputs, outputs), ...given.map(fields)])
}

/** The same with a first column that says what each sample is for; those to train with come first, as they are used. */
export function dataText({ inputs, outputs, samples, test }: Network): string {
  const marked = (word: string) => (sample: Sample) => [word, ...fields(sample)]
  return lines([
    [USE, ...header(inputs, outputs).map(harmless)],
    ...samples.map(marked('train')),
    ...test.map(marked('test')),
  ])
}

const USE = 'use'
/** A spreadsheet takes a text that begins so for a formula. */
const harmless = (name: string) => name.replace(/^("?)(?=[=+\-@\t\r])/, "$1'")
const lines = (rows: readonly (readonly string[])[]) => `${rows.map((row) => row.join(',')).join('\n')}\n`
const fields = ({ inputs, targets }: Sample) => [...inputs, ...targets].map(shortest)

function header(inputs: readonly string[], outputs: readonly string[]): string[] {
  return [...inputs, ...outputs].map((name) =>
    /[",;\t|\n\r]|^\s|\s$/.test(name) ? `"${name.replaceAll('"', '""')}"` : name,
  )
}
