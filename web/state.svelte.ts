// All that the page remembers, in one object; whatever else it shows is derived from it by the library.

import {
  cardOf,
  type Description,
  dueAt,
  network,
  openingOf,
  pathOf,
  type Run,
  readingOrder,
  run,
  type Shared,
  sheetFor,
  valueText,
} from '#lib'
import { examples } from './examples.ts'

export type View = 'explore' | 'check'
export type Tab = 'working' | 'all'

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
  /** What a person must be told. */
  notice = $state<string | null>(null)
  /** Which sheet is open on the phone or over the page. */
  dialog = $state<'help' | 'paste' | 'settings' | null>(null)
  /** In a large network: the number whose paths are worked out. */
  private focus = $state('')

  readonly network = $derived(network(this.description))
  readonly sheet = $derived(sheetFor(this.network, this.focus, { step: this.step, run: this.runTo() }))
  readonly ticks = $derived(readingOrder(this.sheet))
  private readonly places = $derived(new Map(this.ticks.map(({ address }, place) => [address, place])))
  readonly card = $derived(cardOf(this.sheet, this.selected))
  readonly path = $derived(pathOf(this.sheet, this.selected))
  readonly pointedPath = $derived(this.pointed === null ? null : pathOf(this.sheet, this.pointed))
  readonly sample = $derived(this.sheet.plan.size > 1 ? (this.card.sample ?? 1) : undefined)
  private going: { of: unknown; run: Run } | null = null

  constructor() {
    this.open(first.id, first.description)
  }

  /** A run that stands before the step or at it, so that the library need not begin anew. */
  private runTo(): Run {
    const { going, network: of, step } = this
    if (going !== null && going.of === of && going.run.step <= step) return going.run
    this.going = { of, run: run(of) }
    return this.going.run
  }

  /** Opens a network where its first lesson begins. Throws `InputError` and changes nothing where it is wrong. */
  open(example: string, description: Description): void {
    const opening = openingOf(network(description))
    this.example = example
    this.description = description
    this.step = 1
    this.typed = {}
    this.playing = false
    this.pointed = null
    this.focus = opening
    this.selected = opening
    this.position = dueAt(this.sheet, opening)
  }

  isKnown(address: string): boolean {
    return dueAt(this.sheet, address) <= this.position
  }

  /** Has the player worked this number out? */
  isWorked(address: string): boolean {
    const place = this.places.get(address)
    return place !== undefined && place <= this.position
  }

  /** The value as it is shown, or a dot where it is not computed yet. */
  valueOf(address: string, most?: number): string {
    return this.isKnown(address) ? valueText(this.network, this.sheet.value(address), most) : '·'
  }

  /** Looks at a number; what is to come is computed up to it. */
  select(address: string): void {
    const { formula, phase } = this.sheet.cell(address)
    if (formula === null && phase !== 'given') this.focus = address
    this.selected = address
    this.pointed = null
    this.tab = 'working'
    this.position = Math.max(this.position, dueAt(this.sheet, address))
  }

  /** Lets the player stand at a place of the reading order. */
  move(to: number): void {
    this.position = Math.max(-1, Math.min(to, this.ticks.length - 1))
    const tick = this.ticks[this.position]
    if (tick !== undefined) this.selected = tick.address
    this.pointed = null
  }

  /** Another training step, seen from the same number. */
  goTo(step: number): void {
    this.step = Math.max(1, step)
    this.typed = {}
  }

  /** Opens what a link holds. */
  take({ description, state: { step, select, view } }: Shared): void {
    this.open('', description)
    this.step = step ?? 1
    if (select !== undefined) this.select(select)
    if (view === 'check' || view === 'explore') this.view = view
  }

  /** What another visit needs to go on. */
  snapshot(): Record<string, unknown> {
    const { example, step, view, tab, selected, position, typed, hints, keys } = this
    const own = example === '' ? { description: this.description } : {}
    return { example, step, view, tab, selected, position, typed: { ...typed }, hints, keys, ...own }
  }

  /** Goes on where a snapshot was taken; what does not fit is left out. */
  restore(from: unknown): void {
    if (typeof from !== 'object' || from === null) return
    const known = from as Partial<Record<string, unknown>>
    try {
      const example = examples.find(({ id }) => id === known.example)
      this.open(example?.id ?? '', example?.description ?? (known.description as Description))
      if (Number.isSafeInteger(known.step) && (known.step as number) <= FURTHEST) {
        this.step = Math.max(1, known.step as number)
      }
      if (typeof known.selected === 'string') this.select(known.selected)
      if (Number.isSafeInteger(known.position)) {
        this.position = Math.min(known.position as number, this.ticks.length - 1)
      }
      if (typeof known.typed === 'object' && known.typed !== null) this.typed = texts(known.typed)
    } catch {
      this.open(first.id, first.description)
    }
    if (known.view === 'check' || known.view === 'explore') this.view = known.view
    if (known.tab === 'all' || known.tab === 'working') this.tab = known.tab
    this.hints = known.hints === true
    this.keys = known.keys !== false
  }
}

/** Steps that are replayed at once when the page comes back. */
const FURTHEST = 100_000

const texts = (from: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(from).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )

export const page = new Page()
