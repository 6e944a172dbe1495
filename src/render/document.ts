// A document in the medium asked for.

import type { Document } from '../explain/explanation.ts'
import { documentHtml } from './document-html.ts'
import { documentLatex } from './document-latex.ts'
import { documentMarkdown } from './document-markdown.ts'
import { documentText } from './document-text.ts'
import { type ExplanationJson, explanationJson } from './explanation.ts'
import type { TextOptions } from './terminal.ts'

export type DocumentFormat = 'text' | 'markdown' | 'latex' | 'html' | 'json'

/** The whole document as text of that format; `options` matter to terminal text only. */
export function renderDocument(
  document: Document,
  format: DocumentFormat,
  options: TextOptions = {},
): string {
  switch (format) {
    case 'text':
      return documentText(document, options)
    case 'markdown':
      return documentMarkdown(document)
    case 'latex':
      return documentLatex(document)
    case 'html':
      return documentHtml(document)
    case 'json':
      return `${JSON.stringify({ cells: documentJson(document) }, null, 2)}\n`
  }
}

/** The explanations of a document in its order. */
export function documentJson(document: Document): ExplanationJson[] {
  return document.blocks.flatMap((block) =>
    block.type === 'working' || block.type === 'result'
      ? [explanationJson(block.explanation, document.network)]
      : [],
  )
}
