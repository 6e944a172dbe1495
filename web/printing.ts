// Prints the page as a worked solution: the library's own document, in a tree of its own so that its style sheet
// and the page's do not meet. Its text is the library's, with every name encoded; it is parsed, never run.

import { renderDocument, workedSolution } from '#lib'
import { page } from './state.svelte.ts'

type Markup = { readonly createHTML: (text: string) => string }
type Policies = { createPolicy(name: string, rules: Markup): Markup }

const rules: Markup = { createHTML: (text) => text }
const { trustedTypes } = globalThis as { trustedTypes?: Policies }
const policy = trustedTypes?.createPolicy('app', rules) ?? rules

/** Fills the place that only paper shows. */
export function fillPaper(): void {
  const { network, step, sample } = page
  const solution = workedSolution(network, { step, ...(sample !== undefined && { sample }) })
  const html = renderDocument(solution, 'html')
  const [, rulesOf = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? []
  const [main = ''] = /<main>.*<\/main>/s.exec(html) ?? []
  const parsed = new DOMParser().parseFromString(policy.createHTML(main), 'text/html')
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
