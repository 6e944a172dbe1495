// What another visit needs to go on where this one ended.

import { type Description, network } from '#lib'
import { examples } from './examples.ts'
import type { Page, Seen } from './state.svelte.ts'
import { tabs, views } from './views.ts'

/** Steps that are replayed at once when the page comes back. */
export const FURTHEST = 100_000

export function snapshotOf(page: Page): Record<string, unknown> {
  const { example, step, view, tab, selected, position, typed, hints, keys, description } = page
  const own = example === '' ? { description } : {}
  return { example, step, view, tab, selected, position, typed: { ...typed }, hints, keys, ...own }
}

/** Goes on where a snapshot was taken; what does not fit is left out. */
export function restore(page: Page, from: unknown): void {
  if (typeof from !== 'object' || from === null) return
  const known = from as Partial<Record<string, unknown>>
  const first = examples[0]!
  try {
    const example = examples.find(({ id }) => id === known.example)
    page.show(example?.id ?? '', example?.description ?? (known.description as Description), {})
    if (Number.isSafeInteger(known.step) && (known.step as number) <= FURTHEST) {
      page.step = Math.max(1, known.step as number)
    }
    if (typeof known.selected === 'string') page.select(known.selected)
    if (Number.isSafeInteger(known.position)) {
      page.position = Math.min(known.position as number, page.ticks.length - 1)
    }
    if (typeof known.typed === 'object' && known.typed !== null) page.typed = texts(known.typed)
  } catch {
    page.show(first.id, first.description, {})
  }
  page.view = views.find((one) => one === known.view) ?? page.view
  page.tab = tabs.find((one) => one === known.tab) ?? page.tab
  page.hints = known.hints === true
  page.keys = known.keys !== false
}

const texts = (from: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(from).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )

/** States to go back to, as far as they are whole. */
export function pastFrom(from: unknown): Seen[] {
  return Array.isArray(from) ? from.filter(isWhole) : []
}

function isWhole(seen: Partial<Seen> | null): seen is Seen {
  if (typeof seen !== 'object' || seen === null) return false
  const { example, selected, step, position, typed, description } = seen
  const isNamed = typeof example === 'string' && typeof selected === 'string'
  const isPlaced = Number.isSafeInteger(step) && (step as number) >= 1 && Number.isSafeInteger(position)
  if (!isNamed || !isPlaced || typeof typed !== 'object' || typed === null) return false
  try {
    network(description as Description)
    return true
  } catch {
    return false
  }
}
