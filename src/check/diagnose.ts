// From marks to what was done: conventions under which all numbers are right, the mistakes that give exactly
// these numbers, or what can still be said. Simpler explanations are looked for first.

import type { Phrase } from '../explain/explanation.ts'
import type { Network } from '../network/network.ts'
import { type Candidate, candidate } from './candidate.ts'
import type { Given } from './given.ts'
import type { Handwriting } from './handwriting.ts'
import { type Local, localMistakes } from './local.ts'
import { loosely } from './loosely.ts'
import type { Mark } from './marks.ts'
import { fittingPairs } from './pairs.ts'
import { remarkOn } from './remarks.ts'
import { fittingConventions, fittingMistakes, searchFor } from './search.ts'

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

export function diagnose(network: Network, marks: readonly Mark[], hand: Handwriting): Diagnosis {
  const off = marks.filter(({ status }) => status === 'wrong' || status === 'follows')
  if (off.length === 0) return NOTHING
  const search = searchFor(network, probing(marks))
  const conventions = firstOf(
    () => fittingConventions(search),
    () =>
      loosely(
        search.givens,
        search.customs.map((custom) => candidate(network, [custom], [])),
      ),
  )
  if (conventions.length > 0) return { ...NOTHING, conventions }
  const alone = fittingMistakes(search)
  if (alone.length > 0) return { ...NOTHING, fitting: alone }
  const local = localMistakes(search, marks, hand)
  const wrong = marks.filter(({ status }) => status === 'wrong')
  const whole = local.filter(({ explains }) => explains.length === wrong.length)
  if (whole.length > 0) return { ...NOTHING, local: whole }
  const fitting = firstOf(
    () =>
      isByHand(marks)
        ? loosely(
            search.givens,
            search.hypotheses.map((one) => candidate(network, [], [one])),
          )
        : [],
    () => fittingPairs(search),
  )
  if (fitting.length > 0) return { ...NOTHING, fitting }
  const parts = cover(local, wrong)
  const explained = new Set(parts.flatMap(({ explains }) => explains))
  const remarks = wrong.filter((mark) => !explained.has(mark)).flatMap((mark) => remarkOn(mark) ?? [])
  return { ...NOTHING, local: parts, remarks: remarks.length > 0 ? [remarks] : [] }
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
