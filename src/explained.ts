// What most people call: an explanation that can print itself, and a document in any medium.

import { explainCell } from './explain/explain.ts'
import type { Document, Explanation } from './explain/explanation.ts'
import type { Formula } from './formula/formula.ts'
import type { Name } from './formula/name.ts'
import type { Network } from './network/network.ts'
import { arrange, type Look } from './render/arrange.ts'
import { documentHtml } from './render/document-html.ts'
import { documentLatex } from './render/document-latex.ts'
import { documentMarkdown } from './render/document-markdown.ts'
import { type ExplanationJson, explanationJson, explanationText } from './render/explanation.ts'
import { printFormula } from './render/formula.ts'
import type { TextOptions } from './render/terminal.ts'
import { plain, textMedium } from './render/text.ts'
import { voiceOf } from './render/voice.ts'
import type { Sheet } from './trace/sheet.ts'

/** An explanation that can be read: as the terminal shows it, as LaTeX, Markdown, HTML or JSON. */
export type Explained = Explanation & {
  text(options?: TextOptions): string
  markdown(): string
  latex(): string
  html(): string
  json(): ExplanationJson
}

/** Explains one number of a sheet: `explain(sheet, 'dE/dw5').text()`. Throws InputError for an unknown name. */
export function explain(sheet: Sheet, address: string | Name): Explained {
  const explanation = explainCell(sheet, address)
  const { network } = sheet
  const document = () => documentOf(network, [explanation])
  return {
    ...explanation,
    text: (options) => explanationText(explanation, network, options),
    markdown: () => documentMarkdown(document()),
    latex: () => documentLatex(document()),
    html: () => documentHtml(document()),
    json: () => explanationJson(explanation, network),
  }
}

/** Single explanations as a document. */
export function documentOf(
  network: Network,
  explanations: readonly Explanation[],
  orientation: Document['orientation'] = 'rows',
): Document {
  return {
    blocks: [
      { type: 'title', text: network.title },
      ...explanations.map((explanation) => ({ type: 'working', explanation }) as const),
    ],
    notation: network.notation,
    numbers: network.numbers,
    orientation,
    network,
  }
}

/** One formula as a line of text, with names. */
export function formulaText(formula: Formula, network: Network, look: Look): string {
  const voice = voiceOf(network, network)
  return plain(
    printFormula(arrange(formula, look, voice.notation), voice, textMedium(network.numbers.decimal)),
  )
}
