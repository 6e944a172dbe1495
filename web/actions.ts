// What keys and buttons do, as data: the player's buttons, the help and the keyboard read this one list.

import { page } from './state.svelte.ts'
import { texts } from './texts.ts'

export type Action = {
  readonly label: string
  /** As `KeyboardEvent.key` has it, and as it is shown. */
  readonly key: string
  readonly shown: string
  readonly perform: () => void
}

export const start: Action = {
  label: texts.start,
  key: 'Home',
  shown: 'Home',
  perform: () => page.move(-1),
}
export const back: Action = {
  label: texts.back,
  key: 'ArrowLeft',
  shown: '←',
  perform: () => page.move(page.position - 1),
}
export const play: Action = {
  label: `${texts.play}, ${texts.pause.toLowerCase()}`,
  key: ' ',
  shown: 'Space',
  perform: () => {
    if (!page.playing && page.position === page.ticks.length - 1) page.move(-1)
    page.playing = !page.playing
  },
}
export const forth: Action = {
  label: texts.forth,
  key: 'ArrowRight',
  shown: '→',
  perform: () => page.move(page.position + 1),
}
export const end: Action = {
  label: texts.end,
  key: 'End',
  shown: 'End',
  perform: () => page.move(page.ticks.length - 1),
}
const help: Action = {
  label: texts.help,
  key: '?',
  shown: '?',
  perform: () => {
    page.dialog = 'help'
  },
}
const stop: Action = {
  label: `${texts.pause}, ${texts.close.toLowerCase()}`,
  key: 'Escape',
  shown: 'Esc',
  perform: () => {
    page.playing = false
    page.dialog = null
    page.pointed = null
  },
}

export const actions: readonly Action[] = [play, forth, back, start, end, help, stop]

/** Does the key belong to what has the focus? */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('input, textarea, select, [contenteditable], dialog') !== null) return true
  return key === ' ' && target.closest('button, a, [role="button"], [role="tab"]') !== null
}

/** Performs what a key stands for. */
export function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
  const action = actions.find(({ key }) => key === event.key)
  if (action === undefined || isTaken(event)) return
  if (!page.keys && action !== stop && action !== help) return
  event.preventDefault()
  if (action !== play) page.playing = false
  action.perform()
}
