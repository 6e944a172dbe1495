// A mistake made once: a wrong number that one mistake gives when everything it is made of is taken as
// somebody wrote it.

import type { Cell } from '../formula/formula.ts'
import { type Interval, meets } from '../numeric/interval.ts'
import { type Candidate, candidate } from './candidate.ts'
import { isLarge } from './course.ts'
import { matches } from './given.ts'
import { givenIntervals, type Handwriting } from './handwriting.ts'
import { Intervals } from './intervals.ts'
import type { Mark } from './marks.ts'
import type { Search } from './search.ts'
import { keepsForward } from './theory.ts'

export type Local = { readonly candidate: Candidate; readonly explains: readonly Mark[] }

/** For every mistake the wrong numbers it explains, each from the numbers before it as given; most first. */
export function localMistakes(search: Search, marks: readonly Mark[], hand: Handwriting): Local[] {
  const wrong = marks.filter(({ status }) => status === 'wrong')
  const givens = new Map<number, ReadonlyMap<Cell, Interval>>()
  const rightly = new Map<number, Intervals>()
  for (const { given, world } of wrong) {
    if (givens.has(given.step)) continue
    const own = marks.filter((mark) => mark.given.step === given.step)
    givens.set(given.step, givenIntervals(own, hand))
    rightly.set(given.step, new Intervals(world, givens.get(given.step)!, hand.carrying, hand.slack))
  }
  const found: Local[] = []
  for (const hypothesis of search.hypotheses) {
    if (hypothesis.form.rewrites === undefined || hypothesis.scope !== 'everywhere') continue
    // Each would be a forward pass over all the weights of a large network.
    const isForward = !keepsForward(hypothesis.theory)
    if (isForward && isLarge(search.network)) continue
    const one = candidate(search.network, [], [hypothesis])
    const theirs = new Map(
      [...givens].map(([step, own]) => {
        const world = one.course.at(step)
        const forward = world.sharesForward ? rightly.get(step)! : null
        return [step, new Intervals(world, own, hand.carrying, hand.slack, null, forward)]
      }),
    )
    const explains = wrong.filter((mark) => explainsOne(one, mark, theirs.get(mark.given.step)!, hand))
    if (explains.length > 0) found.push({ candidate: one, explains })
  }
  return found.sort((a, b) => b.explains.length - a.explains.length)
}

function explainsOne(one: Candidate, { given, cell, world }: Mark, theirs: Intervals, hand: Handwriting) {
  if (one.course.at(given.step).plan !== world.plan) return false
  const { interval } = theirs.reach(cell)
  const values = hand.values(given)
  if (!meets(values, interval)) return false
  // A wide interval explains everything, so nothing.
  return matches(given, (interval.lo + interval.hi) / 2) !== null || isTight(interval, values)
}

const isTight = (a: Interval, b: Interval) => a.hi - a.lo <= 20 * (b.hi - b.lo)
