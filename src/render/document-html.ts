// A document as one HTML file that needs nothing else: no script, no request, formulas in MathML, the drawing
// in SVG, light and dark, on screen and on paper.

import type { Block, Document } from '../explain/explanation.ts'
import type { Network } from '../network/network.ts'
import { layout } from './drawing/layout.ts'
import { STYLE as DRAWING_STYLE, svg } from './drawing/svg.ts'
import { html } from './encode.ts'
import { phraseText } from './explanation.ts'
import {
  anchor,
  erratumHtml,
  givenHtml,
  matrixHtml,
  phraseHtml,
  resultHtml,
  workingHtml,
} from './html-blocks.ts'
import { PAGE_STYLE } from './page-style.ts'
import { type Voice, voiceOf } from './voice.ts'
import { WORDS } from './wording.ts'

/** From so many headings on, a page begins with a list of them. */
const CONTENTS_FROM = 3

export function documentHtml(document: Document): string {
  const voice = voiceOf(document, document.network)
  const title = titleOf(document, voice)
  const anchors = new Set(
    document.blocks.flatMap((block) =>
      block.type === 'working' || block.type === 'result'
        ? [anchor(block.explanation.name, block.explanation.step)]
        : [],
    ),
  )
  const body: string[] = []
  let headings = 0
  for (const block of document.blocks) {
    if (block.type === 'heading') headings += 1
    body.push(blockHtml(block, voice, document.network, anchors, headings))
    if (block.type === 'title') body.push(contents(document, voice))
  }
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${html(title)}</title>
<style>
${PAGE_STYLE}
${DRAWING_STYLE}
</style>
</head>
<body>
<main>
${body.filter((text) => text !== '').join('\n')}
</main>
</body>
</html>
`
}

function titleOf(document: Document, voice: Voice): string {
  for (const block of document.blocks) {
    if (block.type === 'title') return block.text
    if (block.type === 'working') return phraseText(block.explanation.title, voice)
  }
  return document.network.title
}

function contents(document: Document, voice: Voice): string {
  const headings = document.blocks.filter((block) => block.type === 'heading')
  if (headings.length < CONTENTS_FROM) return ''
  const seen = new Set<string>()
  const items = headings.map(({ text }, i) => {
    const words = phraseHtml(text, voice)
    if (seen.has(words)) return ''
    seen.add(words)
    return `<li><a href="#part-${i + 1}">${words}</a></li>`
  })
  return `<nav aria-label="${WORDS.contents}"><ul>${items.join('')}</ul></nav>`
}

function blockHtml(
  block: Block,
  voice: Voice,
  network: Network,
  anchors: ReadonlySet<string>,
  headings: number,
): string {
  switch (block.type) {
    case 'title':
      return `<h1>${html(block.text)}</h1>`
    case 'heading':
      return `<h2 id="part-${headings}">${phraseHtml(block.text, voice)}</h2>`
    case 'text':
      return `<p>${phraseHtml(block.text, voice)}</p>`
    case 'drawing':
      return `<figure>${svg(layout(block.network, block.parameters, voice.where.orientation), { title: WORDS.drawing, decimal: voice.numbers.decimal })}</figure>`
    case 'given':
      return givenHtml(block, voice, network)
    case 'working':
      // Single explanations stand right under the title.
      return workingHtml(block.explanation, voice, anchors, headings === 0 ? 'h2' : 'h3')
    case 'result':
      return resultHtml(block.explanation, voice)
    case 'matrix':
      return matrixHtml(block, voice)
    case 'erratum':
      return erratumHtml(block, voice)
  }
}
