// The trainings before this one: their curves stay to compare with, until somebody takes them away.

import { type CurveDrawing, curvesTogether, type Description, differences } from '#lib'
import { page } from './state.svelte.ts'
import { training } from './training.svelte.ts'

/** Only the last few are kept: more lines than these nobody tells apart. */
const MOST = 3

type Trained = { readonly description: Description; readonly drawing: CurveDrawing }

class Earlier {
  private runs = $state.raw<readonly Trained[]>([])
  /** The training that goes on. */
  private last: Trained | null = null
  private readonly together = $derived(
    training.drawing &&
      curvesTogether(
        training.drawing,
        this.runs.map(({ drawing }) => drawing),
      ),
  )
  /** The curve of this training, with room for the others. */
  readonly drawing = $derived(this.together?.drawing ?? training.drawing)
  readonly lines = $derived(this.together?.earlier ?? [])
  /** What each of them had that the present network has not. */
  readonly names = $derived(this.runs.map(({ description }) => differences(description, page.description)))

  /** Keeps a training when another network takes its place. */
  note(description: Description, drawing: CurveDrawing | null): void {
    if (this.last !== null && this.last.description !== description) {
      this.runs = [...this.runs, this.last].slice(-MOST)
      this.last = null
    }
    if (drawing !== null) this.last = { description, drawing }
  }

  remove(place: number): void {
    this.runs = this.runs.toSpliced(place, 1)
  }
}

export const earlier = new Earlier()
