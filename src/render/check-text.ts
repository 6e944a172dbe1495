// What checking somebody's numbers found, as text for people: every number with its mark, the first wrong one
// with the right working beside theirs, and what was done.

import type { Checked } from '../check/check.ts'
import type { Explanation, Phrase } from '../explain/explanation.ts'
import { rightUnder } from './check-conventions.ts'
import { besidesWords, findingsWords } from './check-findings.ts'
import { firstWrongWords } from './check-first-wrong.ts'
import { hintOf } from './check-hint.ts'
import { numbersTable, rightly, short } from './check-numbers.ts'
import { type GivenTwice, twicePhrases } from './check-twice.ts'
import { missed, type Reading, unreadWords } from './check-unread.ts'
import { workingText } from './explanation.ts'
import { lines, phraseSpans, type TextOptions } from './terminal.ts'
import { type Voice, voiceOf } from './voice.ts'

export type CheckTextOptions = TextOptions & {
  /** One hint instead of the answer. */
  readonly hint?: boolean
  /** The right working of the first wrong number. */
  readonly rightly?: Explanation | null
  /** What of the text was read, and what was not. */
  readonly reading?: Reading
  /** Numbers given with several values. */
  readonly twice?: readonly GivenTwice[]
}

/** The whole report, lines and all. */
export function checkText(found: Checked, options: CheckTextOptions = {}): string {
  const voice = voiceOf(found.network, found.network)
  const table = numbersTable(found, voice, options, options.hint)
  const many = found.numbers.some(({ given }) => given.step !== 1)
  const twice = twicePhrases(options.twice ?? [], many).flatMap((one) =>
    lines(phraseSpans(one, voice), options),
  )
  const closing = options.reading ? unreadWords(options.reading, options) : []
  if (options.hint)
    return joined([
      table,
      lines(phraseSpans(hintOf(found) ?? [allRight(found, options)], voice), options),
      twice,
      closing,
    ])
  return joined([table, ...verdict(found, voice, options), twice, closing])
}

/** What was done, without the numbers one by one. */
export const verdictText = (found: Checked, options: CheckTextOptions = {}): string =>
  joined(verdict(found, voiceOf(found.network, found.network), options))

const joined = (paragraphs: readonly (readonly string[])[]) =>
  `${paragraphs
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => paragraph.join('\n'))
    .join('\n\n')}\n`

function verdict(found: Checked, voice: Voice, options: CheckTextOptions): string[][] {
  const say = (...phrase: Phrase) => lines(phraseSpans(phrase, voice), options)
  if (found.conventions.length > 0) {
    const ways = rightUnder(found)
    const [your, they] =
      found.numbers.length === 1 ? ['Your number is', 'It is'] : ['Your numbers are', 'They are']
    return [
      say(`${your} right ${ways[0]}.`),
      ...(ways.length > 1 ? [say(`${they} also right ${ways.slice(1).join('; or ')}.`)] : []),
      ...besidesWords(found, 'If that is not meant, a mistake may give the same digits:', voice, options),
    ]
  }
  const { firstWrong } = found
  if (firstWrong === null) {
    return [
      say(allRight(found, options)),
      ...found.remarks.map((remark) => say(...remark)),
      earlyWords(found, voice, options),
      ...besidesWords(found, 'But a mistake gives the same digits:', voice, options),
    ]
  }
  return [
    firstWrongWords(firstWrong, found, voice, options),
    ...(options.rightly ? [workingText(options.rightly, voice, options)] : []),
    ...(found.findings.length > 0
      ? findingsWords(found, voice, options)
      : unexplained(found, voice, options)),
    ...found.hidden.map(({ name, value, expected }) =>
      say(
        'Several of your numbers point to ',
        { name },
        `, which you did not give: they fit the value ${short(value)} instead of ${short(expected)}.`,
      ),
    ),
    ...found.remarks.map((remark) => say(...remark)),
    // What gives all numbers to their digits needs no rounding besides.
    ...(found.findings.some(({ once }) => !once) ? [] : [earlyWords(found, voice, options)]),
  ]
}

export function allRight(found: Checked, { reading }: CheckTextOptions = {}): string {
  const { numbers } = found
  const { length } = numbers
  if (length === 0) return 'No number could be checked.'
  const ways = rightUnder(found)
    .map((way) => `, ${way}`)
    .join('')
  const rounded = numbers.filter(({ status }) => status === 'consistent')
  const some = reading && missed(reading).length > 0
  if (length === 1) {
    const one = some ? 'The number that was read' : 'Your number'
    return rounded.length === 0
      ? `${one} is right${ways}.`
      : `${one} is right if earlier numbers were rounded; unrounded it is ${rightly(rounded[0]!)}.`
  }
  if (rounded.length === 0) {
    if (some) return `The ${length} numbers that were read are right${ways}.`
    return length === 2 ? `Both numbers are right${ways}.` : `All ${length} numbers are right${ways}.`
  }
  const those = rounded.length === length ? 'all of them' : `${rounded.length} of ${length}`
  const are = rounded.length === 1 ? 'is' : 'are'
  return `No number${some ? ' that was read' : ''} is wrong; ${those} ${are} right only because earlier numbers were rounded.`
}

function unexplained(found: Checked, voice: Voice, options: TextOptions): string[][] {
  if (found.hidden.length > 0) return []
  return [lines(phraseSpans([unexplainedText(found)], voice), options)]
}

/** That nothing known gives these numbers. */
export const unexplainedText = ({ numbers }: Checked): string =>
  `No mistake that is known here gives exactly your ${numbers.length === 1 ? 'number' : 'numbers'}, alone or with another.`

function earlyWords(found: Checked, voice: Voice, options: TextOptions): string[] {
  const phrase = earlyPhrase(found)
  return phrase === null ? [] : lines(phraseSpans(phrase, voice), options)
}

/** What rounding early may have cost. */
export function earlyPhrase({ early }: Checked): Phrase | null {
  if (early === null) return null
  const { digits, mode, worst, by } = early
  const how = mode === 'round' ? 'carried' : 'kept, the rest cut off'
  return [
    `Rounded early: with ${digits} ${digits === 1 ? 'decimal' : 'decimals'} ${how}, your `,
    { name: worst },
    ` may be off by ${short(by, 1)}. Carry two or three digits more.`,
  ]
}
