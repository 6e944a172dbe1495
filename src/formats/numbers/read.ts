// Reads the numbers somebody gives, in whatever form they have them, and ties each to the cell it is about.

import type { Network } from '../../network/network.ts'
import { articleKind } from './article/kind.ts'
import { readArticle } from './article/read.ts'
import { type DecimalSign, decimalSign, together } from './decimal-sign.ts'
import type { Decimal } from './figure.ts'
import type { NumbersKind, ReadNumbers } from './given.ts'
import { tableIn } from './grid.ts'
import { looksLikeJson, readJsonNumbers } from './json.ts'
import { readLines } from './lines.ts'
import { readTable } from './table.ts'
import { tying } from './tie.ts'

export type { GivenNumber, NumbersKind, ParameterNumber, ReadNumbers, Unread } from './given.ts'
export { KINDS } from './given.ts'

export type ReadOptions = {
  /** The step of numbers that do not say theirs; default 1. */
  step?: number
  /** Default: recognised. */
  kind?: NumbersKind
  /** Default: recognised. */
  decimal?: Decimal
}

export function readNumbers(network: Network, text: string, options: ReadOptions = {}): ReadNumbers {
  const { step = 1, kind } = options
  const tie = tying(network)
  const asTold = (decimal = options.decimal): DecimalSign =>
    decimal === undefined ? decimalSign(text) : { decimal }
  if (kind === 'json' || kind === 'trace' || (kind === undefined && looksLikeJson(text))) {
    const decimal = options.decimal ?? 'point'
    return readJsonNumbers(network, text, { tie, step, decimal, kind })
  }
  const table = kind === undefined || kind === 'csv' || kind === 'table' ? tableIn(text, kind) : null
  if (table !== null) {
    const { decimal, assumed } = table.separator === ',' ? asTold('point') : asTold()
    const found = readTable(tie, table.rows, step, decimal)
    if (kind !== undefined || found.numbers.length + found.unread.length > 0)
      return { kind: kind ?? table.kind, ...found, ...together(assumed, found.assumed) }
  }
  const form = kind ?? articleKind(text)
  if (form === 'markdown' || form === 'html' || form === 'latex')
    return { kind: form, ...readArticle(network, text, form, { tie, step, decimal: options.decimal }) }
  const { decimal, assumed } = asTold()
  return { kind: 'lines', ...readLines(tie, text, step, decimal), ...together(assumed) }
}
