// How the picture is looked at: from where, and what its edges show.

import type { Camera } from './camera.ts'

export type Edges = 'weights' | 'gradients'

class Stage {
  /** Missing until the picture can be moved. */
  camera = $state.raw<Camera | null>(null)
  edges = $state<Edges>('weights')
}

export const stage = new Stage()
