// Checks what somebody typed, shortly after they paused, with the library's check in a worker.

import type { Problem, Verdict } from '#lib'
import type { Answers } from './answers.ts'
import { page } from './state.svelte.ts'
import type { Answer, Question } from './worker/checking.ts'

export type Taken = {
  readonly count: number
  readonly assumed: string | undefined
  readonly unread: readonly { readonly line: number; readonly text: string; readonly why: string }[]
}

const PAUSE = 200

class Checking {
  verdict = $state.raw<Verdict | null>(null)
  /** Why the numbers cannot be checked. */
  problems = $state.raw<readonly Problem[]>([])
  isBusy = $state(false)
  /** Has somebody asked for the answer behind the hint? */
  isTold = $state(false)
  private answers: Promise<Answers> | undefined

  private async ask(question: Question): Promise<Answer | null> {
    const { description } = page
    this.answers ??= import('./answers.ts').then(({ Answers }) => new Answers())
    return (await this.answers).ask(description, question)
  }

  /** Checks again when what was typed, the network or the step changes. */
  follow(): () => void {
    const { step, description } = page
    const lines = Object.entries(page.typed)
      .filter(([, text]) => text.trim() !== '')
      .map(([address, text]) => `${address} = ${text.trim()}`)
    if (lines.length === 0) {
      this.verdict = null
      this.problems = []
      this.isBusy = false
      return () => {}
    }
    this.isBusy = true
    let isStale = false
    const clock = setTimeout(async () => {
      const answer = await this.ask({ type: 'check', step, text: lines.join('\n') })
      if (answer === null || isStale || page.description !== description) return
      this.verdict = answer.checked?.verdict ?? null
      this.problems = answer.problems ?? []
      this.isTold = false
      this.isBusy = false
    }, PAUSE)
    return () => {
      isStale = true
      clearTimeout(clock)
    }
  }

  /** Does the answer stand behind a hint? */
  get isHidden(): boolean {
    return (page.hints || page.view === 'practice') && !this.isTold
  }

  tell(): void {
    this.isTold = true
  }

  /** Puts the numbers of a list into their blanks. */
  async take(text: string): Promise<Taken> {
    const { step, description } = page
    const answer = await this.ask({ type: 'check', step, text })
    const checked = page.step === step && page.description === description ? answer?.checked : undefined
    if (checked === undefined) return { count: 0, assumed: undefined, unread: [] }
    const own = checked.verdict.numbers.filter((one) => one.step === step)
    page.typed = { ...page.typed, ...Object.fromEntries(own.map(({ address, given }) => [address, given])) }
    return { count: own.length, assumed: checked.assumed, unread: checked.unread }
  }
}

export const checking = new Checking()
