// The table of somebody's numbers with their marks, and how the right value is written beside theirs.

import type { Checked, CheckedNumber } from '../check/check.ts'
import { fromProgram } from '../check/given.ts'
import type { Name } from '../formula/name.ts'
import { shortest, toDecimals } from '../numeric/decimal.ts'
import { visible } from './encode.ts'
import { show } from './number.ts'
import { lines, type TextOptions, words } from './terminal.ts'
import { nameText, plain, textMedium } from './text.ts'
import type { Voice } from './voice.ts'
import { columns } from './width.ts'

/** The right value, to the digits that were given and at least so many that the difference shows. */
export function rightly({ given, expected }: CheckedNumber): string {
  if (!Number.isFinite(expected) || expected === 0) return String(expected)
  if (fromProgram(given)) return shortest(expected)
  for (let decimals = Math.max(0, given.decimals); decimals < given.decimals + 6; decimals++) {
    const text = toDecimals(expected, decimals)
    if (Number(text) !== given.value) return text
  }
  return short(expected)
}

/** A number to so many decimals, in few characters. */
export const short = (value: number, digits = 9): string => {
  const shown = show(value, {
    digits,
    show: 'round',
    byHand: null,
    precision: 'float64',
    decimal: 'point',
  })
  return plain(textMedium().number(shown, 'plain'))
}

const SIGNS = { right: '✓', rounded: '✓', consistent: '✓', follows: '→', wrong: '✗' } as const

export function numbersTable(found: Checked, voice: Voice, options: TextOptions, hint = false): string[] {
  const many = new Set(found.numbers.map(({ given }) => given.step)).size > 1
  const spelled = (name: Name) => nameText(voice.notation.spell(name, voice.where))
  const rows = found.numbers.slice(0, LONGEST_TABLE).map((number) => ({
    sign: SIGNS[number.status],
    name: `${many ? `step ${number.given.step}: ` : ''}${spelled(number.name)}`,
    given: visible(number.given.text),
    words: wordsOf(number, spelled, hint),
  }))
  const widest = (key: 'name' | 'given') => Math.max(0, ...rows.map((row) => columns(row[key])))
  const names = Math.min(28, widest('name'))
  const givens = Math.min(20, widest('given'))
  const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - columns(text)))
  const table = rows.flatMap((row) => {
    const start = `${row.sign} ${pad(row.name, names)}  ${pad(row.given, givens)}  `
    return lines([{ text: start }, ...words(row.words)], options, ' '.repeat(columns(start)))
  })
  const more = found.numbers.length - rows.length
  return more > 0 ? [...table, `… and ${more} more`] : table
}

const LONGEST_TABLE = 200

/** The verdict on a number; as a `hint` it does not tell the right one. */
export function wordsOf(number: CheckedNumber, spelled: (name: Name) => string, hint: boolean): string {
  switch (number.status) {
    case 'right':
    case 'rounded':
      return 'right'
    case 'consistent':
      return 'right, with earlier numbers rounded'
    case 'follows':
      return `follows from ${[...new Set(number.after.map(spelled))].slice(0, 3).join(', ')}`
    case 'wrong':
      return hint ? 'look again' : `wrong, should be ${rightly(number)}`
  }
}
