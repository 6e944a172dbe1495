// All that the page remembers, in one object; whatever else it shows is derived from it by the library.

import { untrack } from 'svelte'
import {
  cardOf,
  type Description,
  dueAt,
  type Kept,
  network,
  openingOf,
  type Problem,
  pathOf,
  reachOf,
  readingOrder,
  type ShareState,
  sheetFor,
  sheetWith,
  valueText,
} from '#lib'
import { examples } from './examples.ts'
import { Going, type KeptOf } from './going.ts'
import { isThere } from './there.ts'
import { Trial } from './trial.svelte.ts'
import { Undo } from './undo.svelte.ts'
import type { Sheet, Tab, View } from './views.ts'

/** What is changed and undone: the network and what of it is looked at. */
export type Seen = Pick<Page, 'example' | 'description' | 'step' | 'selected' | 'position' | 'typed'>

const first = examples[0]!

export class Page {
  /** Id of an example; empty for a network of one's own. */
  example = $state(first.id)
  description = $state.raw<Description>(first.description)
  /** Number of the training step. */
  step = $state(1)
  view = $state<View>('explore')
  tab = $state<Tab>('working')
  /** Address of the number that is looked at. */
  selected = $state('')
  /** The last number of the reading order that is computed; −1 before the first. */
  position = $state(-1)
  /** What somebody typed for the numbers of this step, by address. */
  typed = $state<Record<string, string>>({})
  /** Hints come before answers. */
  hints = $state(false)
  /** Keys move the player. */
  keys = $state(true)

  /** Lit because somebody points at it. */
  pointed = $state<string | null>(null)
  playing = $state(false)
  /** Steps go by while the network trains. */
  isTraining = $state(false)
  /** Which sheet is open on the phone or over the page. */
  dialog = $state<Sheet | null>(null)
  /** What could not be done, in the library's words. */
  problems = $state.raw<readonly Problem[]>([])
  /** Rows that were dropped or pasted, to become samples. */
  rows = $state('')
  readonly undone = new Undo<Seen>()
  private readonly going = new Going()
  /** The state before the step, where a training has it. */
  private kept = $state.raw<KeptOf | null>(null)
  /** In a large network: the number whose paths are worked out. */
  private focus = $state('')

  readonly network = $derived(network(this.description))
  private readonly run = $derived(this.going.to(this.network, this.step, this.kept))
  readonly sheet = $derived(sheetFor(this.network, this.focus, { step: this.step, run: this.run }))
  /** Steps of the same plan have the same numbers in the same order. */
  private readonly plan = $derived(this.sheet.plan)
  readonly ticks = $derived(this.plan && readingOrder(untrack(() => this.sheet)))
  private readonly places = $derived(new Map(this.ticks.map(({ address }, place) => [address, place])))
  readonly card = $derived(cardOf(this.sheet, this.selected))
  readonly path = $derived(pathOf(this.sheet, this.selected))
  readonly pointedPath = $derived(this.pointed === null ? null : pathOf(this.sheet, this.pointed))
  readonly trial = new Trial(this)
  readonly sample = $derived(this.sheet.plan.size > 1 ? (this.card.sample ?? 1) : undefined)

  constructor() {
    this.show(first.id, first.description, {})
  }

  /** Opens a network, where its first lesson begins unless said otherwise. Throws `InputError` and changes nothing
      where it is wrong. */
  open(example: string, description: Description, at: ShareState = {}): void {
    const before = this.seen()
    this.show(example, description, at)
    this.undone.record(before)
  }

  /** As `open`, with nothing to undo. */
  show(example: string, description: Description, { step = 1, select }: ShareState): void {
    const of = network(description)
    const opening = openingOf(of)
    const selected = select !== undefined && isThere(of, step, select) ? select : opening
    this.example = example
    this.description = description
    this.step = step
    this.typed = {}
    this.playing = false
    this.pointed = null
    this.focus = opening
    this.selected = opening
    this.position = dueAt(this.sheet, opening)
    if (selected !== opening) this.lookAt(selected)
  }

  /** The same network written differently. Throws `InputError` and changes nothing where it is wrong. */
  change(description: Description): void {
    if (description === this.description) return
    const of = network(description)
    const before = this.seen()
    const selected = isThere(of, this.step, this.selected) ? this.selected : openingOf(of)
    const last = this.position === this.ticks.length - 1 ? null : this.ticks[this.position]?.address
    this.undone.record(before)
    this.example = ''
    this.description = description
    this.playing = false
    this.pointed = null
    this.focus = openingOf(of)
    this.selected = selected
    this.position = last === null ? this.ticks.length - 1 : (this.places.get(last ?? '') ?? -1)
    if (before.position >= 0) this.position = Math.max(this.position, dueAt(this.sheet, selected))
    const entries = Object.entries(this.typed).filter(([address]) => this.places.has(address))
    this.typed = Object.fromEntries(entries)
  }

  undo(): void {
    this.goBackTo(this.undone.back(this.seen()))
  }

  redo(): void {
    this.goBackTo(this.undone.forth(this.seen()))
  }

  private seen(): Seen {
    const { example, description, step, selected, position, typed } = this
    return { example, description, step, selected, position, typed: { ...typed } }
  }

  private goBackTo(seen: Seen | undefined): void {
    if (seen === undefined) return
    const { example, description, step, selected, position, typed } = seen
    this.show(example, description, { step, select: selected })
    this.position = Math.min(position, this.ticks.length - 1)
    this.typed = typed
  }

  isKnown(address: string): boolean {
    return reachOf(this.sheet, address) === 'outside' || dueAt(this.sheet, address) <= this.position
  }

  /** Has the player worked this number out? */
  isWorked(address: string): boolean {
    const place = this.places.get(address)
    return place !== undefined && place <= this.position
  }

  /** The value as it is shown, or a dot where it is not computed yet. */
  valueOf(address: string, most?: number): string {
    if (!this.isKnown(address)) return '·'
    const value = this.trial.numbers?.value(address) ?? sheetWith(this.sheet, address).value(address)
    return this.trial.sign(address) + valueText(this.network, value, most)
  }

  /** Looks at a number; what is to come is computed up to it. */
  select(address: string): void {
    this.lookAt(address)
    this.tab = 'working'
  }

  private lookAt(address: string): void {
    if (reachOf(this.sheet, address) !== 'worked') this.focus = address
    this.selected = address
    this.pointed = null
    // What is asked stays blank.
    if (this.view !== 'practice') this.position = Math.max(this.position, dueAt(this.sheet, address))
  }

  /** Lets the player stand at a place of the reading order. */
  move(to: number): void {
    this.position = Math.max(-1, Math.min(to, this.ticks.length - 1))
    const tick = this.ticks[this.position]
    if (tick !== undefined) this.selected = tick.address
    this.pointed = null
  }

  /** Another training step, seen from the same number; with the state before it, it is there at once. */
  goTo(step: number, kept: Kept | null = null): void {
    this.kept = kept && { of: this.network, ...kept }
    this.step = Math.max(1, step)
    this.typed = {}
  }
}

export const page = new Page()
