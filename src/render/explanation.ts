// One working: as terminal text, and as the JSON of the contract.

import type { Explanation, Phrase } from '../explain/explanation.ts'
import { addressOf, type Name } from '../formula/name.ts'
import type { Network } from '../network/network.ts'
import { visible } from './encode.ts'
import { latexMedium } from './latex.ts'
import { bold, lines, phraseSpans, type TextOptions, words } from './terminal.ts'
import { nameText, plain, type Span, textMedium } from './text.ts'
import { type Voice, voiceOf } from './voice.ts'
import { columns } from './width.ts'
import { type Working, working, workingLines } from './working.ts'

/** The formula, the numbers and the value under each other, the signs aligned where there is room. */
export function equationLines(w: Working<Span[]>, options: TextOptions, indent = '  '): string[] {
  const name = [{ text: indent }, ...w.name]
  const column = columns(plain(name))
  const narrow = options.width !== undefined && column > options.width / 3
  const hang = narrow ? `${indent}  ` : ' '.repeat(column)
  return workingLines(w).flatMap(({ sign, body }, i) => {
    const before: Span[] = i === 0 ? name : [{ text: hang }]
    return lines([...before, { text: ` ${sign} ` }, ...body], options, `${hang}   `)
  })
}

/** Title, formula, numbers, value and reason, as they stand in a worked solution. */
export function workingText(explanation: Explanation, voice: Voice, options: TextOptions): string[] {
  const medium = textMedium(voice.numbers.decimal)
  const note = (text: string | undefined) =>
    text === undefined ? [] : lines([{ text: '  ' }, ...words(visible(text))], options, '  ')
  const derivation =
    explanation.derivation === undefined
      ? []
      : [
          ...note('The same by the chain rule:'),
          ...equationLines(
            working({ ...explanation, formula: explanation.derivation }, voice, medium),
            options,
          ),
        ]
  return [
    ...lines(phraseSpans(explanation.title, voice), options).map((line) => bold(line, options)),
    ...equationLines(working(explanation, voice, medium), options),
    ...derivation,
    ...lines([{ text: '  ' }, ...phraseSpans(explanation.why, voice)], options, '  '),
    ...note(explanation.safe),
  ]
}

/** The whole explanation of one number, with the addresses of what it comes from and what uses it. */
export function explanationText(
  explanation: Explanation,
  network: Network | null,
  options: TextOptions = {},
): string {
  const voice = voiceOf(explanation, network)
  const list = (label: string, names: readonly Name[]) => {
    if (names.length === 0) return []
    const shown = names.slice(0, MOST_LISTED).map((name) => visible(addressOf(name)))
    if (names.length > MOST_LISTED) shown.push(`… (${names.length} in all)`)
    const spans = shown.map((text, i) => ({ text: i === 0 ? text : `  ${text}`, breaks: i > 0 }))
    return lines([{ text: `  ${label.padEnd(9)}` }, ...spans], options, ' '.repeat(11))
  }
  return [
    ...workingText(explanation, voice, options),
    ...list('from', explanation.from),
    ...list('used by', explanation.usedBy),
    '',
  ].join('\n')
}

const MOST_LISTED = 12

/** The words of a phrase without any markup. */
export const phraseText = (phrase: Phrase, voice: Voice): string =>
  phrase
    .map((part) =>
      typeof part === 'string' ? visible(part) : nameText(voice.notation.spell(part.name, voice.where)),
    )
    .join('')

/** A number as JSON can hold it: one that is not finite is a string. */
export const jsonNumber = (value: number): number | string => (Number.isFinite(value) ? value : String(value))

export type ExplanationJson = {
  name: string
  title: string
  formula: { text: string; latex: string } | null
  substituted: { text: string; latex: string } | null
  /** The shortest decimal that reads back to the same bits; a string where the number is not finite. */
  value: number | string
  relation: '=' | '≈'
  from: string[]
  usedBy: string[]
  why: string
}

/** The shape of `explain --format json`. */
export function explanationJson(explanation: Explanation, network: Network | null): ExplanationJson {
  const voice = voiceOf(explanation, network)
  const { decimal } = voice.numbers
  const text = working(explanation, voice, textMedium(decimal))
  const latex = working(explanation, voice, latexMedium(decimal))
  const pair = (key: 'formula' | 'substituted') =>
    text[key] === null ? null : { text: plain(text[key]), latex: latex[key]! }
  const { value } = explanation
  const because = phraseText(explanation.why, voice)
  return {
    name: addressOf(explanation.name),
    title: phraseText(explanation.title, voice),
    formula: pair('formula'),
    substituted: pair('substituted'),
    value: jsonNumber(value),
    relation: text.relation,
    from: explanation.from.map(addressOf),
    usedBy: explanation.usedBy.map(addressOf),
    why: explanation.safe === undefined ? because : `${because} ${explanation.safe}`,
  }
}
