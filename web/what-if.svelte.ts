// The mistake that somebody has switched on, and the list of all that can be. Loaded when somebody tries one.

import { InputError, type PossibleMistakes, type Problem, withMistake } from '#lib'
import { Answers } from './answers.ts'
import { page } from './state.svelte.ts'
import { remember } from './stored.ts'

class WhatIf {
  /** Id of the mistake; empty for none. */
  id = $state('')
  /** One of its ways; `undefined` for the first. */
  way = $state<string>()
  list = $state.raw<PossibleMistakes>([])
  /** Why there is no list. */
  problems = $state.raw<readonly Problem[]>([])
  private readonly answers = new Answers()

  /** Lists the mistakes anew when the network or the step changes. */
  follow(): void {
    const { description, step, isTraining } = page
    if (isTraining) return
    this.answers.ask(description, { type: 'mistakes', step }).then((answer) => {
      if (answer === null || page.description !== description) return
      this.list = answer.mistakes ?? []
      this.problems = answer.problems ?? []
    })
  }

  switchOn(id: string, way?: string): void {
    this.id = id
    this.way = way
    page.trial.suppose = (of, step) => {
      try {
        return { numbers: withMistake(of, id, way === undefined ? { step } : { step, way }) }
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        return { problems: error.problems }
      }
    }
    remember('what-if', { id, way })
  }

  switchOff(): void {
    this.id = ''
    this.way = undefined
    page.trial.suppose = null
    remember('what-if', null)
  }

  restore(from: unknown): void {
    const { id, way } = (from ?? {}) as { id?: unknown; way?: unknown }
    if (typeof id === 'string') this.switchOn(id, typeof way === 'string' ? way : undefined)
  }
}

export const whatIf = new WhatIf()
