// Which weights and biases a picture shows, and from where to where their lines run.

import type { DenseLayer } from '../../network/network.ts'
import type { Point } from './layout.ts'

/** The drawn weights into a layer, with the rows they join. */
export function weightsOf(
  layer: DenseLayer,
  sources: readonly (number | null)[],
  targets: readonly (number | null)[],
): { p: number; source: number; target: number }[] {
  return targets.flatMap((unit, target) =>
    sources.flatMap((input, source) =>
      unit === null || input === null
        ? []
        : [{ p: layer.weights + unit * layer.inputs + input, source, target }],
    ),
  )
}

/** A shared bias stands once above its layer, others beside their units. */
export function biases(
  layer: DenseLayer,
  targets: readonly (number | null)[],
  at: (row: number) => Point,
  radius: number,
  draw: (node: Point, to: Point, parameter: number) => void,
) {
  if (layer.biasCount === 0) return
  const shared = layer.biasCount === 1 && layer.units.length > 1
  for (const [row, unit] of targets.entries()) {
    if (unit === null) continue
    const to = at(row)
    const node = shared
      ? { x: to.x - 38 - radius, y: at(0).y - 40 - radius }
      : { x: to.x - 14 - radius, y: to.y - 22 - radius }
    draw(node, to, layer.biases + (shared ? 0 : unit))
  }
}

/** The straight line between two circles, without what lies inside them. */
export function trimmed(a: Point, b: Point, radius: number, radiusOfA = radius): { from: Point; to: Point } {
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  const along = (t: number): Point => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t })
  return { from: along(radiusOfA / length), to: along(1 - radius / length) }
}
