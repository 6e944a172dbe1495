// Checks somebody's numbers: marks each, names the first wrong one, and says what was done to get it. Still
// data: `render/` gives it words for people, and the command line and the page show those.

import type { Phrase } from '../explain/explanation.ts'
import type { Name } from '../formula/name.ts'
import type { Network } from '../network/network.ts'
import { marksOf } from './all-marks.ts'
import { asPrinted } from './as-printed.ts'
import { type Candidate, candidate, valueUnder } from './candidate.ts'
import { rightCourse } from './course.ts'
import { diagnose } from './diagnose.ts'
import { type Quick, spread } from './dump.ts'
import type { EarlyRounding } from './early-rounding.ts'
import { conventionOf, type Finding, findingsOf } from './finding.ts'
import type { Given } from './given.ts'
import { hiddenCells } from './hidden.ts'
import type { Source } from './intervals.ts'
import { leftOverFinding } from './left-over.ts'
import { isOff, type Mark, type Status } from './marks.ts'
import { type Telling, tellApart } from './tell-apart.ts'

export type CheckedNumber<G extends Given = Given> = {
  readonly given: G
  readonly name: Name
  readonly expected: number
  readonly status: Status
  /** Of a number that follows: the wrong numbers it comes from. */
  readonly after: readonly Source[]
}

/** A number nobody gave that explains several wrong ones. */
export type HiddenNumber = {
  readonly name: Name
  readonly value: number
  readonly expected: number
  readonly step: number
}

export type Checked<G extends Given = Given> = {
  readonly network: Network
  readonly numbers: readonly CheckedNumber<G>[]
  /** In the order the numbers are worked out. */
  readonly firstWrong: CheckedNumber<G> | null
  /** "for E = Σ e² with frozen biases", where all numbers are right under it. */
  readonly conventions: readonly { readonly ids: readonly string[]; readonly right: string }[]
  readonly findings: readonly Finding[]
  /** Mistakes that give the same digits where nothing need be wrong: under a convention, or but for rounding. */
  readonly besides: readonly Finding[]
  /** The number that would tell several findings apart. */
  readonly telling: Telling | null
  readonly hidden: readonly HiddenNumber[]
  readonly remarks: readonly Phrase[]
  readonly early: EarlyRounding | null
  /** Numbers whose cell does not exist in their step. */
  readonly unknown: readonly G[]
}

/** In a dump so many marked numbers are looked at for a hidden one. */
const MOST_MARKED = 400

/** Explanations past this many are not listed one by one. */
const MOST = 8

/** Marks and diagnoses numbers that are tied to cells. */
export function checkNumbers<G extends Given>(network: Network, typed: readonly G[]): Checked<G> {
  const givens = asPrinted(typed)
  const course = rightCourse(network)
  const { quick, marked, unknown } = marksOf(course, givens)
  const marks = marked.flatMap((one) => one.marks)
  const hand = marked.find((one) => one.marks.some(({ status }) => isOff(status)))?.hand ?? marked[0]?.hand
  if (hand === undefined) {
    return { ...EMPTY, network, unknown, conventions: [], numbers: together(givens, quick, []) }
  }
  const pointedTo = () =>
    marked.flatMap(({ world, marks: own, hand: writing }) =>
      hiddenCells(world, spread(own, MOST_MARKED), writing).map((one) => ({
        ...one,
        step: world.state.step,
      })),
    )
  const { hidden, ...diagnosis } = diagnose(network, marks, hand, quick, pointedTo)
  const told = [
    ...leftOverFinding(diagnosis.leftOver),
    ...findingsOf(diagnosis.fitting, diagnosis.local, marks),
  ].slice(0, MOST)
  const fitting = diagnosis.fitting.slice(0, MOST)
  const [conventional] = diagnosis.conventions
  if (conventional !== undefined) {
    return {
      ...EMPTY,
      network,
      unknown,
      numbers: together(
        givens,
        quick,
        marks.map((mark) => checked<G>(underConvention(mark, conventional))),
      ),
      conventions: diagnosis.conventions.map(conventionOf),
      besides: told,
      telling: told.length > 0 ? tellApart([conventional, ...fitting], givens) : null,
    }
  }
  const following = new Map(
    hidden.flatMap(({ cell, explains }) =>
      explains.slice(1).map((mark) => [mark, { name: cell.name, step: mark.given.step }] as const),
    ),
  )
  const final = marks.map((mark): Mark => {
    const after = following.get(mark)
    return after === undefined ? mark : { ...mark, status: 'follows', after: [after] }
  })
  const first = final.find(({ status }) => status === 'wrong')
  const compared = [...(first === undefined ? [candidate(network, [], [])] : []), ...fitting]
  return {
    network,
    unknown,
    conventions: [],
    numbers: together(
      givens,
      quick,
      final.map((mark) => checked<G>(mark)),
    ),
    firstWrong: first === undefined ? null : checked<G>(first),
    findings: first === undefined ? [] : told,
    besides: first === undefined ? told : [],
    telling: fitting.length > 0 && compared.length > 1 ? tellApart(compared, givens) : null,
    hidden: hidden.map(({ cell, value, expected, step }) => ({ name: cell.name, value, expected, step })),
    remarks: diagnosis.remarks,
    early: diagnosis.early,
  }
}

/** Numbers of a dump in the order they were given; others in the order they are worked out. */
function together<G extends Given>(
  givens: readonly G[],
  quick: readonly Quick<G>[],
  worked: readonly CheckedNumber<G>[],
): readonly CheckedNumber<G>[] {
  if (quick.length === 0) return worked
  const byGiven = new Map(worked.map((number) => [number.given, number]))
  for (const one of quick) byGiven.set(one.given, { ...one, after: [] })
  return givens.flatMap((given) => byGiven.get(given) ?? [])
}

/** What is found where nothing is wrong under some convention. */
const EMPTY = {
  firstWrong: null,
  findings: [],
  besides: [],
  telling: null,
  hidden: [],
  remarks: [],
  early: null,
} as const

function checked<G extends Given>({ given, cell, expected, status, after }: Mark): CheckedNumber<G> {
  return { given: given as G, name: cell.name, expected, status, after }
}

/** A number that is right under a convention; what it is held against is that convention's value. */
function underConvention(mark: Mark, conventional: Candidate): Mark {
  if (mark.status === 'right' || mark.status === 'rounded') return mark
  return { ...mark, status: 'rounded', expected: valueUnder(conventional, mark.given) ?? mark.expected }
}
