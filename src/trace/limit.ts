// How large a whole sheet may become. Every number of it keeps its formula and name, about two kilobytes, so a
// large network would end in a crash for want of memory; it is refused before anything is made.

import type { Network } from '../network/network.ts'
import { InputError } from '../network/problem.ts'
import { grouped } from '../network/shown.ts'

export const MOST_CELLS = 500_000

/** Numbers of a whole sheet, as far as they grow with the weights and the batch. */
export function numbersOf(network: Network, size: number): number {
  const parameters = network.start.length
  const units = network.layers.reduce((sum, layer) => sum + layer.units.length, 0)
  const reduced = size > 1 ? 1 : 0
  return parameters * (1 + size + reduced + network.optimizer.part.update.length) + 4 * units * size
}

export function refuseHugeSheet(network: Network, size: number): void {
  const count = numbersOf(network, size)
  if (count <= MOST_CELLS) return
  throw new InputError([
    {
      code: 'E-LIMIT-SHEET',
      what: `All numbers of this step would be about ${grouped(count)}; a whole sheet may have up to ${grouped(MOST_CELLS)}.`,
      why: 'Each of them keeps its formula, which takes memory; training and single numbers do without.',
      fix: "Ask for single numbers: handgrad explain FILE E, or sheetFor(network, 'E') in TypeScript.",
    },
  ])
}
