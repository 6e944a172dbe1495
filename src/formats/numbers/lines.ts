// Lines as a person types them: `net_h1 = 0.3775`, `∂E/∂w5: 0.0822`, `step 2: E = 0.291027774`.

import type { Decimal } from './figure.ts'
import { clipped, type Found } from './given.ts'
import { put } from './put.ts'
import { bareLine, type Context, NOTHING, type Statement, splitContext, statements } from './statement.ts'
import type { Tie } from './tie.ts'

const LONGEST_LINE = 20_000

export function readLines(tie: Tie, text: string, step: number, decimal: Decimal): Found {
  const found: Found = { numbers: [], unread: [] }
  // A line that only says `step 2:` holds for those after it.
  let standing: Context = {}
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
    if (told.length === 0) found.unread.push({ line, text: clipped(raw), why: NOTHING })
    for (const statement of told) {
      const why = readStatement(found, tie, statement, { ...at, line }, decimal)
      const shown = told.length === 1 ? raw : `${statement.label} = ${statement.number}`
      if (why !== null) found.unread.push({ line, text: clipped(shown), why })
    }
  }
  return found
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
