// How thick the edges of a picture are drawn: by their weights, or by their gradients, which shows how far an error
// comes on its way back.

import type { Edge } from './layout.ts'

/** The edge with the largest number, and one with 0. */
const THICKEST = 3.6
const THINNEST = 1

/** By its size among all that are shown; a number that is not known yet is drawn thin. */
export function thicknesses(
  edges: readonly Edge[],
  shownOf: (parameter: number) => number | null,
): { readonly thickness: number; readonly negative: boolean; readonly shown: number | null }[] {
  const shown = edges.map(({ kind, parameter }) =>
    kind === 'weight' && parameter !== undefined ? shownOf(parameter) : null,
  )
  const largest = Math.max(...shown.map((value) => Math.abs(value ?? 0)), Number.MIN_VALUE)
  return shown.map((value, i) => {
    const share = value === null ? 0 : Math.abs(value) / largest
    return {
      // A number beyond all bounds is the largest.
      thickness: THINNEST + (THICKEST - THINNEST) * (Number.isNaN(share) ? 1 : share),
      negative: edges[i]!.kind === 'weight' ? (value ?? 0) < 0 : edges[i]!.negative,
      shown: value,
    }
  })
}
