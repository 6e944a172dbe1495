// A label and a number that somebody typed, tied to its cell and read. The rate times the gradient is written
// −change(w5); before any other label a minus may as well be a bullet.

import { type Decimal, type Figure, figureFrom } from './figure.ts'
import type { Found } from './given.ts'
import type { At, Tie } from './tie.ts'

type Typed = { readonly label: string; readonly number: string; readonly line: number }

/** Adds the number to what was found, or says why there is none. */
export function put(found: Found, tie: Tie, typed: Typed, at: At, decimal: Decimal): string | null {
  const { label, line } = typed
  const bare = /^[-−–]\s?(change.*)$/i.exec(label)?.[1]
  const tied = tie(bare ?? label, at)
  if ('why' in tied) return tied.why
  const figure = figureFrom(typed.number, decimal)
  if ('why' in figure) return figure.why
  const own = bare === undefined ? figure : opposite(figure)
  found.numbers.push({ name: tied.name, step: at.step, label, ...own, line })
  return null
}

function opposite(figure: Figure): Figure {
  const text = /^[-−–]/.test(figure.text) ? figure.text.slice(1).trim() : `-${figure.text.replace(/^\+/, '')}`
  return { ...figure, text, value: -figure.value }
}
