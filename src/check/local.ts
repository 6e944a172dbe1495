// A mistake made once: a wrong number that one mistake gives when everything it is made of is taken as
// somebody wrote it.

import type { Cell } from '../formula/formula.ts'
import type { Network } from '../network/network.ts'
import { type Interval, meets } from '../numeric/interval.ts'
import { type Candidate, candidate } from './candidate.ts'
import { matches } from './given.ts'
import { givenIntervals, type Handwriting } from './handwriting.ts'
import { Intervals } from './intervals.ts'
import type { Mark } from './marks.ts'
import { LONGEST, type Search } from './search.ts'

export type Local = { readonly candidate: Candidate; readonly explains: readonly Mark[] }

/** For every mistake those of the wrong numbers that it explains, each from the numbers before it as given; most first. */
export function localMistakes(
  search: Search,
  wrong: readonly Mark[],
  marks: readonly Mark[],
  hand: Handwriting,
): Local[] {
  const givens = new Map<number, ReadonlyMap<Cell, Interval>>()
  for (const step of new Set(wrong.map(({ given }) => given.step))) {
    const own = marks.filter(({ given }) => given.step === step)
    givens.set(step, givenIntervals(own, hand))
  }
  const found: Local[] = []
  for (const hypothesis of search.hypotheses) {
    if (hypothesis.form.rewrites === undefined || hypothesis.scope !== 'everywhere') continue
    const one = candidate(search.network, [], [hypothesis])
    const explains: Mark[] = []
    for (const [step, own] of givens) {
      // A late step takes all steps before it: only what explains an early wrong number is followed so far.
      if (step > LONGEST && explains.length === 0 && wrong[0]!.given.step <= LONGEST) continue
      if (step > LONGEST && step * sizeOf(search.network) > MOST) continue
      const theirs = new Intervals(one.course.at(step), own, hand.carrying, hand.slack)
      const here = wrong.filter(({ given }) => given.step === step)
      for (const mark of here) if (explainsOne(one, mark, theirs, hand)) explains.push(mark)
    }
    if (explains.length > 0) found.push({ candidate: one, explains })
  }
  return found.sort((a, b) => b.explains.length - a.explains.length)
}

/** Parameters times samples times steps: so much work for each mistake is a tenth of a second or two. */
const MOST = 500_000
const sizeOf = ({ start, batch, samples }: Network) => start.length * Math.min(batch.size, samples.length)

function explainsOne(one: Candidate, { given, cell, world }: Mark, theirs: Intervals, hand: Handwriting) {
  if (one.course.at(given.step).plan !== world.plan) return false
  const { interval } = theirs.reach(cell)
  const values = hand.values(given)
  if (!meets(values, interval)) return false
  // A wide interval explains everything, so nothing.
  return matches(given, (interval.lo + interval.hi) / 2) !== null || isTight(interval, values)
}

const isTight = (a: Interval, b: Interval) => a.hi - a.lo <= 20 * (b.hi - b.lo)
