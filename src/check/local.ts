// A mistake made once: a wrong number that one mistake gives when everything it is made of is taken as
// somebody wrote it.

import type { Cell } from '../formula/formula.ts'
import { type Interval, isBounded, meets } from '../numeric/interval.ts'
import { Above } from './above.ts'
import { type Candidate, candidate } from './candidate.ts'
import { isLarge } from './course.ts'
import { ENOUGH, oddsOfGroups, type Witness } from './evidence.ts'
import { givenIntervals, type Handwriting } from './handwriting.ts'
import { Intervals } from './intervals.ts'
import type { Mark } from './marks.ts'
import { workTo } from './replay.ts'
import { LONGEST, MOST_REWRITTEN, type Search } from './search.ts'
import { keepsForward } from './theory.ts'

export type Local = {
  readonly candidate: Candidate
  readonly explains: readonly Mark[]
  /** Against a chance hit. */
  readonly odds: number
}

/** For every mistake those of the wrong numbers that it explains, each from the numbers before it as given; most first. */
export function localMistakes(
  search: Search,
  wrong: readonly Mark[],
  marks: readonly Mark[],
  hand: Handwriting,
): Local[] {
  const givens = new Map<number, ReadonlyMap<Cell, Interval>>()
  const rightly = new Map<number, Intervals>()
  for (const { given, world } of wrong) {
    if (givens.has(given.step)) continue
    const own = marks.filter((mark) => mark.given.step === given.step)
    givens.set(given.step, givenIntervals(own, hand))
    rightly.set(given.step, new Intervals(world, givens.get(given.step)!, hand.carrying, hand.slack))
  }
  const above = new Map<number, Above | null>()
  const aboveAt = (step: number): Above | null => {
    let known = above.get(step)
    if (known === undefined) {
      const plan = isLarge(search.network)
        ? null
        : (wrong.find(({ given }) => given.step === step)?.world.plan ?? null)
      above.set(step, (known = plan && new Above(plan, new Set(givens.get(step)!.keys()))))
    }
    return known
  }
  const found: Local[] = []
  for (const hypothesis of search.hypotheses) {
    if (hypothesis.form.rewrites === undefined || hypothesis.scope !== 'everywhere') continue
    // Each would be a forward pass over all the weights of a large network.
    const isForward = !keepsForward(hypothesis.theory)
    if (isForward && isLarge(search.network)) continue
    const one = candidate(search.network, [], [hypothesis])
    const explains: Mark[] = []
    const witnesses: Placed[] = []
    for (const [step, own] of givens) {
      // A late step takes all steps before it: only what explains an early wrong number is followed so far.
      if (step > LONGEST && explains.length === 0 && wrong[0]!.given.step <= LONGEST) continue
      if (step > LONGEST && workTo(search.network, step) > MOST_REWRITTEN) continue
      const world = one.course.at(step)
      const forward = world.sharesForward ? rightly.get(step)! : null
      const theirs = new Intervals(world, own, hand.carrying, hand.slack, null, forward)
      for (const mark of wrong) {
        const { given, cell, expected } = mark
        if (given.step !== step || !explainsOne(one, mark, theirs, hand)) continue
        explains.push(mark)
        witnesses.push({ given, expected, interval: theirs.reach(cell).interval, cell, step })
      }
    }
    const odds = oddsOfGroups(groupsOf(witnesses, aboveAt))
    if (odds >= ENOUGH) found.push({ candidate: one, explains, odds })
  }
  return found.sort((a, b) => b.explains.length - a.explains.length)
}

type Placed = Witness & { readonly cell: Cell; readonly step: number }

/** Wrong numbers that share a hidden one may all come from a single slip in it: together they are one witness. */
function groupsOf(witnesses: readonly Placed[], aboveAt: (step: number) => Above | null): Placed[][] {
  const groups: { readonly cells: Set<Cell>; readonly own: Placed[] }[] = []
  for (const one of witnesses) {
    const above = aboveAt(one.step)
    const cells = new Set([one.cell, ...(above?.of(one.cell) ?? [])])
    const shares = groups.filter(
      (group) => above === null || [...cells].some((cell) => group.cells.has(cell)),
    )
    const merged = {
      cells: new Set([...cells, ...shares.flatMap((group) => [...group.cells])]),
      own: [one, ...shares.flatMap(({ own }) => own)],
    }
    for (const share of shares) groups.splice(groups.indexOf(share), 1)
    groups.push(merged)
  }
  return groups.map(({ own }) => own)
}

function explainsOne(one: Candidate, { given, cell, world }: Mark, theirs: Intervals, hand: Handwriting) {
  if (one.course.at(given.step).plan !== world.plan) return false
  const { interval } = theirs.reach(cell)
  // A division by 0 gives anything, so it explains nothing.
  return isBounded(interval) && meets(hand.values(given), interval)
}
