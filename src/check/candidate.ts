// One way in which the numbers may have come about: conventions and mistakes together, and whether the numbers
// fit it.

import type { Cell } from '../formula/formula.ts'
import type { Name } from '../formula/name.ts'
import type { Network } from '../network/network.ts'
import { around, meets } from '../numeric/interval.ts'
import { parameterIndex } from '../trace/parameter-index.ts'
import type { Plan } from '../trace/plan.ts'
import { Course, isLarge } from './course.ts'
import { fromProgram, type Given, isSingle, matches, unitOf } from './given.ts'
import type { Custom, Hypothesis } from './hypotheses.ts'
import { DOUBLE, Intervals, SINGLE } from './intervals.ts'
import { factorOf } from './shown-as.ts'
import { singleRoom } from './single-spread.ts'
import { both, right, type Theory } from './theory.ts'
import type { World } from './world.ts'

export type Candidate = {
  readonly customs: readonly Custom[]
  readonly mistakes: readonly Hypothesis[]
  readonly course: Course
  /** Others that are the same calculation on this network. */
  readonly same?: readonly Candidate[]
}

/** A candidate of a network; `since` as in a course. */
export function candidate(
  network: Network,
  customs: readonly Custom[],
  mistakes: readonly Hypothesis[],
  since = 1,
): Candidate {
  const theories: readonly Theory[] = [...customs, ...mistakes].map(({ theory }) => theory)
  return { customs, mistakes, course: new Course(network, theories.reduce(both, right), since) }
}

const cells = new WeakMap<Plan, Map<Name, Cell | undefined>>()

/** The cell of a given number in a world; names are looked up once per plan. */
export function cellIn(world: World, given: Given): Cell | undefined {
  if (given.place !== undefined && world.keepsPlaces) return world.cellOf(given.place)
  let known = cells.get(world.plan)
  if (known === undefined) cells.set(world.plan, (known = new Map()))
  const { name } = given
  if (!known.has(name)) known.set(name, world.find(name))
  return known.get(name)
}

/** What the candidate has for a number, written as its conventions write it; `undefined` where it has none. */
export function valueUnder({ customs, course }: Candidate, given: Given): number | undefined {
  const world = course.at(given.step)
  const cell = cellIn(world, given)
  return cell && factorOf(customs, course.network, cell.name, given.step) * world.value(cell)
}

/** Does the candidate give this number, to its digits? */
export function gives({ customs, course }: Candidate, given: Given): boolean {
  if (course.isFast) return givesFast(customs, course, given)
  const world = course.at(given.step)
  const cell = cellIn(world, given)
  if (cell === undefined) return false
  const factor = factorOf(customs, course.network, cell.name, given.step)
  const value = factor * world.value(cell)
  if (fromProgram(given) && Math.abs(given.value - value) <= sameIn(course) * sizeOf(world, cell)) return true
  if (matches(given, value) !== null) return true
  return fromProgram(given) || given.exact ? nearlyGives(world, cell, given, factor) : isTie(given, value)
}

/** What is the same to the last bits; in a large network, to what other orders of its long sums can cause. */
const sameIn = ({ network }: Course) => (isLarge(network) ? 1e-10 : 1e-14)

/** How large a number is; of a weight that has come near 0, how large it was: its roundings are of that size. */
function sizeOf(world: World, cell: Cell): number {
  const size = Math.abs(world.value(cell))
  if (!('of' in cell.name) || cell.name.of !== 'parameter') return size
  const { network } = world.plan
  return Math.max(size, Math.abs(network.start[parameterIndex(network, cell.name.parameter)!]!))
}

/** Is the value so near the middle of two roundings that the last bits of a sum decide? */
const isTie = (given: Given, value: number) =>
  Math.abs(given.value - value) <= unitOf(given) / 2 + 1e-12 * Math.max(1, Math.abs(value))

/** In a large network only what the engine keeps is asked for. */
function givesFast(customs: readonly Custom[], course: Course, given: Given): boolean {
  const number = course.fast(given)
  if (number === undefined) return false
  const factor = customs.length === 0 ? 1 : factorOf(customs, course.network, given.name, given.step)
  const value = factor * number
  if (matches(given, value) !== null) return true
  if (!fromProgram(given)) return false
  if (Math.abs(given.value - value) <= 1e-9 * Math.max(Math.abs(value), 1e-6)) return true
  if (given.single !== true || !isNear(given, value)) return false
  const world = course.at(given.step)
  const cell = cellIn(world, given)
  return cell !== undefined && nearlyGives(world, cell, given, factor)
}

/** No arithmetic of a program takes a number further than this. */
const isNear = (given: Given, value: number) =>
  Math.abs(given.value - value) <= 1e-4 * Math.max(Math.abs(value), 1e-3)

/** Is the difference what the arithmetic of a program may cause? */
function nearlyGives(world: World, cell: Cell, given: Given, factor: number): boolean {
  const value = factor * world.value(cell)
  if (!isNear(given, value)) return false
  const share = Math.abs(factor)
  if (given.single === true && Math.abs(given.value - value) <= share * singleRoom(world, cell)) return true
  const { interval } = programReach(world, isSingle(given)).reach(cell)
  return meets(around(given.value / factor, given.exact ? 0 : unitOf(given) / 2 / share), interval)
}

const reaches = new WeakMap<World, { single?: Intervals; double?: Intervals }>()

/** What a program may get for the numbers of a world, in single or double precision. */
function programReach(world: World, single: boolean): Intervals {
  let known = reaches.get(world)
  if (known === undefined) reaches.set(world, (known = {}))
  const key = single ? 'single' : 'double'
  const right = world.rightForward
  const forward = right === null ? null : programReach(right, single)
  return (known[key] ??= new Intervals(world, new Map(), null, single ? SINGLE : DOUBLE, null, forward))
}

/** Does the candidate give all numbers? Those that tell most are asked first. */
export const givesAll = (one: Candidate, givens: readonly Given[]): boolean =>
  givens.every((given) => gives(one, given))

/** Does it come near all numbers? What single precision does to a large network is worked out for those only. */
export function comesNear(one: Candidate, givens: readonly Given[]): boolean {
  if (one.course.isFast || !isLarge(one.course.network)) return true
  return givens.every((given) => {
    if (given.single !== true) return true
    const value = valueUnder(one, given)
    return value !== undefined && isNear(given, value)
  })
}
