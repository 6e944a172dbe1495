// A mistake made once: a wrong number that one mistake gives when everything it is made of is taken as
// somebody wrote it.

import type { Cell } from '../formula/formula.ts'
import { type Interval, meets } from '../numeric/interval.ts'
import { type Candidate, candidate } from './candidate.ts'
import { matches } from './given.ts'
import { givenIntervals, type Handwriting } from './handwriting.ts'
import { Intervals } from './intervals.ts'
import type { Mark } from './marks.ts'
import type { Search } from './search.ts'

export type Local = { readonly candidate: Candidate; readonly explains: readonly Mark[] }

/** For every mistake the wrong numbers it explains, each from the numbers before it as given; most first. */
export function localMistakes(search: Search, marks: readonly Mark[], hand: Handwriting): Local[] {
  const wrong = marks.filter(({ status }) => status === 'wrong')
  const found: Local[] = []
  for (const hypothesis of search.hypotheses) {
    if (hypothesis.form.rewrites === undefined || hypothesis.scope !== 'everywhere') continue
    const one = candidate(search.network, [], [hypothesis])
    const explains = wrong.filter((mark) => explainsOne(one, mark, marks, hand))
    if (explains.length > 0) found.push({ candidate: one, explains })
  }
  return found.sort((a, b) => b.explains.length - a.explains.length)
}

const reaches = new WeakMap<Candidate, Map<number, Intervals>>()

function explainsOne(
  one: Candidate,
  { given, cell, world: own }: Mark,
  marks: readonly Mark[],
  hand: Handwriting,
): boolean {
  const world = one.course.at(given.step)
  if (world.plan !== own.plan) return false
  const intervals = intervalsOf(one, given.step, marks, hand)
  const { interval } = intervals.reach(cell)
  const values = hand.values(given)
  if (!meets(values, interval)) return false
  // A wide interval explains everything, so nothing.
  return matches(given, (interval.lo + interval.hi) / 2) !== null || isTight(interval, values)
}

const isTight = (a: Interval, b: Interval) => a.hi - a.lo <= 20 * (b.hi - b.lo)

function intervalsOf(one: Candidate, step: number, marks: readonly Mark[], hand: Handwriting): Intervals {
  let known = reaches.get(one)
  if (known === undefined) reaches.set(one, (known = new Map()))
  let intervals = known.get(step)
  if (intervals === undefined) {
    const own = marks.filter(({ given }) => given.step === step)
    const givens: Map<Cell, Interval> = givenIntervals(own, hand)
    intervals = new Intervals(one.course.at(step), givens, hand.carrying, hand.slack)
    known.set(step, intervals)
  }
  return intervals
}
