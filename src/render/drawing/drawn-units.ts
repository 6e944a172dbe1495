// Which units of a layer a picture shows: all of a small layer, the first and last ones of a large one.

/** Layers with more units are drawn with their first and last ones and a gap. */
export const MOST_UNITS = 8
export const FIRST_UNITS = 3
export const LAST_UNITS = 2

/** Which units of a layer are drawn: their places, and `null` for those left out. */
export function drawnUnits(count: number): (number | null)[] {
  const all = Array.from({ length: count }, (_, i) => i)
  if (count <= MOST_UNITS) return all
  return [...all.slice(0, FIRST_UNITS), null, ...all.slice(-LAST_UNITS)]
}
