// What checking somebody's numbers found, as text for people: every number with its mark, the first wrong one
// with the right working beside theirs, and what was done.

import type { Checked, CheckedNumber } from '../check/check.ts'
import type { Finding } from '../check/finding.ts'
import type { Working } from '../check/working.ts'
import type { Explanation, Phrase } from '../explain/explanation.ts'
import type { Name } from '../formula/name.ts'
import { numbersTable, rightly, short } from './check-numbers.ts'
import { visible } from './encode.ts'
import { equationLines, workingText } from './explanation.ts'
import { bold, lines, phraseSpans, type TextOptions, words } from './terminal.ts'
import { textMedium } from './text.ts'
import { type Voice, voiceOf } from './voice.ts'
import { working } from './working.ts'

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
    const ways = found.conventions.map(({ right }) => right)
    return [
      say(`Your numbers are right ${ways[0]}.`),
      ...(ways.length > 1 ? [say(`They are also right ${ways.slice(1).join('; or ')}.`)] : []),
    ]
  }
  const { firstWrong } = found
  if (firstWrong === null) return [say(allRight(found)), earlyWords(found, voice, options)]
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

function allRight({ numbers }: Checked): string {
  if (numbers.length === 0) return 'No number could be checked.'
  if (numbers.length === 1) return 'Your number is right.'
  return `All ${numbers.length} numbers are right.`
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

function findingsWords(found: Checked, voice: Voice, options: TextOptions): string[][] {
  const { findings, telling } = found
  const one = findings.length === 1
  const intro = one
    ? []
    : [
        lines(
          words(`${findings.length} explanations fit your numbers; their digits cannot tell which:`),
          options,
        ),
      ]
  const blocks = findings.map((finding, i) =>
    findingWords(finding, found.firstWrong, voice, options, one ? '' : `${i + 1}. `),
  )
  const tell: Phrase = telling
    ? [
        'To tell them apart, give ',
        { name: telling.name },
        ` to ${telling.decimals} ${telling.decimals === 1 ? 'decimal' : 'decimals'}.`,
      ]
    : one || findings[0]!.once
      ? []
      : ['No other number of this step would tell them apart.']
  return [...intro, ...blocks, lines(phraseSpans(tell, voice), options).filter((line) => line !== '')]
}

function findingWords(
  finding: Finding,
  first: CheckedNumber | null,
  voice: Voice,
  options: TextOptions,
  label: string,
): string[] {
  const { sentences, instead, under, explains, once, working: at } = finding
  const sentence = sentences.join(' And: ')
  const under_ = under.length > 0 ? ` Besides, the numbers are worked ${under.join(' and ')}.` : ''
  const gives: Phrase = once
    ? ['This gives your ', ...listed(explains), '.']
    : ['This gives all your numbers.']
  return [
    ...lines(words(`${label}${sentence}${under_}`), options, ' '.repeat(label.length)).map((line) =>
      bold(line, options),
    ),
    ...(at === null ? [] : besideEachOther(at, first, voice, options)),
    ...lines(phraseSpans(['  ', ...gives, ` ${[...new Set(instead)].join(' ')}`], voice), options, '  '),
  ]
}

/** The wrong line and the right one, both as formula and with numbers. */
function besideEachOther(
  at: Working,
  theirs: CheckedNumber | null,
  voice: Voice,
  options: TextOptions,
): string[] {
  const medium = textMedium(voice.numbers.decimal)
  const own = (formula: Working['right'], look: Working['look'], value: number) =>
    equationLines(working({ name: at.name, formula, look, value }, voice, medium), options, '    ')
  const step = theirs?.given.step === at.step ? '' : `, in step ${at.step}`
  return [
    `  yours${step}:`,
    ...own(at.wrong, at.look, at.value),
    '  right:',
    ...own(at.right, at.lookRight, at.expected),
  ]
}

function listed(names: readonly Name[]): Phrase {
  const shown = names.slice(0, 6)
  const phrase: (string | { name: Name })[] = []
  for (const [i, name] of shown.entries()) {
    if (i > 0) phrase.push(i === shown.length - 1 && names.length === shown.length ? ' and ' : ', ')
    phrase.push({ name })
  }
  if (names.length > shown.length) phrase.push(` and ${names.length - shown.length} more`)
  return phrase
}

function unexplained(found: Checked, voice: Voice, options: TextOptions): string[][] {
  if (found.hidden.length > 0) return []
  const known = 'No mistake that is known here gives exactly your numbers, alone or with another.'
  return [lines(phraseSpans([known], voice), options)]
}

function earlyWords({ early }: Checked, voice: Voice, options: TextOptions): string[] {
  if (early === null) return []
  const { digits, mode, worst, by } = early
  const how = mode === 'round' ? 'carried' : 'kept, the rest cut off'
  const phrase: Phrase = [
    `Rounded early: with ${digits} decimals ${how}, your `,
    { name: worst },
    ` may be off by ${short(by, 1)}. Carry two or three digits more.`,
  ]
  return lines(phraseSpans(phrase, voice), options)
}

/** One hint that does not give the answer away. */
function hintOf(found: Checked): Phrase {
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
