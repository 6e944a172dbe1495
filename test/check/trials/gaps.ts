// Does the checker name the number nobody gave that a slip was made in? What it names is as good where it is the
// only thing that the given numbers can tell: putting its value in gives all of them.

import { Course } from '../../../src/check/course.ts'
import { hiddenCells } from '../../../src/check/hidden.ts'
import { marksOfStep } from '../../../src/check/marks.ts'
import { right } from '../../../src/check/theory.ts'
import { cellsOf } from '../../../src/formula/evaluate.ts'
import type { Cell } from '../../../src/formula/formula.ts'
import { addressOf, type Name } from '../../../src/formula/name.ts'
import { createRandom } from '../../../src/numeric/random.ts'
import type { Ways } from './calculation.ts'
import type { Slip } from './slips.ts'

export type Named = 'the number itself' | 'another, equal in effect' | 'another' | 'none'

/** What is named for a slip in a number that is not given; `null` where fewer than two wrong numbers hang on it. */
export function namedFor(slip: Slip, seed: number): { named: Named; wrong: number } | null {
  const random = createRandom(seed + 3_000_000_000)
  const share = 0.2 + 0.5 * random.random()
  const cells = slip.cells.filter((cell) => cell !== slip.at && random.random() < share)
  const given = new Set(cells)
  const world = new Course(slip.network, right).at(1)
  const shows = (cell: Cell) => {
    const { value, decimals } = slip.given(cell)
    return Math.abs(value - world.value(cell)) > 20 * 10 ** -decimals
  }
  const hanging = cells.filter((cell) => slip.changed.has(cell) && hangs(cell, slip.at, given) && shows(cell))
  const { marks, hand } = marksOfStep(
    world,
    cells.map((cell) => ({ given: slip.given(cell), cell, world })),
  )
  const before = marks.filter(({ status }) => status === 'wrong').length
  if (hanging.length < 2 || before < 2 || !isOutput(slip)) return null
  const hidden = hiddenCells(world, marks, hand)
  const wrong = hidden.reduce((left, { explains }) => left - explains.length + 1, before)
  const own = hidden.find(({ cell }) => cell === slip.at)
  if (own !== undefined && Math.abs(own.value - slip.wrong) < 0.05 * Math.abs(slip.wrong - slip.right))
    return { named: 'the number itself', wrong }
  if (hidden.length === 0) return { named: 'none', wrong }
  const equal = hidden.some(({ cell, value }) => gives(slip, cell.name, value, hanging))
  return { named: equal ? 'another, equal in effect' : 'another', wrong }
}

/** An output that its activation never gives is not looked for: −0.6 of a logistic unit nobody takes for right. */
function isOutput({ network, at: { name }, wrong }: Slip): boolean {
  if (!('of' in name) || name.of !== 'out') return true
  const layer = network.layers.find(({ type, units }) => type === 'dense' && units.includes(name.unit))
  const [least, most] = (layer?.type === 'dense' && layer.activation?.part.range) || [0, 1]
  return least <= wrong && wrong <= most
}

/** Does the cell depend on the slip with no given number between? */
function hangs(cell: Cell, at: Cell, given: ReadonlySet<Cell>): boolean {
  if (cell.formula === null) return false
  for (const operand of cellsOf(cell.formula)) {
    if (operand === at || (!given.has(operand) && hangs(operand, at, given))) return true
  }
  return false
}

/** Does the calculation with that number in it give what was given? */
function gives({ instead, given }: Slip, name: Name, value: number, cells: readonly Cell[]): boolean {
  // Somebody who works without δ has gone wrong in what it is made of: δ names both.
  const ways: Partial<Ways>[] = [{}, { gradient: 'delta' }]
  return ways.some((way) => {
    const numbers = instead(addressOf(name), value, way)
    return cells.every((cell) => {
      const { value: theirs, decimals } = given(cell)
      return Math.abs(theirs - numbers.get(addressOf(cell.name))!) <= 100 * 10 ** -decimals
    })
  })
}
