// Which lesson is read and how far; each of its steps lets the page stand where its text is about.

import { type Description, dueAt } from '#lib'
import type { Inline, Lesson, LessonStep, LiveNumber } from './lesson.ts'
import { page } from './state.svelte.ts'
import { recall, remember } from './stored.ts'
import { isThere } from './there.ts'
import { training } from './training.svelte.ts'
import { turning } from './turning.ts'

const files = import.meta.glob<Lesson>(['./lessons/*.md', '!./lessons/README.md'], {
  eager: true,
  import: 'default',
})
export const all: readonly Lesson[] = Object.values(files).sort((a, b) => a.order - b.order)

const isSame = (a: Description, b: Description) => a === b || JSON.stringify(a) === JSON.stringify(b)

/** What a piece of the text speaks of. */
function addressesOf(one: Inline): readonly string[] {
  const inside = 'of' in one ? one.of.flatMap(addressesOf) : []
  return 'address' in one ? [one.address, ...inside] : inside
}

class Lessons {
  /** Id of the lesson that is open; empty in the list. */
  private id = $state('')
  /** Which of its steps, from 0. */
  at = $state(0)
  /** By lesson, how many of its steps were read. */
  read = $state.raw<Readonly<Record<string, number>>>({})

  readonly lesson = $derived(all.find(({ id }) => id === this.id) ?? null)
  readonly step = $derived(this.lesson?.steps[this.at] ?? null)
  /** The network that the step is about. */
  private readonly own = $derived(this.lesson && this.step && this.lesson.networks[this.step.stance.network]!)
  /** Is it the one the page shows, and nothing of it changed? */
  readonly isHere = $derived(this.own !== null && isSame(this.own, page.description))
  /** Can the text be about the network that the page shows? Then its numbers are those of that one. */
  readonly isFollowed = $derived(this.isHere || (this.step !== null && this.fits(this.step)))

  constructor() {
    this.restore(recall('lessons'))
  }

  private restore(from: unknown): void {
    if (typeof from !== 'object' || from === null) return
    const { id, at, read } = from as Partial<Record<string, unknown>>
    const lesson = all.find((one) => one.id === id)
    if (lesson?.steps[at as number] !== undefined) {
      this.id = lesson.id
      this.at = at as number
    }
    const known = Object.entries(typeof read === 'object' && read !== null ? read : {})
    this.read = Object.fromEntries(
      known.filter(([key, steps]) => all.some((one) => one.id === key) && Number.isSafeInteger(steps)),
    )
  }

  /** Begins a lesson, or goes on where one stopped. */
  open(lesson: Lesson, at = 0): void {
    page.view = 'lessons'
    this.id = lesson.id
    this.go(at)
  }

  close(): void {
    this.id = ''
    this.at = 0
    this.keep()
  }

  next(): void {
    if (this.lesson !== null && this.at < this.lesson.steps.length - 1) this.go(this.at + 1)
  }

  back(): void {
    if (this.at > 0) this.go(this.at - 1)
  }

  private go(at: number): void {
    const { lesson } = this
    if (lesson === null) return
    this.at = Math.max(0, Math.min(at, lesson.steps.length - 1))
    this.read = { ...this.read, [lesson.id]: Math.max(this.read[lesson.id] ?? 0, this.at + 1) }
    this.keep()
    this.stand()
  }

  private keep(): void {
    remember('lessons', { id: this.id, at: this.at, read: this.read })
  }

  /** Lets the page stand where the step is about. What somebody made or typed can be had back by undo. */
  stand(): void {
    const { lesson, step, own } = this
    if (lesson === null || step === null || own === null) return
    const { stance } = step
    training.stand()
    const shown = isSame(own, page.description) ? page.description : own
    const example = own === lesson.networks.original ? lesson.example : ''
    const there = { step: stance.step, select: stance.select }
    const isOurs = Object.values(lesson.networks).some((one) => isSame(one, page.description))
    const isTyped = Object.values(page.typed).some((text) => text.trim() !== '')
    if (isOurs && !isTyped) page.show(example, shown, there)
    else page.open(example, shown, there)
    page.tab = stance.tab
    page.position = this.placeOf(stance.computed)
  }

  private placeOf(computed: string): number {
    if (computed === 'none') return -1
    return computed === 'all' ? page.ticks.length - 1 : dueAt(page.sheet, computed)
  }

  /** Has the network that the page shows every number of the step? */
  private fits({ stance, blocks }: LessonStep): boolean {
    const inlines = blocks.flatMap((block) => (block.type === 'list' ? block.items.flat() : block.of))
    const addresses = inlines.flatMap(addressesOf)
    return [stance.select, ...addresses].every((one) => isThere(page.network, stance.step, one))
  }

  /** The network and step that a number of the text belongs to. */
  placed({ step, network }: Omit<LiveNumber, 'type' | 'address'>): { of: Description; step: number } {
    const { stance } = this.step!
    const isOwn = network === undefined || network === stance.network
    return {
      of: isOwn && this.isFollowed ? page.description : this.lesson!.networks[network ?? stance.network]!,
      step: step ?? stance.step,
    }
  }
}

export const lessons = new Lessons()
turning.lesson = lessons
