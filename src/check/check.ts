// Checks somebody's numbers: marks each, names the first wrong one, and says what was done to get it. Still
// data: `render/` gives it words for people, and the command line and the page show those.

import type { Phrase } from '../explain/explanation.ts'
import type { Name } from '../formula/name.ts'
import type { Network } from '../network/network.ts'
import type { Candidate } from './candidate.ts'
import { Course } from './course.ts'
import { diagnose } from './diagnose.ts'
import { earlierThan } from './earlier.ts'
import { type EarlyRounding, earlyRounding } from './early-rounding.ts'
import type { Given } from './given.ts'
import type { Tied } from './handwriting.ts'
import { hiddenCells } from './hidden.ts'
import type { Local } from './local.ts'
import { type Mark, type Marked, marksOfStep, type Status } from './marks.ts'
import { type Telling, tellApart } from './tell-apart.ts'
import { right } from './theory.ts'
import { type Working, workingOf } from './working.ts'

export type CheckedNumber<G extends Given = Given> = {
  readonly given: G
  readonly name: Name
  readonly expected: number
  readonly status: Status
  /** Of a number that follows: the wrong numbers it comes from. */
  readonly after: readonly Name[]
}

/** Something that was done, with the numbers it explains. */
export type Finding = {
  /** Ids of the catalogue's mistakes; two where two were made together. */
  readonly mistakes: readonly string[]
  /** A sentence for each of them, and what to do instead. */
  readonly sentences: readonly string[]
  readonly instead: readonly string[]
  /** Under which convention, where it is not the file's own: "for E = Σ e²". */
  readonly under: readonly string[]
  readonly explains: readonly Name[]
  /** Was it made once, not throughout? */
  readonly once: boolean
  readonly working: Working | null
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
  /** The number that would tell several findings apart. */
  readonly telling: Telling | null
  readonly hidden: readonly HiddenNumber[]
  readonly remarks: readonly Phrase[]
  readonly early: EarlyRounding | null
  /** Numbers whose cell does not exist in their step. */
  readonly unknown: readonly G[]
}

/** Explanations past this many are not listed one by one. */
const MOST = 8

/** Marks and diagnoses numbers that are tied to cells. */
export function checkNumbers<G extends Given>(network: Network, givens: readonly G[]): Checked<G> {
  const course = new Course(network, right)
  const tied: Tied[] = []
  const unknown: G[] = []
  for (const given of givens) {
    const world = course.at(given.step)
    const cell = world.find(given.name)
    if (cell === undefined) unknown.push(given)
    else tied.push({ given, cell, world })
  }
  const steps = [...new Set(tied.map(({ given }) => given.step))].sort((a, b) => a - b)
  const known = new Map<number, Marked>()
  const marked = steps.map((step) => {
    const world = course.at(step)
    const own = tied.filter(({ given }) => given.step === step)
    const found = marksOfStep(world, own, earlierThan(course, step, known))
    known.set(step, found)
    return { world, ...found }
  })
  const marks = marked.flatMap((one) => one.marks)
  const hand = marked.find((one) => one.marks.some(isOff))?.hand ?? marked[0]?.hand
  const diagnosis = hand && diagnose(network, marks, hand)
  if (diagnosis === undefined || diagnosis.conventions.length > 0) {
    const conventional = diagnosis?.conventions[0]
    return {
      ...EMPTY,
      network,
      unknown,
      numbers: marks.map((mark) => checked<G>(conventional ? underConvention(mark, conventional) : mark)),
      conventions: (diagnosis?.conventions ?? []).map(conventionOf),
    }
  }
  const hidden = marked.flatMap(({ world, marks: own, hand: writing }) =>
    hiddenCells(world, own, writing).map((one) => ({ ...one, step: world.state.step })),
  )
  const following = new Map(
    hidden.flatMap(({ cell, explains }) => explains.slice(1).map((mark) => [mark, cell.name] as const)),
  )
  const final = marks.map((mark): Mark => {
    const after = following.get(mark)
    return after === undefined ? mark : { ...mark, status: 'follows', after: [after] }
  })
  const first = final.find(({ status }) => status === 'wrong')
  const findings = findingsOf(diagnosis.fitting, diagnosis.local, marks)
  return {
    ...EMPTY,
    network,
    unknown,
    numbers: final.map((mark) => checked<G>(mark)),
    firstWrong: first === undefined ? null : checked<G>(first),
    findings: findings.slice(0, MOST),
    telling: diagnosis.fitting.length > 1 ? tellApart(diagnosis.fitting.slice(0, MOST), givens) : null,
    hidden: hidden.map(({ cell, value, expected, step }) => ({ name: cell.name, value, expected, step })),
    remarks: diagnosis.remarks,
    early: earlyRounding(network, marks),
  }
}

const EMPTY = {
  firstWrong: null,
  conventions: [],
  findings: [],
  telling: null,
  hidden: [],
  remarks: [],
  early: null,
} as const

const isOff = ({ status }: Mark) => status === 'wrong' || status === 'follows'

function checked<G extends Given>({ given, cell, expected, status, after }: Mark): CheckedNumber<G> {
  return { given: given as G, name: cell.name, expected, status, after }
}

/** A number that is right under a convention; what it is held against is that convention's value. */
function underConvention(mark: Mark, { course }: Candidate): Mark {
  if (!isOff(mark)) return mark
  const world = course.at(mark.given.step)
  const cell = world.find(mark.given.name)
  return { ...mark, status: 'rounded', expected: cell === undefined ? mark.expected : world.value(cell) }
}

const conventionOf = ({ customs }: Candidate) => ({
  ids: customs.map(({ convention }) => convention.id),
  right: customs.map(({ form }) => form.right).join(' and '),
})

function findingsOf(
  fitting: readonly Candidate[],
  local: readonly Local[],
  marks: readonly Mark[],
): Finding[] {
  const off = marks.filter(isOff)
  const wrong = off.find(({ status }) => status === 'wrong') ?? off[0]
  if (wrong === undefined) return []
  const theirs = new Map(marks.map(({ cell, given }) => [cell, given.value]))
  return [
    ...fitting.map((one) => finding(one, off, false, workingOf(one, wrong.world, wrong.given))),
    ...local.map(({ candidate, explains }) => {
      const at = explains[0]!
      return finding(candidate, explains, true, workingOf(candidate, at.world, at.given, theirs))
    }),
  ]
}

function finding(one: Candidate, explains: readonly Mark[], once: boolean, working: Working | null): Finding {
  const scope = (where: string) =>
    where === 'everywhere' ? '' : where === 'output' ? ' (in the output layer)' : ' (in the hidden layers)'
  return {
    mistakes: one.mistakes.map(({ mistake }) => mistake.id),
    sentences: one.mistakes.map(({ form, scope: where }) => form.sentence.replace(/\.$/, `${scope(where)}.`)),
    instead: one.mistakes.map(({ mistake }) => mistake.instead),
    under: one.customs.map(({ form }) => form.right),
    explains: explains.map(({ cell }) => cell.name),
    once,
    working,
  }
}
