// The table of somebody's numbers with their marks, a long one shortened around the first wrong number, and how
// the right value is written beside theirs.

import type { Checked, CheckedNumber } from '../check/check.ts'
import { fromProgram } from '../check/given.ts'
import { addressOf, type Name } from '../formula/name.ts'
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
  const { from, to } = shownPart(found)
  const rows = repeatedOnce(found.numbers.slice(from, to)).map(({ number, times }) => ({
    sign: SIGNS[number.status],
    name: `${many ? `step ${number.given.step}: ` : ''}${spelled(number.name)}`,
    given: visible(number.given.text),
    words: `${wordsOf(number, spelled, hint)}${times < 2 ? '' : times === 2 ? ' (twice)' : ` (${times} times)`}`,
  }))
  const widest = (key: 'name' | 'given') => Math.max(0, ...rows.map((row) => columns(row[key])))
  const names = Math.min(28, widest('name'))
  const givens = Math.min(20, widest('given'))
  const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - columns(text)))
  const table = rows.flatMap((row) => {
    const start = `${row.sign} ${pad(row.name, names)}  ${pad(row.given, givens)}  `
    return lines([{ text: start }, ...words(row.words)], options, ' '.repeat(columns(start)))
  })
  const before = found.numbers.slice(0, from)
  const behind = found.numbers.slice(to)
  return [
    ...(before.length > 0 ? [`… ${before.length} before${countsOf(before, many)}`] : []),
    ...table,
    ...(behind.length > 0 ? [`… ${behind.length} more${countsOf(behind, many)}`] : []),
  ]
}

/** An article gives the same number again and again. */
function repeatedOnce(numbers: readonly CheckedNumber[]): { number: CheckedNumber; times: number }[] {
  const rows: { number: CheckedNumber; times: number }[] = []
  for (const number of numbers) {
    const last = rows.at(-1)
    const { given, name } = number
    const same =
      last?.number.given.text === given.text &&
      last.number.given.step === given.step &&
      addressOf(last.number.name) === addressOf(name)
    if (same) last.times++
    else rows.push({ number, times: 1 })
  }
  return rows
}

/** A longer table is shortened to its beginning, or to what stands around the first wrong number. */
const LONGEST_TABLE = 60
const BEGINNING = 10
const BEFORE = 5
const BEHIND = 15

function shownPart({ numbers, firstWrong }: Checked): { from: number; to: number } {
  if (numbers.length <= LONGEST_TABLE) return { from: 0, to: numbers.length }
  if (firstWrong === null) return { from: 0, to: BEGINNING }
  const at = numbers.findIndex(({ given }) => given === firstWrong.given)
  return { from: Math.max(0, at - BEFORE), to: at + BEHIND }
}

/** ", in steps 1 to 6: all right"; ": 40 right, 2 wrong, 30 follow" */
function countsOf(numbers: readonly CheckedNumber[], many: boolean): string {
  const steps = numbers.map(({ given }) => given.step)
  const first = steps.reduce((a, b) => Math.min(a, b))
  const last = steps.reduce((a, b) => Math.max(a, b))
  const where = first === last ? `, in step ${first}` : `, in steps ${first} to ${last}`
  const count = (...of: readonly CheckedNumber['status'][]) =>
    numbers.filter(({ status }) => of.includes(status)).length
  const [right, wrong, follow] = [count('right', 'rounded', 'consistent'), count('wrong'), count('follows')]
  const parts = [
    ...(right > 0 ? [`${right} right`] : []),
    ...(wrong > 0 ? [`${wrong} wrong`] : []),
    ...(follow > 0 ? [`${follow} ${follow === 1 ? 'follows' : 'follow'}`] : []),
  ]
  return `${many ? where : ''}: ${right === numbers.length ? 'all right' : parts.join(', ')}`
}

/** The verdict on a number; as a `hint` it does not tell the right one. */
export function wordsOf(number: CheckedNumber, spelled: (name: Name) => string, hint: boolean): string {
  const sourceOf = ({ name, step }: CheckedNumber['after'][number]) =>
    `${spelled(name)}${step === number.given.step ? '' : ` in step ${step}`}`
  switch (number.status) {
    case 'right':
    case 'rounded':
      return 'right'
    case 'consistent':
      return 'right, with earlier numbers rounded'
    case 'follows':
      return `follows from ${[...new Set(number.after.map(sourceOf))].slice(0, 3).join(', ')}`
    case 'wrong':
      return hint ? 'look again' : `wrong, should be ${rightly(number)}`
  }
}
