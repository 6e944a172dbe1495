// Asks the worker that checks: one question at a time, of which the latest wins. Loaded when somebody first checks.

import type { Description } from '#lib'
import { trusted } from './trusted.ts'
import type { Answer, Asked, Question } from './worker/checking.ts'
import address from './worker/checking.ts?worker&url'

type Waiting = {
  readonly description: Description
  readonly question: Question
  /** `null`: a later question has taken its place. */
  readonly resolve: (answer: Answer | null) => void
  readonly reject: (error: Error) => void
}

/** Milliseconds that a later question waits for the answer to an earlier one. */
const PATIENCE = 400

export class Answers {
  private worker: Worker | null = null
  /** The network that the worker has. */
  private of: Description | null = null
  private asked: Waiting | null = null
  private next: Waiting | null = null
  private clock: ReturnType<typeof setTimeout> | undefined

  /** The answer, or `null` where a later question came in between. */
  ask(description: Description, question: Question): Promise<Answer | null> {
    return new Promise((resolve, reject) => {
      this.next?.resolve(null)
      this.next = { description, question, resolve, reject }
      if (this.asked === null) this.send()
      else this.clock ??= setTimeout(() => this.restart(), PATIENCE)
    })
  }

  private send(): void {
    clearTimeout(this.clock)
    this.clock = undefined
    this.asked = this.next
    this.next = null
    if (this.asked === null) return
    const { description, question } = this.asked
    const isNew = this.of !== description
    this.of = description
    this.start().postMessage({ description: isNew ? description : null, question } satisfies Asked)
  }

  private start(): Worker {
    if (this.worker !== null) return this.worker
    const worker = new Worker(trusted.createScriptURL(address), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      this.asked?.resolve(data)
      this.send()
    }
    worker.onerror = ({ message }) => {
      this.asked?.reject(new Error(message))
      this.stop()
      this.send()
    }
    this.worker = worker
    return worker
  }

  private stop(): void {
    this.worker?.terminate()
    this.worker = null
    this.of = null
  }

  /** Gives up an answer that nobody waits for any more. */
  private restart(): void {
    this.asked?.resolve(null)
    this.stop()
    this.send()
  }
}
