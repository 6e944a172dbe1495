// Compares somebody's numbers with the sheet: each is right, right as rounded or truncated to the digits
// given, or wrong, and the first wrong one in reading order is named.

import { addressOf } from '../formula/name.ts'
import { InputError } from '../network/problem.ts'
import { toDecimals } from '../numeric/decimal.ts'
import type { Sheet } from '../trace/sheet.ts'
import { step } from '../trace/step.ts'

export type CheckedNumber = {
  readonly name: string
  /** As typed. */
  readonly given: string
  readonly expected: number
  readonly status: 'right' | 'rounded' | 'wrong'
  readonly step: number
}

export type Unread = { readonly line: number; readonly text: string; readonly why: string }

export type Check = {
  readonly numbers: readonly CheckedNumber[]
  /** Name of the first wrong number in the order it is worked out. */
  readonly firstWrong: string | null
  readonly unread: readonly Unread[]
}

const LINE =
  /^\s*(?:step\s+(\d+)\s*:)?\s*(.+?)\s*(?:=|:|\s)\s*([-−+]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[-+]?\d+)?)\s*$/iu

/** Reads lines such as `dE/dw5 = 0.0822` or `step 2: E = 0.291` and marks every number. */
export function check(sheet: Sheet, text: string): Check {
  const numbers: CheckedNumber[] = []
  const places = new Map<CheckedNumber, number>()
  const unread: Unread[] = []
  for (const [i, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') continue
    const parts = LINE.exec(line)
    if (parts === null) {
      unread.push({
        line: i + 1,
        text: line,
        why: 'No name and number such as "dE/dw5 = 0.0822" was found here.',
      })
      continue
    }
    try {
      const on = parts[1] === undefined ? sheet : step(sheet.network, { step: Number(parts[1]) })
      const cell = on.cell(parts[2]!)
      const checked = mark(addressOf(cell.name), parts[3]!, on.look(cell), on.step)
      numbers.push(checked)
      places.set(checked, on.step * 1e6 + cell.index)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      const { what, why } = error.problems[0]!
      unread.push({ line: i + 1, text: line, why: why === undefined ? what : `${what} ${why}` })
    }
  }
  const wrong = numbers.filter(({ status }) => status === 'wrong')
  wrong.sort((a, b) => places.get(a)! - places.get(b)!)
  return { numbers, firstWrong: wrong[0]?.name ?? null, unread }
}

function mark(name: string, given: string, expected: number, n: number): CheckedNumber {
  const plain = given.replace('−', '-').replace(',', '.')
  const value = Number(plain)
  const [mantissa, exponent] = plain.split(/e/i)
  const decimals = Math.max(0, (mantissa!.split('.')[1] ?? '').length - Number(exponent ?? 0))
  const matches = (mode: 'round' | 'truncate') =>
    Number(toDecimals(expected, Math.min(decimals, 400), mode)) === value
  const status = value === expected ? 'right' : matches('round') || matches('truncate') ? 'rounded' : 'wrong'
  return { name, given, expected, status, step: n }
}
