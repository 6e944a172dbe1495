// Prints the page as a worked solution: the library's own document, in a tree of its own so that its style sheet
// and the page's do not meet. Its text is the library's, with every name encoded; it is parsed, never run.

import { renderDocument, workedSolution } from '#lib'
import { page } from './state.svelte.ts'
import { trusted } from './trusted.ts'

/** Fills the place that only paper shows. */
export function fillPaper(): void {
  const { network, step, sample } = page
  const solution = workedSolution(network, { step, ...(sample !== undefined && { sample }) })
  const html = renderDocument(solution, 'html')
  const [, rulesOf = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? []
  const [main = ''] = /<main>.*<\/main>/s.exec(html) ?? []
  const parsed = new DOMParser().parseFromString(trusted.createHTML(main), 'text/html')
  const place = document.getElementById('paper')!
  const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' })
  const style = new CSSStyleSheet()
  style.replaceSync(rulesOf.replace(/:root|\bbody(?=\{)/g, ':host'))
  root.adoptedStyleSheets = [style]
  root.replaceChildren(document.importNode(parsed.querySelector('main')!, true))
}

export function print(): void {
  fillPaper()
  window.print()
}
