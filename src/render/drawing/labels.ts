// Places the weights' labels on their edges so that none covers another, a unit or a bias, and each lies on
// as few foreign edges as can be. Tries places along each edge in a fixed order, so that a picture stays as it is.

import {
  type Box,
  type Caption,
  type Edge,
  LABEL_HEIGHT,
  type Label,
  type Node,
  type Point,
} from './layout.ts'

type Wanted = Caption & { readonly edge: Edge; readonly width: number }

/** Shares of the way from left to right, the middle and the two quarters first. */
const PLACES = [0.5, 0.28, 0.72]
for (let i = 1; i <= 19; i++) PLACES.push(0.5 - i * 0.02, 0.5 + i * 0.02)
/** Labels placed first may do better once all others stand. */
const PASSES = 4
const GAP = 3

export function placeLabels(
  wanted: readonly Wanted[],
  nodes: readonly Node[],
  edges: readonly Edge[],
): Map<Edge, Label> {
  const boxes = new Map<Edge, Box>()
  const blocked: Box[] = nodes.map(({ x, y, radius }) => ({ x, y, width: 2 * radius, height: 2 * radius }))
  // Level edges have the fewest places to go and come first.
  const steepness = ({ edge }: Wanted) => Math.abs(edge.to.y - edge.from.y)
  const order = [...wanted].sort((a, b) => steepness(a) - steepness(b))
  for (let pass = 0; pass < PASSES; pass++) {
    for (const want of order) {
      boxes.delete(want.edge)
      boxes.set(want.edge, bestPlace(want, [...boxes.values(), ...blocked], edges))
    }
  }
  return new Map(wanted.map(({ edge, name, value }) => [edge, { ...boxes.get(edge)!, name, value }]))
}

function bestPlace({ edge, width }: Wanted, taken: readonly Box[], edges: readonly Edge[]): Box {
  let best: { cost: number; box: Box } | undefined
  for (const [rank, t] of PLACES.entries()) {
    const box = { ...along(edge, t), width, height: LABEL_HEIGHT }
    const covered = taken.filter((other) => overlap(box, other)).length
    if (best !== undefined && covered * 1000 + rank >= best.cost) continue
    const crossed = edges.filter((other) => other !== edge && crosses(other, box)).length
    const cost = covered * 1000 + crossed * 12 + rank
    if (best === undefined || cost < best.cost) best = { cost, box }
  }
  return best!.box
}

const along = ({ from, to }: Edge, t: number): Point => ({
  x: from.x + (to.x - from.x) * t,
  y: from.y + (to.y - from.y) * t,
})

/** Do two boxes, given by their middles, touch? */
export function overlap(a: Box, b: Box): boolean {
  return (
    Math.abs(a.x - b.x) * 2 < a.width + b.width + 2 * GAP &&
    Math.abs(a.y - b.y) * 2 < a.height + b.height + 2 * GAP
  )
}

/** Does the edge run through the box? */
function crosses({ from, to }: Edge, box: Box): boolean {
  let low = 0
  let high = 1
  const clip = (start: number, delta: number, middle: number, size: number) => {
    if (delta === 0) {
      if (Math.abs(start - middle) > size / 2) high = -1
      return
    }
    const a = (middle - size / 2 - start) / delta
    const b = (middle + size / 2 - start) / delta
    low = Math.max(low, Math.min(a, b))
    high = Math.min(high, Math.max(a, b))
  }
  clip(from.x, to.x - from.x, box.x, box.width)
  clip(from.y, to.y - from.y, box.y, box.height)
  return low < high
}
