// A document as Markdown with formulas between dollar signs, as GitHub, VS Code, Jupyter and Pandoc show them.
// Names can become neither markup nor links: see `encode.ts`.

import type { Block, Document, Phrase } from '../explain/explanation.ts'
import { layout } from './drawing/layout.ts'
import { svg } from './drawing/svg.ts'
import { markdown } from './encode.ts'
import { latexMedium, nameLatex, numberLatex } from './latex.ts'
import { aligned, equation, matrixLatex } from './latex-blocks.ts'
import { matrixLine } from './matrix.ts'
import { show } from './number.ts'
import { type Voice, voiceOf } from './voice.ts'
import { besidePrint, WORDS } from './wording.ts'
import { working } from './working.ts'

export function documentMarkdown(document: Document): string {
  const voice = voiceOf(document, document.network)
  return document.blocks.map((block) => `${blockMarkdown(block, voice)}\n`).join('\n')
}

function blockMarkdown(block: Block, voice: Voice): string {
  switch (block.type) {
    case 'title':
      return `# ${markdown(block.text)}`
    case 'heading':
      return `## ${phrase(block.text, voice)}`
    case 'text':
      return phrase(block.text, voice)
    case 'drawing':
      return svg(layout(block.network, block.parameters, voice.where.orientation), {
        standalone: true,
        title: WORDS.drawing,
        decimal: voice.numbers.decimal,
      })
    case 'given':
      return givenTable(block, voice)
    case 'working':
      return workingMarkdown(block, voice)
    case 'result': {
      const { decimal } = voice.numbers
      const { name, value } = working({ ...block.explanation, formula: null }, voice, latexMedium(decimal))
      return inline(`${name} = ${value}`)
    }
    case 'matrix': {
      const { names, numbers } = matrixLine(block.terms, voice)
      const lines = [names, numbers].filter((items) => items.length > 0)
      return [phrase(block.about, voice), ...lines.map((items) => display(matrixLatex(items, voice)))].join(
        '\n\n',
      )
    }
    case 'erratum':
      return erratum(block, voice)
  }
}

const inline = (latex: string) => `$${latex}$`
const display = (latex: string) => `$$\n${latex}\n$$`

const phrase = (parts: Phrase, { notation, where }: Voice) =>
  parts
    .map((part) =>
      typeof part === 'string' ? markdown(part) : inline(nameLatex(notation.spell(part.name, where))),
    )
    .join('')

function workingMarkdown({ explanation }: Extract<Block, { type: 'working' }>, voice: Voice): string {
  const { title, why, safe, derivation } = explanation
  return [
    `### ${phrase(title, voice)}`,
    display(aligned(equation(explanation, voice))),
    ...(derivation === undefined
      ? []
      : [WORDS.chainRule, display(aligned(equation(explanation, voice, undefined, derivation)))]),
    phrase(why, voice) + (safe === undefined ? '' : ` ${markdown(safe)}`),
  ].join('\n\n')
}

function givenTable(
  { rows }: Extract<Block, { type: 'given' }>,
  { notation, where, numbers }: Voice,
): string {
  return [
    `| ${WORDS.number} | ${WORDS.value} |`,
    '| :-- | --: |',
    ...rows.map(({ name, value }) => {
      const digits = numberLatex(show(value, numbers), numbers.decimal)
      return `| ${inline(nameLatex(notation.spell(name, where)))} | ${inline(digits)} |`
    }),
  ].join('\n')
}

function erratum(block: Extract<Block, { type: 'erratum' }>, voice: Voice): string {
  const { name, step, printed, note } = block
  const right = besidePrint(block, voice.numbers)
  const head =
    name === undefined
      ? ''
      : `${phrase([{ name }], voice)}${step === undefined ? '' : ` (${WORDS.step} ${step})`}: `
  const print = printed === undefined ? '' : `${WORDS.printed} ${markdown(printed)}, `
  const value = right === null ? '' : `${WORDS.right} ${inline(numberLatex(right, voice.numbers.decimal))}. `
  return `- ${head}${print}${value}${markdown(note)}`
}
