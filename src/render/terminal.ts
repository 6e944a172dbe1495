// Spans as terminal text: broken at the width, coloured by kind only where that is asked for.

import type { Phrase } from '../explain/explanation.ts'
import type { Kind } from '../parts/notations/notation.ts'
import { visible } from './encode.ts'
import { nameText, type Span } from './text.ts'
import type { Voice } from './voice.ts'
import { wrap } from './width.ts'

export type TextOptions = {
  /** Columns of the terminal; lines are not broken without it. */
  readonly width?: number
  readonly color?: boolean
}

const ANSI: Record<Kind, string> = {
  value: '34',
  net: '90',
  weight: '36',
  error: '31',
  gradient: '35',
  updated: '32',
  plain: '',
}

function painted({ text, kind = 'plain' }: Span): string {
  return ANSI[kind] === '' || text === '' ? text : `\u001b[${ANSI[kind]}m${text}\u001b[39m`
}

export const bold = (text: string, { color }: TextOptions) => (color ? `\u001b[1m${text}\u001b[22m` : text)

/** The lines of a paragraph or formula; those after the first begin with `indent`. */
export function lines(spans: readonly Span[], options: TextOptions, indent = ''): string[] {
  const broken = options.width === undefined ? [spans] : wrap(spans, options.width, indent)
  return broken.map((line) =>
    line
      .map(options.color ? painted : ({ text }) => text)
      .join('')
      .trimEnd(),
  )
}

/** A sentence, to be broken between words. */
export function phraseSpans(phrase: Phrase, voice: Voice): Span[] {
  return phrase.flatMap((part): Span[] => {
    if (typeof part === 'string') return words(visible(part))
    const spelling = voice.notation.spell(part.name, voice.where)
    return [{ text: nameText(spelling), kind: spelling.kind }]
  })
}

/** Words with their spaces in front, so that a line may be broken there. */
export function words(text: string): Span[] {
  return (text.match(/ *[^ ]+| +$/g) ?? []).map((word) => ({ text: word, breaks: word.startsWith(' ') }))
}
