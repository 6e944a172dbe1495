// A mistake made once: a wrong number that one mistake gives when everything it is made of is taken as
// somebody wrote it.

import type { Cell } from '../formula/formula.ts'
import { type Interval, meets } from '../numeric/interval.ts'
import { type Candidate, candidate } from './candidate.ts'
import { ENOUGH, oddsOf } from './evidence.ts'
import { givenIntervals, type Handwriting } from './handwriting.ts'
import { Intervals } from './intervals.ts'
import type { Mark } from './marks.ts'
import type { Search } from './search.ts'

export type Local = {
  readonly candidate: Candidate
  readonly explains: readonly Mark[]
  /** Against a chance hit. */
  readonly odds: number
}

/** For every mistake the wrong numbers it explains, each from the numbers before it as given; most first. */
export function localMistakes(search: Search, marks: readonly Mark[], hand: Handwriting): Local[] {
  const wrong = marks.filter(({ status }) => status === 'wrong')
  const givens = new Map<number, ReadonlyMap<Cell, Interval>>()
  for (const step of new Set(wrong.map(({ given }) => given.step))) {
    const own = marks.filter(({ given }) => given.step === step)
    givens.set(step, givenIntervals(own, hand))
  }
  const found: Local[] = []
  for (const hypothesis of search.hypotheses) {
    if (hypothesis.form.rewrites === undefined || hypothesis.scope !== 'everywhere') continue
    const one = candidate(search.network, [], [hypothesis])
    const theirs = new Map(
      [...givens].map(([step, own]) => [
        step,
        new Intervals(one.course.at(step), own, hand.carrying, hand.slack),
      ]),
    )
    const explains = wrong.filter((mark) => explainsOne(one, mark, theirs.get(mark.given.step)!, hand))
    const witnesses = explains.map(({ given, cell, expected }) => ({
      given,
      expected,
      interval: theirs.get(given.step)!.reach(cell).interval,
    }))
    const odds = oddsOf(witnesses)
    if (odds >= ENOUGH) found.push({ candidate: one, explains, odds })
  }
  return found.sort((a, b) => b.explains.length - a.explains.length)
}

function explainsOne(one: Candidate, { given, cell, world }: Mark, theirs: Intervals, hand: Handwriting) {
  if (one.course.at(given.step).plan !== world.plan) return false
  return meets(hand.values(given), theirs.reach(cell).interval)
}
