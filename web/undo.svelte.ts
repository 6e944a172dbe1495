// What was before: so many states to go back to, and those one has gone back from.

const MOST = 100

export class Undo<State> {
  past = $state.raw<readonly State[]>([])
  future = $state.raw<readonly State[]>([])

  /** Something is about to change. */
  record(before: State): void {
    this.past = [...this.past, before].slice(-MOST)
    this.future = []
  }

  back(now: State): State | undefined {
    const before = this.past.at(-1)
    if (before === undefined) return undefined
    this.past = this.past.slice(0, -1)
    this.future = [...this.future, now]
    return before
  }

  forth(now: State): State | undefined {
    const after = this.future.at(-1)
    if (after === undefined) return undefined
    this.future = this.future.slice(0, -1)
    this.past = [...this.past, now]
    return after
  }
}
