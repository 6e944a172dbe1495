// The training of the page's network in a worker: run, pause, and back to any step it made.

import { type CurveDrawing, type Happening, type Kept, type Network, type Progress, readGoal } from '#lib'
import { page } from './state.svelte.ts'
import { trusted } from './trusted.ts'
import type { Asked, Told } from './worker/training.ts'
import address from './worker/training.ts?worker&url'

class Training {
  /** How many steps a run makes. */
  steps = $state(10_000)
  /** The error to stop below, as it is typed; empty for none. */
  goal = $state('')
  /** The last step that was made; 0 before the first. */
  last = $state(0)
  stopped = $state<Progress['stopped']>(null)
  drawing = $state.raw<CurveDrawing | null>(null)
  happenings = $state.raw<readonly Happening[]>([])
  /** Does the page show each step that is made? */
  private follows = true
  private of: Network | null = null
  private worker: Worker | null = null
  /** The step to travel to, and whether the way is being looked up. */
  private wanted: number | null = null
  private isAsking = false

  /** Makes so many more steps. Throws `InputError` where the goal is none. */
  run(steps: number = this.steps): void {
    const until = this.goal.trim() === '' ? undefined : readGoal(`E < ${this.goal.trim()}`)
    this.begin()
    page.playing = false
    this.follows = true
    this.wanted = null
    page.isTraining = true
    this.ask({ type: 'run', steps, until })
  }

  pause(): void {
    if (page.isTraining) this.ask({ type: 'pause' })
  }

  /** Pauses, and shows no step any more unless it is asked for. */
  stand(): void {
    this.pause()
    this.follows = false
    this.wanted = null
  }

  /** Shows a step; one behind the last is made. */
  goTo(step: number): void {
    if (this.worker === null) page.goTo(step)
    else if (step > this.last) this.run(1)
    else {
      this.pause()
      this.follows = false
      this.wanted = step
      this.travel()
    }
  }

  /** Back to the start weights, with nothing trained. */
  rewind(): void {
    this.forget()
    page.goTo(1)
  }

  /** A training belongs to one network; another one has none yet. */
  follow(of: Network): void {
    if (this.of !== null && this.of !== of) this.forget()
  }

  private forget(): void {
    this.worker?.terminate()
    this.worker = null
    this.of = null
    page.isTraining = false
    this.isAsking = false
    this.wanted = null
    this.last = 0
    this.stopped = null
    this.drawing = null
    this.happenings = []
  }

  private begin(): void {
    this.follow(page.network)
    if (this.worker !== null) return
    this.of = page.network
    this.worker = new Worker(trusted.createScriptURL(address), { type: 'module' })
    this.worker.onmessage = ({ data }: MessageEvent<Told>) => this.hear(data)
    this.ask({ type: 'begin', description: page.description })
  }

  private ask(asked: Asked): void {
    this.worker?.postMessage(asked)
  }

  private travel(): void {
    if (this.isAsking || this.wanted === null) return
    this.isAsking = true
    this.ask({ type: 'at', step: this.wanted })
  }

  private hear(told: Told): void {
    if (told.type === 'at') {
      this.isAsking = false
      this.show(told.kept)
      if (this.wanted === told.kept.step) this.wanted = null
      this.travel()
      return
    }
    const { last, isRunning, stopped, kept, happenings } = told.progress
    this.last = last
    page.isTraining = isRunning
    this.stopped = stopped
    this.happenings = happenings
    this.drawing = told.drawing
    if (this.follows) this.show(kept)
  }

  private show(kept: Kept): void {
    if (this.of === page.network) page.goTo(kept.step, kept)
  }
}

export const training = new Training()
