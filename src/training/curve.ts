// A curve over the steps of a training that may go on for ever: as it grows, neighbouring points are put together,
// but the lowest and the highest of them stay.

export type CurvePoint = { readonly step: number; readonly value: number }

type Stretch = { low: CurvePoint; high: CurvePoint }

export type Curve = {
  /** Adds a point behind the last one. What is not a number counts as infinite: nothing is higher. */
  add(step: number, value: number): void
  /** The points that are kept, at most twice `most`, in the order of the steps. */
  points(): CurvePoint[]
  readonly last: CurvePoint | null
}

/** An empty curve of at most `most` stretches of neighbouring points. */
export function createCurve(most: number): Curve {
  let stretches: Stretch[] = []
  let size = 1
  let inLast = 0
  let last: CurvePoint | null = null
  return {
    add(step, given) {
      const value = Number.isNaN(given) ? Infinity : given
      const point = { step, value }
      last = point
      const open = stretches.at(-1)
      if (open !== undefined && inLast < size) {
        if (value < open.low.value) open.low = point
        if (value > open.high.value) open.high = point
        inLast++
        return
      }
      if (stretches.length === most) {
        stretches = inPairs(stretches)
        size *= 2
      }
      stretches.push({ low: point, high: point })
      inLast = 1
    },
    points() {
      const kept = stretches.flatMap(({ low, high }) =>
        low === high ? [low] : low.step < high.step ? [low, high] : [high, low],
      )
      return last === null || kept.at(-1) === last ? kept : [...kept, last]
    },
    get last() {
      return last
    },
  }
}

function inPairs(stretches: readonly Stretch[]): Stretch[] {
  return Array.from({ length: Math.ceil(stretches.length / 2) }, (_, i) => {
    const a = stretches[2 * i]!
    const b = stretches[2 * i + 1] ?? a
    return {
      low: b.low.value < a.low.value ? b.low : a.low,
      high: b.high.value > a.high.value ? b.high : a.high,
    }
  })
}
