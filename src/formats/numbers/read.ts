// Reads the numbers somebody gives, in whatever form they have them, and ties each to the cell it is about.

import type { Network } from '../../network/network.ts'
import { type Decimal, decimalSign } from './figure.ts'
import type { NumbersKind, ReadNumbers } from './given.ts'
import { readLines } from './lines.ts'
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
  const { step = 1, decimal = decimalSign(text) } = options
  const tie = tying(network)
  return { kind: 'lines', ...readLines(tie, text, step, decimal) }
}
