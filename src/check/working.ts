// The wrong working beside the right one: the first number on the way to somebody's wrong number whose formula
// the mistake changes, with the operands they must have had.

import { cellsOf } from '../formula/evaluate.ts'
import type { Cell, Formula } from '../formula/formula.ts'
import type { Name } from '../formula/name.ts'
import type { Candidate } from './candidate.ts'
import { cellIn } from './candidate.ts'
import { rightCourse } from './course.ts'
import type { Given } from './given.ts'
import type { World } from './world.ts'

export type Working = {
  readonly name: Name
  readonly step: number
  readonly right: Formula
  readonly lookRight: (cell: Cell) => number
  /** The formula as the mistake has it, over the numbers they must have had. */
  readonly wrong: Formula
  readonly look: (cell: Cell) => number
  /** What the wrong formula gives, and the right number. */
  readonly value: number
  readonly expected: number
}

/** `theirs`: values of given numbers, taken instead of worked-out ones where a mistake was made once. */
export function workingOf(
  one: Candidate,
  right: World,
  given: Given,
  theirs?: ReadonlyMap<Cell, number>,
): Working | null {
  const world = one.course.at(given.step)
  const from = cellIn(world, given)
  if (from === undefined || world.plan !== right.plan) return null
  const cell = changed(world, from, theirs)
  return cell === null ? workingBefore(one, given.step) : beside(cell, world, right, theirs)
}

/** Where only the weights that the step begins with are others: the first number that was worked wrongly. */
function workingBefore({ course }: Candidate, step: number): Working | null {
  if (course.since >= step) return null
  const world = course.at(course.since)
  const right = rightCourse(course.network).at(course.since)
  const cell = world.plan === right.plan ? world.plan.worked.find((one) => differs(world, one)) : undefined
  return cell === undefined ? null : beside(cell, world, right)
}

function beside(cell: Cell, world: World, right: World, theirs?: ReadonlyMap<Cell, number>): Working | null {
  const wrong = world.formula(cell)
  const own = right.formula(cell)
  if (wrong === null || own === null) return null
  const look = theirs === undefined ? world.look : lookOver(world, theirs)
  return {
    name: cell.name,
    step: world.state.step,
    right: own,
    lookRight: right.look,
    wrong,
    look,
    value: theirs === undefined ? world.value(cell) : world.from(wrong, look),
    expected: right.value(cell),
  }
}

/** What they gave, and from it what they must have had for the numbers in between. */
function lookOver(world: World, theirs: ReadonlyMap<Cell, number>): (cell: Cell) => number {
  const known = new Map(theirs)
  const look = (cell: Cell): number => {
    let value = known.get(cell)
    if (value === undefined) {
      const formula = cell.index >= 0 ? world.formula(cell) : null
      value = formula === null ? world.value(cell) : world.from(formula, look)
      known.set(cell, value)
    }
    return value
  }
  return look
}

/** The nearest number, the given one first, whose formula is another one and gives another value. */
export function changed(world: World, from: Cell, theirs?: ReadonlyMap<Cell, number>): Cell | null {
  const seen = new Set<Cell>([from])
  for (const cell of seen) {
    if (differs(world, cell)) return cell
    const formula = world.formula(cell)
    if (formula === null) continue
    for (const operand of cellsOf(formula)) {
      if (theirs === undefined || cell === from || !theirs.has(operand)) seen.add(operand)
    }
  }
  return null
}

/** Is the cell's own formula another one, not only the same through δ? */
function differs(world: World, cell: Cell): boolean {
  if (cell.index < 0 || Number.isNaN(cell.index) || !world.changes(cell)) return false
  const own = world.rightly(cell)
  return Number.isNaN(own) || Math.abs(world.value(cell) - own) > 1e-12 * Math.abs(own)
}
