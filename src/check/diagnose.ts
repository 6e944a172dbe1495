// From marks to what was done: conventions under which all numbers are right, the mistakes that give exactly
// these numbers, or what can still be said. Simpler explanations are looked for first.

import type { Phrase } from '../explain/explanation.ts'
import type { Network } from '../network/network.ts'
import { type Candidate, candidate, cellIn, givesAll } from './candidate.ts'
import { isLarge } from './course.ts'
import { spread } from './dump.ts'
import type { Given } from './given.ts'
import type { Handwriting } from './handwriting.ts'
import { type Local, localMistakes } from './local.ts'
import { type Mark, marksOfStep, type Status } from './marks.ts'
import { remarkOn } from './remarks.ts'
import { fittingConventions, fittingMistakes, fittingPairs, type Search, searchFor } from './search.ts'

export type Diagnosis = {
  /** Conventions under which every number is right. */
  readonly conventions: readonly Candidate[]
  /** Mistakes, alone or two together, that give every number. */
  readonly fitting: readonly Candidate[]
  /** Mistakes made once, each with the wrong numbers it explains. */
  readonly local: readonly Local[]
  readonly remarks: readonly Phrase[]
}

const NOTHING: Diagnosis = { conventions: [], fitting: [], local: [], remarks: [] }

/** `quick`: further numbers of a dump, against which what fits is confirmed. */
export function diagnose(
  network: Network,
  all: readonly Mark[],
  hand: Handwriting,
  quick: readonly { readonly given: Given; readonly status: Status }[] = [],
): Diagnosis {
  const marks = quick.length === 0 ? all : sampleOf(all)
  const off = marks.filter(({ status }) => status === 'wrong' || status === 'follows')
  if (off.length === 0) return NOTHING
  const known = spread(
    quick.filter(({ status }) => status !== 'wrong'),
    SAMPLE,
  ).map(({ given }) => given)
  const search = searchFor(network, [...probing(marks), ...known])
  const confirmed = (found: readonly Candidate[]) =>
    quick.length === 0
      ? found
      : found.filter((one) =>
          givesAll(
            one,
            [...quick, ...all].map(({ given }) => given),
          ),
        )
  const conventions = firstOf(
    () => confirmed(fittingConventions(search)),
    () =>
      loosely(
        search,
        search.customs.map((custom) => candidate(network, [custom], [])),
      ),
  )
  if (conventions.length > 0) return { ...NOTHING, conventions }
  const alone = confirmed(fittingMistakes(search))
  if (alone.length > 0) return { ...NOTHING, fitting: alone }
  const local = localMistakes(search, marks, hand)
  const wrong = marks.filter(({ status }) => status === 'wrong')
  const whole = local.filter(({ explains }) => explains.length === wrong.length)
  if (whole.length > 0) return { ...NOTHING, local: whole }
  const fitting = firstOf(
    () =>
      isByHand(marks)
        ? loosely(
            search,
            search.hypotheses.map((one) => candidate(network, [], [one])),
          )
        : [],
    () => confirmed(fittingPairs(search)),
  )
  if (fitting.length > 0) return { ...NOTHING, fitting }
  const parts = cover(local, wrong)
  const explained = new Set(parts.flatMap(({ explains }) => explains))
  const remarks = wrong
    .filter((mark) => !explained.has(mark))
    .map(remarkOn)
    .filter((remark) => remark !== null)
  return { ...NOTHING, local: parts, remarks }
}

/** So many numbers of a dump are enough to tell the theories apart. */
const SAMPLE = 24

function sampleOf(marks: readonly Mark[]): readonly Mark[] {
  const isOff = ({ status }: Mark) => status === 'wrong' || status === 'follows'
  return [
    ...spread(marks.filter(isOff), SAMPLE),
    ...spread(
      marks.filter((mark) => !isOff(mark)),
      SAMPLE,
    ),
  ]
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

/** Those under which nothing is wrong once the rounding of earlier numbers is allowed for. */
function loosely({ network, givens }: Search, candidates: readonly Candidate[]): Candidate[] {
  // A program does not round on the way, and every convention would be a sheet of all the weights.
  if (isLarge(network)) return []
  const steps = [...new Set(givens.map(({ step }) => step))]
  return candidates.filter(({ course, customs }) => {
    if (customs.some(({ form }) => form.negated !== undefined)) return false
    return steps.every((step) => {
      const world = course.at(step)
      const numbers = givens
        .filter((given) => given.step === step)
        .map((given) => ({ given, world, cell: cellIn(world, given) }))
      if (numbers.some(({ cell }) => cell === undefined)) return false
      const { marks } = marksOfStep(
        world,
        numbers.map((one) => ({ ...one, cell: one.cell! })),
      )
      return marks.every(({ status }) => status !== 'wrong' && status !== 'follows')
    })
  })
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
