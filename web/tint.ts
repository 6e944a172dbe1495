// Paints the library's masks and points in the colours of the page: a group has a colour and a mark of its own.

import type { DrawnPoint, Mask, UnitMap } from '#lib'

/** Marks around the middle; the first two are as wide as they look alike in weight. */
export const MARKS = [
  'M-8 -8H8V8H-8Z',
  'M-9 0a9 9 0 1 0 18 0a9 9 0 1 0 -18 0Z',
  'M0 -11L10.5 8H-10.5Z',
  'M0 -12L10 0L0 12L-10 0Z',
  'M-3.5 -10h7v6.5h6.5v7h-6.5v6.5h-7v-6.5h-6.5v-7h6.5Z',
  'M0 11L10.5 -8H-10.5Z',
] as const
const RING = 'M-16 0a16 16 0 1 0 32 0a16 16 0 1 0 -32 0Z'

export const markOf = (group: number): string => MARKS[group % MARKS.length]!

const colourOf = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()

/** The colours of the theme at the moment. */
const coloursNow = () => ({
  paper: colourOf('--paper'),
  ink: colourOf('--ink'),
  accent: colourOf('--accent'),
  groups: MARKS.map((_, group) => colourOf(`--group-${group}`)),
  marks: MARKS.map((_, group) => colourOf(`--mark-${group}`)),
})
type Colours = ReturnType<typeof coloursNow>

let known: Colours | null = null
/** Looking them up makes a browser lay out the page, so they are known until the theme changes. */
const colours = (): Colours => (known ??= coloursNow())

const QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
  window.matchMedia(query),
)

/** Calls when the theme has changed; gives what ends that. */
export function onTheme(then: () => void): () => void {
  const changed = () => {
    known = null
    then()
  }
  for (const query of QUERIES) query.addEventListener('change', changed)
  return () => {
    for (const query of QUERIES) query.removeEventListener('change', changed)
  }
}

/** Canvases to work on, made once: what is painted often is painted in memory. */
function scratch(): CanvasRenderingContext2D {
  return document.createElement('canvas').getContext('2d', { willReadFrequently: true })!
}
let [single, whole]: (CanvasRenderingContext2D | null)[] = [null, null]

function sized(draw: CanvasRenderingContext2D, size: number): CanvasRenderingContext2D {
  const { canvas } = draw
  if (canvas.width !== size) canvas.width = size
  if (canvas.height !== size) canvas.height = size
  return draw
}

/** Masks over each other, each in the colour of its group. */
function tinted(masks: readonly Mask[], size: number, into: CanvasRenderingContext2D, { groups }: Colours) {
  single ??= scratch()
  const draw = sized(single, size)
  for (const [group, mask] of masks.entries()) {
    draw.putImageData(new ImageData(mask, size), 0, 0)
    draw.globalCompositeOperation = 'source-in'
    draw.fillStyle = groups[group % MARKS.length]!
    draw.fillRect(0, 0, size, size)
    draw.globalCompositeOperation = 'source-over'
    into.drawImage(draw.canvas, 0, 0, into.canvas.width, into.canvas.height)
  }
}

/** Small pictures of units, as addresses. */
export function picturesOf(maps: readonly UnitMap[]): Record<string, string> {
  whole ??= scratch()
  const now = colours()
  const pictures: Record<string, string> = {}
  for (const { unit, masks, size } of maps) {
    const draw = sized(whole, size)
    draw.fillStyle = now.paper
    draw.fillRect(0, 0, size, size)
    tinted(masks, size, draw, now)
    pictures[unit] = draw.canvas.toDataURL()
  }
  return pictures
}

export type Shown = {
  readonly masks: readonly Mask[]
  readonly size: number
  readonly train: readonly DrawnPoint[]
  /** None where they are not shown. */
  readonly test: readonly DrawnPoint[]
  /** Those that get a ring, and the one with a thick ring. */
  readonly ringed: readonly DrawnPoint[]
  readonly chosen: DrawnPoint | undefined
}

export function paint(draw: CanvasRenderingContext2D, shown: Shown): void {
  const { width, height } = draw.canvas
  const now = colours()
  draw.setTransform(1, 0, 0, 1, 0, 0)
  draw.fillStyle = now.paper
  draw.fillRect(0, 0, width, height)
  if (shown.masks.length > 0) tinted(shown.masks, shown.size, draw, now)
  const marks = MARKS.map((mark) => new Path2D(mark))
  const ring = new Path2D(RING)
  const at = ({ x, y }: DrawnPoint) => draw.setTransform(1, 0, 0, 1, x, y)
  const mark = (points: readonly DrawnPoint[], isHollow: boolean) => {
    draw.lineWidth = isHollow ? 3 : 2
    for (const point of points) {
      const group = point.group % MARKS.length
      at(point)
      draw.fillStyle = isHollow ? now.paper : now.marks[group]!
      draw.strokeStyle = isHollow ? now.marks[group]! : now.paper
      draw.fill(marks[group]!)
      draw.stroke(marks[group]!)
    }
  }
  const circle = (points: readonly DrawnPoint[], colour: string, thick: number) => {
    draw.strokeStyle = colour
    draw.lineWidth = thick
    for (const point of points) {
      at(point)
      draw.stroke(ring)
    }
  }
  mark(shown.test, true)
  mark(shown.train, false)
  circle(shown.ringed, now.ink, 3)
  if (shown.chosen) circle([shown.chosen], now.accent, 7)
}
