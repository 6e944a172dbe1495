// What was done to get somebody's numbers, as text for people: the mistakes that fit with the wrong line beside the
// right one, and the number that would tell them apart.

import type { Checked, CheckedNumber } from '../check/check.ts'
import type { Finding } from '../check/finding.ts'
import type { Working } from '../check/working.ts'
import type { Phrase } from '../explain/explanation.ts'
import { addressOf, type Name } from '../formula/name.ts'
import { equationLines } from './explanation.ts'
import { bold, lines, phraseSpans, type TextOptions, words } from './terminal.ts'
import { textMedium } from './text.ts'
import type { Voice } from './voice.ts'
import { working } from './working.ts'

/** All that fits, and what would tell it apart. */
export function findingsWords(found: Checked, voice: Voice, options: TextOptions): string[][] {
  const { findings } = found
  const one = findings.length === 1
  const say = (text: string) => lines(words(text), options)
  const intro = one ? [] : [say(severalWords(found))]
  const blocks = findings.map((finding, i) =>
    findingWords(finding, found, voice, options, one ? '' : `${i + 1}. `),
  )
  const chance = findings.every(({ perhaps }) => perhaps)
    ? [
        say(
          'With so few digits this may be chance: an arithmetic slip can give the same. More digits, or more numbers, would tell.',
        ),
      ]
    : []
  return [...intro, ...blocks, ...chance, tellingWords(found, one || findings[0]!.once, voice, options)]
}

/** Do they compete, or does each explain a part of the numbers? */
function severalWords({ findings, numbers }: Checked): string {
  const many = findings.length
  if (numbers.length === 1) return `${many} explanations fit your number; its digits cannot tell which:`
  const explained = new Set(findings.map(({ explains }) => explains.map(addressOf).join()))
  if (explained.size > 1) return `Each of these ${many} explanations gives some of your numbers:`
  return findings.some(({ once }) => once)
    ? `${many} explanations fit the same of your numbers; their digits cannot tell which:`
    : `${many} explanations fit your numbers; their digits cannot tell which:`
}

/** The number that would tell explanations apart. */
function tellingWords({ telling }: Checked, alone: boolean, voice: Voice, options: TextOptions): string[] {
  const tell: Phrase = telling
    ? [
        'To tell them apart, give ',
        { name: telling.name },
        ` to ${telling.decimals} ${telling.decimals === 1 ? 'decimal' : 'decimals'}.`,
      ]
    : alone
      ? []
      : ['No other number of this step would tell them apart.']
  return lines(phraseSpans(tell, voice), options).filter((line) => line !== '')
}

/** Mistakes that give the same digits where nothing need be wrong. */
export function besidesWords(found: Checked, intro: string, voice: Voice, options: TextOptions): string[][] {
  if (found.besides.length === 0) return []
  const sentences = found.besides.map(({ sentences }) => sentences.join(' And: '))
  return [
    [...lines(words(intro), options), ...sentences.flatMap((one) => lines(words(`  ${one}`), options, '  '))],
    tellingWords(found, true, voice, options),
  ]
}

function findingWords(
  finding: Finding,
  { numbers, firstWrong }: Checked,
  voice: Voice,
  options: TextOptions,
  label: string,
): string[] {
  const { sentences, also, instead, under, explains, once, working: at } = finding
  const sentence = `${sentences.length > 1 ? 'Two mistakes together: ' : ''}${sentences.join(' ')}`
  const under_ = under.length > 0 ? ` Apart from that the numbers are right ${under.join(' and ')}.` : ''
  const gives: Phrase = once
    ? ['This gives your ', ...listed(explains), '.']
    : [numbers.length === 1 ? 'This gives your number.' : 'This gives all your numbers.']
  return [
    ...lines(words(`${label}${sentence}${under_}`), options, ' '.repeat(label.length)).map((line) =>
      bold(line, options),
    ),
    ...(at === null ? [] : besideEachOther(at, firstWrong, voice, options)),
    ...lines(phraseSpans(['  ', ...gives, ` ${[...new Set(instead)].join(' ')}`], voice), options, '  '),
    ...(also.length === 0 ? [] : lines(words(`  Or: ${alsoWords(also)}`), options, '  ')),
  ]
}

/** Other forms of the mistake: the first few, in a row. */
function alsoWords(also: readonly string[]): string {
  const more = also.length - MOST_FORMS
  return `${also.slice(0, MOST_FORMS).join(' Or: ')}${more > 0 ? ` Or ${more} more of this kind.` : ''}`
}

const MOST_FORMS = 3

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
