// A network in any page: <handgrad-network src="network.yaml" controls="player" step="1" select="dE/dw5">, in a shadow
// tree of its own, from one file that asks no other host and evaluates no text.

import { newView } from 'virtual:new-view'
import { controlsOf } from '../embed/controls.ts'
import { embedding } from '../embed/texts.ts'
import { giveFonts } from './fonts.ts'

const NAME = 'handgrad-network'

class HandgradNetwork extends HTMLElement {
  static readonly observedAttributes = ['src', 'controls', 'step', 'select']
  /** A view has a state of its own, so each element has its own view. */
  private readonly view = newView()
  private readonly root = this.attachShadow({ mode: 'open' })
  /** Counts what was asked for: an answer that comes too late is not shown. */
  private asked = 0

  connectedCallback(): void {
    giveFonts()
    this.show()
  }

  attributeChangedCallback(_: string, before: string | null, after: string | null): void {
    if (this.isConnected && before !== after) this.show()
  }

  private async show(): Promise<void> {
    const asked = ++this.asked
    const src = this.getAttribute('src')?.trim() ?? ''
    const text = src === '' ? null : await read(src)
    if (asked !== this.asked) return
    if (text === null) {
      const problem = src === '' ? embedding.noAddress : embedding.unreachable(src)
      await this.view.refuse(this.root, [{ code: 'E-SRC', ...problem }])
      return
    }
    const step = Number(this.getAttribute('step') ?? 1)
    await this.view.show(this.root, text, src.replace(/^.*\//, ''), {
      controls: controlsOf(this.getAttribute('controls')),
      step: Number.isSafeInteger(step) && step >= 1 ? step : 1,
      select: this.getAttribute('select') ?? undefined,
    })
  }
}

/** The text at an address, or `null` where there is none to be had. */
async function read(src: string): Promise<string | null> {
  try {
    const answer = await fetch(new URL(src, document.baseURI))
    return answer.ok ? await answer.text() : null
  } catch {
    return null
  }
}

if (customElements.get(NAME) === undefined) customElements.define(NAME, HandgradNetwork)
