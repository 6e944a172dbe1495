// The exercise that somebody works on: which one it is, what was helped with, and which rounds are done. Loaded when
// somebody practises.

import { type Exercise, entryOf, exerciseOf } from '#lib'
import { checking } from './checked.svelte.ts'
import { page } from './state.svelte.ts'
import { recall, remember } from './stored.ts'

/** Help with a blank: its formula, or its number. */
export type Help = 'hint' | 'shown'

const isFine = (status: string) => status === 'right' || status === 'rounded' || status === 'consistent'

class Practice {
  exercise = $state.raw<Exercise | null>(null)
  /** By address. */
  helped = $state.raw<Readonly<Record<string, Help>>>({})
  /** Rounds that were done, whatever their numbers. */
  done = $state.raw<readonly number[]>([])
  /** Is the exercise what the page shows? */
  readonly isHere = $derived(
    this.exercise !== null &&
      page.step === 1 &&
      JSON.stringify(page.description) === JSON.stringify(this.exercise.description),
  )
  private readonly marks = $derived(
    new Map(checking.verdict?.numbers.map(({ address, status }) => [address, status])),
  )
  private readonly asked = $derived(this.exercise?.asked ?? [])
  /** The blanks with what became of each. */
  readonly right = $derived(
    this.asked.filter((one) => this.helped[one] !== 'shown' && isFine(this.statusOf(one))),
  )
  readonly shown = $derived(
    this.asked.filter((one) => this.helped[one] === 'shown' && isFine(this.statusOf(one))),
  )
  readonly following = $derived(this.asked.filter((one) => this.statusOf(one) === 'follows'))
  readonly wrong = $derived(this.asked.filter((one) => this.statusOf(one) === 'wrong'))
  readonly left = $derived(
    this.asked.filter(
      (one) => ![this.right, this.shown, this.following, this.wrong].some((list) => list.includes(one)),
    ),
  )
  readonly isDone = $derived(
    this.isHere &&
      !checking.isBusy &&
      this.left.length === 0 &&
      this.wrong.length === 0 &&
      this.following.length === 0,
  )
  /** The blank that is looked at: the one with the focus, else the first that is empty. */
  readonly at = $derived(
    this.asked.includes(page.selected) ? page.selected : (this.left[0] ?? this.asked[0] ?? ''),
  )

  constructor() {
    const kept = (recall('practice') ?? {}) as Partial<Record<string, unknown>>
    if (Array.isArray(kept.done)) this.done = kept.done.filter((round) => Number.isSafeInteger(round))
    if (typeof kept.helped === 'object' && kept.helped !== null) {
      this.helped = kept.helped as Readonly<Record<string, Help>>
    }
    try {
      this.exercise = exerciseOf(kept.seed as number, kept.round as number)
    } catch {
      // Nothing was kept, or not of this version.
    }
  }

  private statusOf(address: string): string {
    return (page.typed[address] ?? '').trim() === '' ? '' : (this.marks.get(address) ?? '')
  }

  /** Gives an exercise; what was there before can be got back by undoing. Throws `InputError` for no such round. */
  start(seed: number, round: number): void {
    const exercise = exerciseOf(seed, round)
    page.view = 'practice'
    if (this.isHere) page.show('', exercise.description, {})
    else page.open('', exercise.description)
    this.exercise = exercise
    this.helped = {}
    this.lookAt(exercise)
    this.keep()
  }

  /** The exercise that was begun, as it was left. */
  resume(): void {
    if (this.exercise === null) return
    page.open('', this.exercise.description)
    this.lookAt(this.exercise)
  }

  private lookAt({ before, asked }: Exercise): void {
    page.position = before
    page.selected = asked[0]!
    page.pointed = null
  }

  /** Fresh numbers in the same round. */
  again(): void {
    this.start(freshSeed(), this.exercise?.round ?? 1)
  }

  help(address: string, help: Help): void {
    if (help === 'shown') page.typed = { ...page.typed, [address]: entryOf(page.sheet, address).value }
    this.helped = { ...this.helped, [address]: help }
    this.keep()
  }

  /** Notes that a round is done. */
  finish(): void {
    const { round } = this.exercise!
    if (this.done.includes(round)) return
    this.done = [...this.done, round]
    this.keep()
  }

  /** What a link holds of the exercise. */
  get fragment(): string {
    return `practice=${this.exercise!.seed}.${this.exercise!.round}`
  }

  private keep(): void {
    const { exercise, helped, done } = this
    remember('practice', { seed: exercise?.seed, round: exercise?.round, helped, done })
  }
}

export const freshSeed = (): number => crypto.getRandomValues(new Uint16Array(1))[0]!

export const practice = new Practice()
