// What checking somebody's numbers found, as text for people: every number with its mark, the first wrong one
// with the right working beside theirs, and what was done.

import type { Checked } from '../check/check.ts'
import type { Finding } from '../check/finding.ts'
import type { Working } from '../check/working.ts'
import type { Explanation, Phrase } from '../explain/explanation.ts'
import type { Name } from '../formula/name.ts'
import { firstWrongWords } from './check-first-wrong.ts'
import { hintOf } from './check-hint.ts'
import { numbersTable, short } from './check-numbers.ts'
import { missed, type Reading, unreadWords } from './check-unread.ts'
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
  /** What of the text was read, and what was not. */
  readonly reading?: Reading
}

/** The whole report, lines and all. */
export function checkText(found: Checked, options: CheckTextOptions = {}): string {
  const voice = voiceOf(found.network, found.network)
  const table = numbersTable(found, voice, options, options.hint)
  const closing = options.reading ? unreadWords(options.reading, options) : []
  if (options.hint)
    return joined([
      table,
      lines(phraseSpans(hintOf(found) ?? [allRight(found, options)], voice), options),
      closing,
    ])
  return joined([table, ...verdict(found, voice, options), closing])
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
    return [
      say(`Your numbers are right ${ways[0]}.`),
      ...(ways.length > 1 ? [say(`They are also right ${ways.slice(1).join('; or ')}.`)] : []),
    ]
  }
  const { firstWrong } = found
  if (firstWrong === null) return [say(allRight(found, options)), earlyWords(found, voice, options)]
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

function allRight({ numbers }: Checked, { reading }: CheckTextOptions): string {
  const { length } = numbers
  if (length === 0) return 'No number could be checked.'
  if (reading && missed(reading).length > 0)
    return length === 1
      ? 'The number that was read is right.'
      : `The ${length} numbers that were read are right.`
  if (length === 1) return 'Your number is right.'
  return length === 2 ? 'Both numbers are right.' : `All ${length} numbers are right.`
}

function findingsWords(found: Checked, voice: Voice, options: TextOptions): string[][] {
  const { findings, telling } = found
  const one = findings.length === 1
  const intro = one
    ? []
    : [
        lines(
          words(
            found.numbers.length === 1
              ? `${findings.length} explanations fit your number; its digits cannot tell which:`
              : `${findings.length} explanations fit your numbers; their digits cannot tell which:`,
          ),
          options,
        ),
      ]
  const blocks = findings.map((finding, i) =>
    findingWords(finding, found, voice, options, one ? '' : `${i + 1}. `),
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
  { numbers }: Checked,
  voice: Voice,
  options: TextOptions,
  label: string,
): string[] {
  const { sentences, instead, under, explains, once, working: at } = finding
  const sentence = `${sentences.length > 1 ? 'Two mistakes together: ' : ''}${sentences.join(' ')}`
  const under_ = under.length > 0 ? ` Apart from that the numbers are right ${under.join(' and ')}.` : ''
  const gives: Phrase = once
    ? ['This gives your ', ...listed(explains), '.']
    : [numbers.length === 1 ? 'This gives your number.' : 'This gives all your numbers.']
  return [
    ...lines(words(`${label}${sentence}${under_}`), options, ' '.repeat(label.length)).map((line) =>
      bold(line, options),
    ),
    ...(at === null ? [] : besideEachOther(at, voice, options)),
    ...lines(phraseSpans(['  ', ...gives, ` ${[...new Set(instead)].join(' ')}`], voice), options, '  '),
  ]
}

/** The wrong line and the right one, both as formula and with numbers. */
function besideEachOther(at: Working, voice: Voice, options: TextOptions): string[] {
  const medium = textMedium(voice.numbers.decimal)
  const own = (formula: Working['right'], look: Working['look'], value: number) =>
    equationLines(working({ name: at.name, formula, look, value }, voice, medium), options, '    ')
  return [
    '  yours:',
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
  const known = `No mistake that is known here gives exactly your ${found.numbers.length === 1 ? 'number' : 'numbers'}, alone or with another.`
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
