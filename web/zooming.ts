// Coming closer to the picture, as actions: its buttons, the help and the keyboard read them.

import type { Action } from './actions.ts'
import { stage } from './stage.svelte.ts'
import { drawn } from './texts-picture.ts'

export const closer: Action = {
  label: drawn.closer,
  key: '+',
  shown: '+',
  perform: () => stage.camera?.closer(),
}
export const farther: Action = {
  label: drawn.farther,
  key: '-',
  shown: '−',
  perform: () => stage.camera?.farther(),
}
export const fit: Action = { label: drawn.fit, key: '0', shown: '0', perform: () => stage.camera?.fit() }
