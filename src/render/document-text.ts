// A document as terminal text.

import type { Block, Document } from '../explain/explanation.ts'
import { characters } from './drawing/characters.ts'
import { visible } from './encode.ts'
import { workingText } from './explanation.ts'
import { matrixLine } from './matrix.ts'
import { matrixText } from './matrix-text.ts'
import { formatNumber, numberText } from './number.ts'
import { bold, lines, phraseSpans, type TextOptions, words } from './terminal.ts'
import { nameText, type Span, textMedium } from './text.ts'
import { type Voice, voiceOf } from './voice.ts'
import { columns, padded } from './width.ts'
import { besidePrint, WORDS } from './wording.ts'
import { working } from './working.ts'

export function documentText(document: Document, options: TextOptions = {}): string {
  const voice = voiceOf(document, document.network)
  let out = ''
  let before: Block | undefined
  for (const block of document.blocks) {
    // Short results and notes of one kind stand together.
    const close = before?.type === block.type && (block.type === 'result' || block.type === 'erratum')
    if (before !== undefined && !close) out += '\n'
    out += blockText(block, voice, options)
      .map((line) => `${line}\n`)
      .join('')
    before = block
  }
  return out
}

function blockText(block: Block, voice: Voice, options: TextOptions): string[] {
  switch (block.type) {
    case 'title':
      return underlined(words(visible(block.text)), '═', options)
    case 'heading':
      return underlined(phraseSpans(block.text, voice), '─', options)
    case 'text':
      return lines(phraseSpans(block.text, voice), options)
    case 'drawing':
      return characters(block.network, block.parameters, options.width, voice.where.orientation).flatMap(
        (line) => lines([{ text: line }], options, '  '),
      )
    case 'given':
      return givenText(block, voice, options)
    case 'working':
      return workingText(block.explanation, voice, options)
    case 'result':
      return resultText(block, voice, options)
    case 'matrix':
      return [
        ...lines(phraseSpans(block.about, voice), options),
        ...matrixText(matrixLine(block.terms, voice), voice, options),
      ]
    case 'erratum':
      return erratumText(block, voice, options)
  }
}

function underlined(spans: readonly Span[], rule: string, options: TextOptions): string[] {
  const text = lines(spans, { width: options.width })
  return [...text.map((line) => bold(line, options)), rule.repeat(Math.max(...text.map(columns)))]
}

function givenText(
  { rows }: Extract<Block, { type: 'given' }>,
  { notation, where, numbers }: Voice,
  options: TextOptions,
): string[] {
  const names = rows.map(({ name }) => notation.spell(name, where))
  const entries = rows.map(({ value }, i) => ({
    name: nameText(names[i]!),
    kind: names[i]!.kind,
    value: formatNumber(value, numbers),
  }))
  const widest = Math.max(0, ...entries.map(({ name }) => columns(name)))
  const longest = Math.max(0, ...entries.map(({ value }) => columns(value)))
  const column = widest + longest + 3 + 4
  const count = Math.max(1, Math.min(4, Math.floor(((options.width ?? 80) - 2) / column)))
  const height = Math.ceil(entries.length / count)
  return Array.from({ length: height }, (_, y) => {
    const row = Array.from({ length: count }, (_, x) => entries[x * height + y]).filter(
      (entry) => entry !== undefined,
    )
    return lines(
      [
        { text: '  ' },
        ...row.flatMap(({ name, kind, value }, x): Span[] => [
          { text: padded(name, widest), kind, breaks: x > 0 },
          { text: ` = ${padded(value, longest + 4)}` },
        ]),
      ],
      options,
      '  ',
    )
  }).flat()
}

function resultText({ explanation }: Extract<Block, { type: 'result' }>, voice: Voice, options: TextOptions) {
  const { name, relation, value } = working(
    { ...explanation, formula: null },
    voice,
    textMedium(voice.numbers.decimal),
  )
  return lines([{ text: '  ' }, ...name, { text: ` ${relation} ` }, ...value], options, '    ')
}

function erratumText(
  block: Extract<Block, { type: 'erratum' }>,
  { notation, where, numbers }: Voice,
  options: TextOptions,
): string[] {
  const spelling = block.name && notation.spell(block.name, where)
  const right = besidePrint(block, numbers)
  const head: Span[] = spelling ? [{ text: nameText(spelling), kind: spelling.kind }] : []
  if (head.length > 0 && block.step !== undefined) head.push(...words(` (${WORDS.step} ${block.step})`))
  if (block.printed !== undefined) head.push(...words(` ${WORDS.printed} ${visible(block.printed)},`))
  if (right !== null) head.push(...words(` ${WORDS.right} ${numberText(right, numbers.decimal)}.`))
  const note = words(head.length > 0 ? ` ${visible(block.note)}` : visible(block.note))
  return lines([{ text: '• ' }, ...head, ...note], options, '  ')
}
