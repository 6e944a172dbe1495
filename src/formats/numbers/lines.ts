// Lines as a person types them: `net_h1 = 0.3775`, `∂E/∂w5: 0.0822`, `step 2: E = 0.291027774`.

import type { Decimal } from './figure.ts'
import { clipped, type Found, type Unread } from './given.ts'
import { isBareNumber, isMeantAsNumber } from './meant.ts'
import { put } from './put.ts'
import { bareLine, type Context, NOTHING, type Statement, splitContext, statements } from './statement.ts'
import type { Tie } from './tie.ts'

const LONGEST_LINE = 20_000

export function readLines(tie: Tie, text: string, step: number, decimal: Decimal): Found {
  const found: Found = { numbers: [], unread: [] }
  // A line that only says `step 2:` holds for those after it.
  let standing: Context = {}
  // A working may go on for some lines: `net_h1 = w1 · i1 + b1`, then `= 0.15 · 0.05 + 0.35`, then `= 0.3575`.
  let working: Working = null
  for (const [i, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = i + 1
    if (raw.length > LONGEST_LINE) {
      found.unread.push({
        line,
        text: clipped(raw),
        why: `A line of more than ${LONGEST_LINE} characters is not read.`,
      })
      continue
    }
    const { context, rest } = splitContext(bareLine(raw))
    if (rest === '') {
      if (context.step !== undefined) standing = context
      else if (context.sample !== undefined) standing = { ...standing, ...context }
      continue
    }
    const at = { step, ...standing, ...context }
    const told = statements(rest)
    const bare = isBareNumber(rest)
    if (told.length === 0)
      found.unread.push({ line, text: clipped(raw), why: bare ? NAMELESS : NOTHING, ...(!bare && PROSE) })
    const shown = (one: Statement) => (told.length === 1 ? raw : `${one.label} = ${one.number}`)
    const left: Working[] = told.map((one) =>
      readOn(found, tie, one, working, { ...at, line }, decimal, shown),
    )
    working = left.length === 1 ? left[0]! : null
  }
  return found
}

/** A working that no number has ended yet: the name it is about, and its lines so far. */
type Working = { readonly label: string; readonly lines: readonly Unread[] } | null

const PROSE = { prose: true } as const
const NAMELESS = 'This number has no name: write for instance "net_h1 = 0.3775".'

/** Reads a statement, which may go on with the working of the lines above it; gives the working where it is open. */
function readOn(
  found: Found,
  tie: Tie,
  own: Statement,
  above: Working,
  at: { step: number; sample?: number | undefined; line: number },
  decimal: Decimal,
  shown: (statement: Statement) => string,
): Working {
  const open = own.label === '' && own.fault === undefined ? above : null
  const lines = open?.lines ?? []
  const statement = open === null ? own : { ...own, label: open.label }
  const why = readStatement(found, tie, statement, at, decimal)
  if (why === null) {
    for (const line of lines) found.unread.splice(found.unread.indexOf(line), 1)
    return null
  }
  const meant = isMeantAsNumber(statement)
  const unread = { line: at.line, text: clipped(shown(statement)), why, ...(!meant && PROSE) }
  found.unread.push(unread)
  return { label: statement.label, lines: [...lines, unread] }
}

/** Adds the number, or says why there is none. */
function readStatement(
  found: Found,
  tie: Tie,
  { label, number, fault, ...own }: Statement,
  at: { step: number; sample?: number | undefined; line: number },
  decimal: Decimal,
): string | null {
  if (fault !== undefined) return fault
  if (label === '') return NOTHING
  const { step, sample, line } = { ...at, ...own }
  return put(found, tie, { label, number, line }, { step, sample }, decimal)
}
