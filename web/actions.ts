// What keys and buttons do, as data: the player's buttons, the help and the keyboard read this one list.

import { page } from './state.svelte.ts'
import { texts } from './texts.ts'
import { editing } from './texts-editing.ts'
import { turning } from './turning.ts'
import { closer, farther, fit } from './zooming.ts'

export type Action = {
  readonly label: string
  /** As `KeyboardEvent.key` has it, and as it is shown. */
  readonly key: string
  readonly shown: string
  /** With Ctrl, or with the command key of a Mac. */
  readonly control?: boolean
  readonly shift?: boolean
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
export const undo: Action = {
  label: editing.undo,
  key: 'z',
  shown: 'Ctrl Z',
  control: true,
  perform: () => page.undo(),
}
export const redo: Action = {
  label: editing.redo,
  key: 'z',
  shown: 'Ctrl Shift Z',
  control: true,
  shift: true,
  perform: () => page.redo(),
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

const turn = (label: string, key: string, way: 'next' | 'back'): Action => ({
  label,
  key,
  shown: key.toUpperCase(),
  perform: () => {
    if (page.view === 'lessons') turning.lesson?.[way]()
  },
})

export const actions: readonly Action[] = [
  ...[play, forth, back, start, end, undo, redo],
  turn(texts.nextOfLesson, 'n', 'next'),
  turn(texts.backInLesson, 'p', 'back'),
  ...[closer, farther, fit, help, stop],
]

const TYPED = 'input, textarea, select, [contenteditable], [data-keys="own"], dialog'

/** Does the key belong to what has the focus? */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest(TYPED) !== null) return true
  return key === ' ' && target.closest('button, a, summary, [role="button"], [role="tab"]') !== null
}

/** Is something being typed that the field itself can undo? */
function isTyping({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('textarea, [data-keys="own"]') !== null) return true
  return (
    target instanceof HTMLInputElement && target.type !== 'checkbox' && target.value !== target.dataset.set
  )
}

const fits = (event: KeyboardEvent) => {
  const isControl = event.ctrlKey || event.metaKey
  return ({ key, control = false, shift }: Action) =>
    control === isControl &&
    (control ? key === event.key.toLowerCase() : key === event.key) &&
    (shift === undefined ? !control || !event.shiftKey : shift === event.shiftKey)
}

/** Performs what a key stands for. */
export const onKey = (event: KeyboardEvent): void => press(event, actions)

/** Performs that of these actions which a key stands for. */
export function press(event: KeyboardEvent, among: readonly Action[]): void {
  if (event.altKey || event.defaultPrevented) return
  const action = among.find(fits(event))
  if (action === undefined) return
  if (action.control ? isTyping(event) : isTaken(event)) return
  if ((!page.keys || page.view === 'practice') && !action.control && action !== stop && action !== help)
    return
  event.preventDefault()
  if (action !== play) page.playing = false
  action.perform()
}
