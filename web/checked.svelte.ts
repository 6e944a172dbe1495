// Checks what somebody typed, shortly after they paused, with the library's check; loaded on first use.

import type { Verdict } from '#lib'
import { page } from './state.svelte.ts'

export type Taken = {
  readonly count: number
  readonly assumed: string | undefined
  readonly unread: readonly { readonly line: number; readonly text: string; readonly why: string }[]
}

const PAUSE = 200

class Checking {
  verdict = $state.raw<Verdict | null>(null)
  isBusy = $state(false)
  /** Has somebody asked for the answer behind the hint? */
  isTold = $state(false)

  /** Checks again when what was typed, the network or the step changes. */
  follow(): () => void {
    const { sheet } = page
    const lines = Object.entries(page.typed)
      .filter(([, text]) => text.trim() !== '')
      .map(([address, text]) => `${address} = ${text.trim()}`)
    if (lines.length === 0) {
      this.verdict = null
      this.isBusy = false
      return () => {}
    }
    this.isBusy = true
    let isStale = false
    const clock = setTimeout(async () => {
      const { check } = await import('./checking.ts')
      if (isStale) return
      this.verdict = check(sheet, lines.join('\n')).verdict()
      this.isTold = false
      this.isBusy = false
    }, PAUSE)
    return () => {
      isStale = true
      clearTimeout(clock)
    }
  }

  tell(): void {
    this.isTold = true
  }

  /** Puts the numbers of a list into their blanks. */
  async take(text: string): Promise<Taken> {
    const { check } = await import('./checking.ts')
    const found = check(page.sheet, text)
    const { numbers, unread, assumed } = found
    const own = numbers.filter(({ step }) => step === page.step)
    page.typed = { ...page.typed, ...Object.fromEntries(own.map(({ name, given }) => [name, given])) }
    return { count: own.length, assumed, unread }
  }
}

export const checking = new Checking()
