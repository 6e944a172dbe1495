// How the picture is looked at: from where, what its edges show, and which way is lit.

import type { Path } from '#lib'
import type { Camera } from './camera.ts'
import { page } from './state.svelte.ts'

export type Edges = 'weights' | 'gradients'

class Stage {
  /** Missing until the picture can be moved. */
  camera = $state.raw<Camera | null>(null)
  edges = $state<Edges>('weights')
  /** One of several ways that somebody points at. */
  way = $state.raw<Path | null>(null)
  readonly pointed = $derived(this.way ?? page.pointedPath)
}

export const stage = new Stage()
