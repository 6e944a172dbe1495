// What of somebody's text could not be read: how much of it was, which lines were not, and why.

import { linesText } from './check-twice.ts'
import { visible } from './encode.ts'
import { lines, type TextOptions, words } from './terminal.ts'

/** A piece of text that gave no number. */
export type Unread = {
  readonly line: number
  readonly text: string
  readonly why: string
  /** A line of words that does not look meant as a number. */
  readonly prose?: true
}

/** What was read of a text, and what was not. */
export type Reading = {
  /** For each number that was read, its line. */
  readonly read: readonly number[]
  readonly unread: readonly Unread[]
  /** Is it a text of lines, where JSON has entries and an article has numbers between words? */
  readonly by: 'line' | 'entry' | 'number'
}

/** So many are listed; of the numbers between an article's words, fewer. */
const LISTED = { line: 20, entry: 20, number: 5 }
const LONGEST = 60

/** What is plainly meant as a number and was not understood. An article holds numbers about other things too. */
export const missed = ({ unread, by }: Reading): readonly Unread[] =>
  by === 'number' ? [] : unread.filter(({ prose }) => !prose)

/** The closing sentences of the report; empty where everything was read. */
export function unreadWords(reading: Reading, options: TextOptions): string[] {
  const { unread, by } = reading
  const told = by === 'number' ? unread : missed(reading)
  const prose = linesOf(unread.filter(({ prose }) => prose))
  const such = reading.read.length === 0 ? ' such as dE/dw5 = 0.0822' : ''
  const skipped =
    prose.length === 0 ? [] : [`${label(prose)} ${prose.length === 1 ? 'holds' : 'hold'} no number${such}.`]
  if (told.length === 0) return skipped.flatMap((sentence) => lines(words(sentence), options))
  const listed = told
    .slice(0, LISTED[by])
    .flatMap(({ line, text, why }) => [
      ...lines(words(`  line ${line}: ${visible(clipped(text.trim()))}`), options, '    '),
      ...lines(words(`    ${visible(why)}`), options, '    '),
    ])
  const more = told.length - LISTED[by]
  return [
    ...lines(words(`${counts(reading, told)}:`), options),
    ...listed,
    ...(more > 0 ? [`  … and ${more} more`] : []),
    ...skipped.flatMap((sentence) => lines(words(sentence), options)),
  ]
}

/** "4 of 6 lines were read; lines 2 and 5 were not" */
function counts({ read, by }: Reading, told: readonly Unread[]): string {
  if (by === 'line') {
    const not = linesOf(told)
    const all = new Set([...read, ...not]).size
    const done = all - not.length
    const were = (count: number) => (count === 1 ? 'was' : 'were')
    const which = label(not)
    if (done === 0) return `${which} ${were(not.length)} not read`
    const first = `${done} of ${all} lines ${were(done)} read`
    return `${first}; ${linesText(not)} ${were(not.length)} not`
  }
  const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? `${one} was` : `${many} were`}`
  const numbers = count(read.length, 'number', 'numbers')
  if (by === 'entry') return `${numbers} read; ${count(told.length, 'entry', 'entries')} not`
  return `${numbers} tied to a number of the network; ${told.length} in the text ${told.length === 1 ? 'was' : 'were'} not`
}

const linesOf = (unread: readonly Unread[]) =>
  [...new Set(unread.map(({ line }) => line))].sort((a, b) => a - b)

/** At the beginning of a sentence. */
const label = (numbers: readonly number[]) => `L${linesText(numbers).slice(1)}`

const clipped = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)
