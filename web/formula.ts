// Sets LaTeX with KaTeX into the DOM (never as markup in a string), and ties its terms to what the page does.

import katex from 'katex'

/** Only our own mark of a term is trusted; names are encoded by the library. */
const OPTIONS: katex.KatexOptions = {
  trust: ({ command }) => command === '\\htmlData',
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  throwOnError: true,
  maxExpand: 100,
  maxSize: 20,
}

const set = new WeakMap<HTMLElement, string>()

/** An attachment: the element shows this formula. */
export const formula =
  (latex: string, display = true) =>
  (element: HTMLElement) => {
    // Set already: only the object it comes from is another one.
    if (set.get(element) === latex) return
    set.set(element, latex)
    katex.render(display ? `\\displaystyle ${latex}` : latex, element, OPTIONS)
  }

export type Pointing = {
  readonly select: (address: string) => void
  readonly point: (address: string | null) => void
}

/** An attachment: clicking or pointing at a term acts on the number it stands for. */
export const terms =
  (addresses: readonly string[], { select, point }: Pointing) =>
  (element: HTMLElement) => {
    const addressOf = ({ target }: Event) => {
      const term = (target as Element).closest<HTMLElement>('[data-term]')?.dataset.term
      return term === undefined ? null : (addresses[Number(term)] ?? null)
    }
    const onClick = (event: Event) => {
      const address = addressOf(event)
      if (address !== null) select(address)
    }
    const onPoint = (event: Event) => point(addressOf(event))
    const onLeave = () => point(null)
    element.addEventListener('click', onClick)
    element.addEventListener('pointerover', onPoint)
    element.addEventListener('pointerleave', onLeave)
    return () => {
      element.removeEventListener('click', onClick)
      element.removeEventListener('pointerover', onPoint)
      element.removeEventListener('pointerleave', onLeave)
    }
  }

/** Marks the terms of a number inside a formula. */
export function light(element: HTMLElement, addresses: readonly string[], lit: string | null): void {
  for (const term of element.querySelectorAll<HTMLElement>('[data-term]')) {
    term.classList.toggle('lit', lit !== null && addresses[Number(term.dataset.term)] === lit)
  }
}
