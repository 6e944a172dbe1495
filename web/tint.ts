// Paints the library's masks and points in the colours of the page: a group has a colour and a mark of its own.

import type { DrawnPoint, Mask } from '#lib'

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
const ofGroup = (group: number) => colourOf(`--group-${group % MARKS.length}`)

/** Masks over each other, each in the colour of its group, as large as they are. */
function tinted(masks: readonly Mask[], size: number, into: CanvasRenderingContext2D): void {
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  const draw = canvas.getContext('2d')!
  for (const [group, mask] of masks.entries()) {
    draw.globalCompositeOperation = 'source-over'
    draw.putImageData(new ImageData(mask, size), 0, 0)
    draw.globalCompositeOperation = 'source-in'
    draw.fillStyle = ofGroup(group)
    draw.fillRect(0, 0, size, size)
    into.drawImage(canvas, 0, 0, into.canvas.width, into.canvas.height)
  }
}

/** A small picture of a unit, as an address. */
export function pictureOf(masks: readonly Mask[], size: number): string {
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  const draw = canvas.getContext('2d')!
  draw.fillStyle = colourOf('--paper')
  draw.fillRect(0, 0, size, size)
  tinted(masks, size, draw)
  return canvas.toDataURL()
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
  const [paper, ink, accent] = [colourOf('--paper'), colourOf('--ink'), colourOf('--accent')]
  draw.setTransform(1, 0, 0, 1, 0, 0)
  draw.fillStyle = paper
  draw.fillRect(0, 0, width, height)
  if (shown.masks.length > 0) tinted(shown.masks, shown.size, draw)
  const marks = MARKS.map((mark) => new Path2D(mark))
  const stroke = (points: readonly DrawnPoint[], colour: string, thick: number) => {
    draw.strokeStyle = colour
    draw.lineWidth = thick
    for (const { x, y } of points) {
      draw.setTransform(1, 0, 0, 1, x, y)
      draw.stroke(new Path2D(RING))
    }
  }
  const mark = (points: readonly DrawnPoint[], isHollow: boolean) => {
    for (const { x, y, group } of points) {
      draw.setTransform(1, 0, 0, 1, x, y)
      draw.fillStyle = isHollow ? paper : ofMark[group % MARKS.length]!
      draw.strokeStyle = isHollow ? ofMark[group % MARKS.length]! : paper
      draw.lineWidth = isHollow ? 3 : 2
      draw.fill(marks[group % MARKS.length]!)
      draw.stroke(marks[group % MARKS.length]!)
    }
  }
  const ofMark = MARKS.map((_, group) => colourOf(`--mark-${group}`))
  mark(shown.test, true)
  mark(shown.train, false)
  stroke(shown.ringed, ink, 3)
  if (shown.chosen) stroke([shown.chosen], accent, 7)
}
