// What checking somebody's numbers found, as text for people: every number with its mark, the first wrong one
// with the right working beside theirs, and what was done.

import type { Checked, CheckedNumber } from '../check/check.ts'
import type { Explanation, Phrase } from '../explain/explanation.ts'
import { besidesWords, findingsWords } from './check-findings.ts'
import { numbersTable, rightly, short } from './check-numbers.ts'
import { visible } from './encode.ts'
import { workingText } from './explanation.ts'
import { bold, lines, phraseSpans, type TextOptions, words } from './terminal.ts'
import { type Voice, voiceOf } from './voice.ts'

export type CheckTextOptions = TextOptions & {
  /** One hint instead of the answer. */
  readonly hint?: boolean
  /** The right working of the first wrong number. */
  readonly rightly?: Explanation | null
}

/** The whole report, lines and all. */
export function checkText(found: Checked, options: CheckTextOptions = {}): string {
  const voice = voiceOf(found.network, found.network)
  const table = numbersTable(found, voice, options, options.hint)
  if (options.hint) return joined([table, lines(phraseSpans(hintOf(found), voice), options)])
  return joined([table, ...verdict(found, voice, options)])
}

const joined = (paragraphs: readonly (readonly string[])[]) =>
  `${paragraphs
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => paragraph.join('\n'))
    .join('\n\n')}\n`

function verdict(found: Checked, voice: Voice, options: CheckTextOptions): string[][] {
  const say = (...phrase: Phrase) => lines(phraseSpans(phrase, voice), options)
  if (found.conventions.length > 0) {
    const ways = found.conventions.map(({ right }) => right)
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
      say(allRight(found)),
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
    earlyWords(found, voice, options),
  ]
}

export function allRight({ numbers }: Checked): string {
  if (numbers.length === 0) return 'No number could be checked.'
  const rounded = numbers.filter(({ status }) => status === 'consistent')
  if (numbers.length === 1) {
    return rounded.length === 0
      ? 'Your number is right.'
      : `Your number is right if earlier numbers were rounded; unrounded it is ${rightly(rounded[0]!)}.`
  }
  if (rounded.length === 0) return `All ${numbers.length} numbers are right.`
  const some = rounded.length === numbers.length ? 'all of them' : `${rounded.length} of ${numbers.length}`
  return `No number is wrong; ${some} are right only because earlier numbers were rounded.`
}

function firstWrongWords(first: CheckedNumber, found: Checked, voice: Voice, options: TextOptions): string[] {
  const wrong = found.numbers.filter(({ status }) => status === 'wrong').length
  const steps = new Set(found.numbers.map(({ given }) => given.step)).size
  const at = steps > 1 || first.given.step > 1 ? ` in step ${first.given.step}` : ''
  const which = found.numbers.length === 1 ? 'This number is wrong: ' : 'The first wrong number is '
  const name: Phrase = [which, { name: first.name }, at, wrong > 1 ? ` (of ${wrong})` : '', '.']
  return [
    ...lines(phraseSpans(name, voice), options).map((line) => bold(line, options)),
    ...lines(words(`  You have ${visible(first.given.text)}; right is ${rightly(first)}.`), options, '  '),
  ]
}

function unexplained(found: Checked, voice: Voice, options: TextOptions): string[][] {
  if (found.hidden.length > 0) return []
  return [lines(phraseSpans([UNEXPLAINED], voice), options)]
}

export const UNEXPLAINED = 'No mistake that is known here gives exactly your numbers, alone or with another.'

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
    `Rounded early: with ${digits} decimals ${how}, your `,
    { name: worst },
    ` may be off by ${short(by, 1)}. Carry two or three digits more.`,
  ]
}

/** One hint that does not give the answer away. */
export function hintOf(found: Checked): Phrase {
  const { firstWrong, findings } = found
  if (found.conventions.length > 0) return [`Your numbers are right ${found.conventions[0]!.right}.`]
  if (firstWrong === null) return [allRight(found)]
  const advice = findings[0]?.instead[0]
  return [
    'Look at ',
    { name: firstWrong.name },
    ` again. ${advice ?? 'What comes into it, and with which sign?'}`,
  ]
}
