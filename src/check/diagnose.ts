// From marks to what was done: conventions under which all numbers are right, the mistakes that give exactly
// these numbers, or what can still be said. Simpler explanations are looked for first.

import type { Phrase } from '../explain/explanation.ts'
import type { Network } from '../network/network.ts'
import { type Candidate, candidate, givesAll } from './candidate.ts'
import { commonFactors } from './common-factor.ts'
import { isLarge } from './course.ts'
import { spread } from './dump.ts'
import { type EarlyRounding, earlyRounding } from './early-rounding.ts'
import { oddsOfDigits, SURE, SURE_OF_PAIR } from './evidence.ts'
import { fittingConventions } from './fitting-conventions.ts'
import type { Given } from './given.ts'
import type { Handwriting } from './handwriting.ts'
import type { Hidden } from './hidden.ts'
import { type Local, localMistakes } from './local.ts'
import { type Fit, loosely } from './loosely.ts'
import { isOff, type Mark, type Status } from './marks.ts'
import { besidesRounding } from './nothing-wrong.ts'
import { fittingPairs } from './pairs.ts'
import { perhapsUnmoved } from './perhaps-unmoved.ts'
import { remarkOn } from './remarks.ts'
import { distinct, fittingMistakes, LONGEST, leftOut, type Search, searchFor } from './search.ts'

export type Diagnosis = {
  /** Conventions under which every number is right. */
  readonly conventions: readonly Candidate[]
  /** Mistakes, alone or two together, that give every number; beside a convention those that do so as well. */
  readonly fitting: readonly Fit[]
  /** Mistakes made once, each with the wrong numbers it explains. */
  readonly local: readonly Local[]
  /** Numbers that are still those of the step before. */
  readonly leftOver: readonly Mark[]
  /** Numbers nobody gave that several wrong ones point to. */
  readonly hidden: readonly HiddenAt[]
  readonly remarks: readonly Phrase[]
  readonly early: EarlyRounding | null
}

type HiddenAt = Hidden & { readonly step: number }

const NOTHING: Diagnosis = {
  conventions: [],
  fitting: [],
  local: [],
  leftOver: [],
  hidden: [],
  remarks: [],
  early: null,
}

/** What was done to get the numbers. `quick`: further numbers of a dump, against which what fits is confirmed. */
export function diagnose(
  network: Network,
  all: readonly Mark[],
  hand: Handwriting,
  quick: readonly { readonly given: Given; readonly status: Status }[] = [],
  pointedTo: () => readonly HiddenAt[] = () => [],
): Diagnosis {
  const marks = quick.length === 0 ? partingOf(all) : sampleOf(all)
  const off = marks.filter(({ status }) => isOff(status))
  // Nobody rounds by hand through a thousand steps.
  const workable = all.filter(({ given }) => given.step <= LONGEST)
  const early = () => earlyRounding(network, workable)
  if (off.length === 0) {
    const rounded = early()
    const { conventions, fitting } = besidesRounding(network, marks, rounded, () =>
      searchFor(network, probing(marks)),
    )
    const remarks = [perhapsUnmoved(all)].filter(isSaid)
    return { ...NOTHING, conventions, fitting, remarks, early: conventions.length > 0 ? null : rounded }
  }
  const known = spread(
    quick.filter(({ status }) => status !== 'wrong'),
    SAMPLE,
  ).map(({ given }) => given)
  const search = searchFor(network, quick.length === 0 ? probing(marks) : cheapFirst(marks, known))
  const whole = marks === all ? [] : [...quick, ...all].map(({ given }) => given)
  const confirmed = (found: readonly Candidate[]) => found.filter((one) => givesAll(one, whole))
  const wrong = marks.filter(({ status }) => status === 'wrong')
  const odds = oddsOfDigits(wrong)
  // Two conventions together meet a short number by chance.
  const isLikely = ({ customs }: Candidate) => customs.length < 2 || odds >= SURE
  const conventions = confirmed(fittingConventions(search).filter(isLikely))
  const rated = (found: readonly Candidate[]) => found.map((one): Fit => ({ ...one, odds }))
  if (conventions.length > 0) {
    return { ...NOTHING, conventions, fitting: rated(besides(conventions, search, wrong)) }
  }
  const alone = confirmed(fittingMistakes(search))
  if (alone.length > 0) return { ...NOTHING, early: early(), fitting: rated(alone) }
  // What gives every digit is more than what gives them but for rounding.
  const loose = loosely(
    search,
    search.customs.map((custom) => candidate(network, [custom], [])),
    marks,
  )
  if (loose.length > 0) return { ...NOTHING, conventions: loose }
  const leftOver = marks.filter((mark) => mark.leftOver === true)
  const left = wrong.filter((mark) => mark.leftOver !== true)
  if (left.length === 0) return { ...NOTHING, early: early(), leftOver }
  // What was done once does not make hundreds of numbers wrong.
  const isOnce = quick.every(({ status }) => status !== 'wrong')
  const local = isOnce ? localMistakes(search, left, marks, hand) : []
  const throughout = local.filter(({ explains }) => explains.length === left.length)
  if (throughout.length > 0) {
    // What one slip in a hidden number gives as well is told beside what may be chance.
    const hidden = throughout.some((one) => one.odds >= SURE) ? [] : pointedTo()
    return { ...NOTHING, early: early(), leftOver, local: throughout, hidden }
  }
  const fitting = firstOf(
    () =>
      isByHand(marks)
        ? loosely(
            search,
            search.hypotheses.map((one) => candidate(network, [], [one])),
            marks,
          )
        : [],
    () => (odds >= SURE_OF_PAIR ? rated(confirmed(fittingPairs(search))) : []),
  )
  if (fitting.length > 0) return { ...NOTHING, early: early(), fitting }
  const pointed = pointedTo()
  const parts = cover(
    local.filter((one) => !pointed.some((other) => saysMore(other, one))),
    wrong,
  )
  const byParts = new Set(parts.flatMap(({ explains }) => explains))
  const unexplained = wrong.filter((mark) => !byParts.has(mark))
  const factors = unexplained.length < 2 ? [] : commonFactors(unexplained, marks)
  const said = new Set(factors.flatMap((one) => one.marks))
  // One factor for all says more than a number for each branch.
  const hidden = pointed.filter(({ explains }) => !explains.every((mark) => said.has(mark)))
  const byHidden = new Set(hidden.flatMap(({ explains }) => explains))
  const open = unexplained.filter((mark) => !byHidden.has(mark))
  const unsaid = open.filter((mark) => !said.has(mark))
  const single = (isOnce ? unsaid : unsaid.slice(0, FEW)).map((mark) => remarkOn(mark, open.length))
  const remarks = [...factors.map(({ remark }) => remark), ...single, leftOut(search)].filter(isSaid)
  return { ...NOTHING, early: early(), leftOver, local: parts, hidden, remarks }
}

/** Does one hidden number explain all that a mistake does, and more? */
const saysMore = (hidden: Hidden, { explains }: Local) =>
  hidden.explains.length > explains.length && explains.every((mark) => hidden.explains.includes(mark))

const isSaid = (remark: Phrase | null) => remark !== null

/** One or two numbers that a convention explains may come from a mistake as well. */
const FEW = 2

/** The mistakes that give the same digits as the conventions, and are another calculation. */
function besides(conventions: readonly Candidate[], search: Search, wrong: readonly Mark[]): Candidate[] {
  if (wrong.length > FEW || isLarge(search.network)) return []
  const all = distinct([...conventions, ...fittingMistakes(search)], search.givens)
  return all.filter(({ course }) => !conventions.some((one) => one.course === course))
}

/** Of a long run, the step at which it parts from the right one and those after it tell what was done. */
const LONG = 10
const AFTER = 3

function partingOf(marks: readonly Mark[]): readonly Mark[] {
  const steps = [...new Set(marks.map(({ given }) => given.step))].sort((a, b) => a - b)
  const first = marks.reduce(
    (least, { given, status }) => (isOff(status) ? Math.min(least, given.step) : least),
    Infinity,
  )
  if (steps.length <= LONG || first === Infinity) return marks
  const last = steps[steps.indexOf(first) + AFTER] ?? Infinity
  return marks.filter(({ given }) => given.step >= first && given.step <= last)
}

/** So many numbers of a dump are enough to tell the theories apart. */
const SAMPLE = 24

function sampleOf(marks: readonly Mark[]): readonly Mark[] {
  const sampled = (off: boolean) =>
    spread(
      marks.filter(({ status }) => isOff(status) === off),
      SAMPLE,
    )
  return [...sampled(true), ...sampled(false)]
}

const firstOf = <T>(...ways: readonly (() => readonly T[])[]): readonly T[] => {
  for (const way of ways) {
    const found = way()
    if (found.length > 0) return found
  }
  return []
}

const isByHand = (marks: readonly Mark[]) => marks.some(({ given }) => given.decimals <= 6)

/** Wrong numbers tell most, and those of early steps are the cheapest. */
function probing(marks: readonly Mark[]): Given[] {
  const rank = ({ status }: Mark) => (status === 'wrong' ? 0 : status === 'follows' ? 1 : 2)
  return [...marks].sort((a, b) => a.given.step - b.given.step || rank(a) - rank(b)).map(({ given }) => given)
}

/** Of a large network's numbers those of the last layers: the error has the shortest way back to them. */
function cheapFirst(marks: readonly Mark[], known: readonly Given[]): Given[] {
  const place = (given: Given) => given.place?.parameter ?? Number.MAX_SAFE_INTEGER
  return [...marks.map(({ given }) => given), ...known].sort((a, b) => a.step - b.step || place(b) - place(a))
}

/** The fewest local mistakes that explain as many wrong numbers as can be explained. */
function cover(local: readonly Local[], wrong: readonly Mark[]): Local[] {
  const chosen: Local[] = []
  const left = new Set(wrong)
  for (const one of local) {
    const explains = one.explains.filter((mark) => left.has(mark))
    if (explains.length === 0) continue
    chosen.push({ ...one, explains })
    for (const mark of explains) left.delete(mark)
  }
  return chosen
}
