// The network of the page over the plane: what a worker sees there at the step that is shown, and the point that
// somebody looks at.

import { type PointAt, planeDrawing, planeOf, type SampleSteps, sampleError, stepSamples } from '#lib'
import { looked } from './looked.svelte.ts'
import { page } from './state.svelte.ts'
import { trusted } from './trusted.ts'
import type { Asked, Seen, Told } from './worker/plane.ts'
import address from './worker/plane.ts?worker&url'

/** Between two looks there is so many times the time that one takes. */
const REST = 3
/** Milliseconds after which the plane is seen again on a page that is never idle. */
const PATIENCE = 500

class PlaneView {
  /** Which output is looked at. */
  private wished = $state(0)
  withTest = $state(false)
  seen = $state.raw<Seen | null>(null)
  chosen = $state.raw<PointAt | null>(null)
  /** Steps that train with the chosen point. */
  steps = $state.raw<SampleSteps | null>(null)
  readonly output = $derived(this.wished < page.network.outputs.length ? this.wished : 0)
  readonly plane = $derived(planeOf(page.network, this.output))
  readonly drawing = $derived(this.plane && planeDrawing(page.network, this.plane))
  /** The samples of the step that is shown. */
  readonly batch = $derived(stepSamples(page.sheet))
  /** The error of the chosen point, where the step trains with it. */
  readonly error = $derived(
    this.chosen?.of === 'train' && page.network.samples.length >= this.chosen.sample
      ? sampleError(page.sheet, this.chosen.sample)
      : null,
  )
  private worker: Worker | null = null
  private turn = 0
  private wanted: Float64Array | null = null
  private isAsking = false
  private asked = 0
  /** The step on the way to which the chosen point is to be opened. */
  private opening: number | null = null

  lookAtOutput(output: number): void {
    this.wished = output
  }

  /** Begins anew with the network of the page, where there is something to see. */
  follow(): void {
    const { description, network } = page
    const { output, plane } = this
    this.turn += 1
    this.chosen = null
    this.opening = null
    this.isAsking = false
    this.seen = null
    looked.maps = {}
    looked.measures = null
    if (plane === null && network.test.length === 0) {
      this.worker?.terminate()
      this.worker = null
      return
    }
    if (this.worker === null) {
      this.worker = new Worker(trusted.createScriptURL(address), { type: 'module' })
      this.worker.onmessage = ({ data }: MessageEvent<Told>) => this.hear(data)
    }
    this.ask({ type: 'begin', description, output })
  }

  /** Sees the network with these parameters, as soon as the worker is free. */
  look(parameters: Float64Array): void {
    this.wanted = parameters
    this.next()
  }

  private next(): void {
    if (this.worker === null || this.isAsking || this.wanted === null) return
    this.isAsking = true
    this.asked = performance.now()
    this.ask({ type: 'look', parameters: this.wanted, turn: this.turn })
    this.wanted = null
  }

  private ask(asked: Asked): void {
    this.worker?.postMessage(asked)
  }

  private hear(told: Told): void {
    if (told.turn !== this.turn) return
    if (told.type === 'steps') {
      if (this.chosen?.of === 'train' && this.chosen.sample === told.sample) this.steps = told.steps
      return
    }
    this.seen = told.seen
    looked.measures = told.measures
    this.atLeisure(() => {
      this.isAsking = false
      this.next()
    })
  }

  /** When the page has nothing better to do: what somebody does comes first. */
  private atLeisure(then: () => void): void {
    const { turn } = this
    const go = () => {
      if (turn === this.turn) then()
    }
    const idle = () => {
      if ('requestIdleCallback' in window) requestIdleCallback(go, { timeout: PATIENCE })
      else go()
    }
    // The training shares the processor with what looks at it.
    setTimeout(idle, Math.min((performance.now() - this.asked) * REST, PATIENCE))
  }

  choose(point: PointAt): void {
    this.chosen = point
    this.steps = null
    this.opening = null
  }

  /** Opens the working of the chosen point where the step trains with it. */
  open(): void {
    if (this.error !== null) page.select(this.error)
  }

  /** Asks which steps train with the chosen point, where this one does not. */
  findSteps(): void {
    if (this.chosen?.of !== 'train' || this.error !== null || page.isTraining) return
    this.ask({ type: 'steps', sample: this.chosen.sample, step: page.step, turn: this.turn })
  }

  /** Goes to a step, trained up to it where it is not yet made, and opens the chosen point there. */
  openAt(step: number): void {
    this.opening = step
    looked.travel(step)
  }

  /** Has the page come to the step on the way to which the point is to be opened? */
  arrive(): void {
    if (this.opening === null || page.step !== this.opening || page.isTraining) return
    this.opening = null
    this.open()
  }
}

export const planeView = new PlaneView()
