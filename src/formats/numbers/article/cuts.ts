// A chain that is several formulas, run into each other: `a = 2 b = 6`, cut into them.

import type { Chain, Cut } from './chains.ts'

/** The formulas that a chain is when it is cut there. */
export function cutAt(chain: Chain, cuts: readonly Cut[]): Chain[] {
  const parts: Chain[] = []
  let { label, line } = chain
  let from = 0
  for (const { segment, at } of cuts) {
    const broken = chain.segments[segment]!
    parts.push({
      ...chain,
      label,
      line,
      segments: [...chain.segments.slice(from, segment), broken.slice(0, at)],
      cuts: [],
    })
    label = broken[at]!.text
    line = broken[at]!.line
    from = segment + 1
  }
  return [...parts, { ...chain, label, line, segments: chain.segments.slice(from), cuts: [] }]
}
