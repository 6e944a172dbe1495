// Two mistakes made together, or one under another convention. Most pairs need not be tried: a number that one
// of the two does not reach must already come out with the other alone.

import { cellsOf } from '../formula/evaluate.ts'
import type { Cell } from '../formula/formula.ts'
import type { Network } from '../network/network.ts'
import { type Candidate, candidate, cellIn, gives, givesAll, valueUnder } from './candidate.ts'
import { isLarge } from './course.ts'
import type { Given } from './given.ts'
import type { Hypothesis } from './hypotheses.ts'
import { rolesOf } from './roles.ts'
import { distinct, LONGEST, type Search, sinceOf } from './search.ts'
import { type Signature, sameSignature, signatureOf } from './signature.ts'
import { keepsForward } from './theory.ts'
import type { World } from './world.ts'

/** A mistake alone: which numbers it gives as they stand, and which it has a part in. */
type Alone = {
  readonly mistake: Hypothesis
  readonly fits: readonly boolean[]
  /** `null`: that cannot be told. */
  readonly reaches: readonly boolean[] | null
}

/** Two mistakes, or a mistake under a convention, that give every number. */
export function fittingPairs(search: Search): Candidate[] {
  const since = sinceOf(search.givens)
  const late = since > 1 ? pairsSince(search, since) : []
  if (late.length > 0 || since > LONGEST) return late
  const found = pairsSince(search, 1)
  const first = search.givens.filter(({ step }) => step === since)
  if (found.length > 0 || first.length === search.givens.length || first[0]!.single !== true) return found
  // What single precision does to the weights of a step is not followed into the steps after it.
  return pairsSince({ ...search, givens: first }, since).filter((one) =>
    search.givens.every((given) => isAbout(given, valueUnder(one, given))),
  )
}

/** Single precision moves a number by its last digits only, even in several steps. */
const isAbout = (given: Given, value: number | undefined) =>
  value !== undefined && Math.abs(given.value - value) <= 1e-4 * Math.abs(value) + 1e-6

function pairsSince({ network, givens, hypotheses, customs }: Search, since: number): Candidate[] {
  const seen: Signature[] = []
  const isNew = (one: Candidate) => {
    const signature = signatureOf(one, givens)
    if (signature === null || seen.some((other) => sameSignature(signature, other))) return false
    seen.push(signature)
    return true
  }
  const right = candidate(network, [], [])
  isNew(right)
  const rightly = givens.map((given) => gives(right, given))
  const underCustom = customs
    .map((custom) => ({ custom, one: candidate(network, [custom], []) }))
    .filter(({ one }) => isNew(one))
    .map(({ custom, one }) => ({ custom, fits: givens.map((given) => gives(one, given)) }))
  const alone: Alone[] = []
  const large = isLarge(network)
  for (const mistake of hypotheses) {
    // Each would be a forward pass over all the weights of a large network.
    if (large && !keepsForward(mistake.theory)) continue
    if (mistake.form.describes?.byHand !== undefined) continue
    // In one of several hidden layers a mistake is looked for alone: with every other it would take too long.
    if (typeof mistake.scope === 'number') continue
    const one = candidate(network, [], [mistake], since)
    if (!isNew(one)) continue
    const fits = givens.map((given) => gives(one, given))
    alone.push({ mistake, fits, reaches: reachOf(network, one, givens) })
  }
  const found: Candidate[] = []
  const attempt = (one: Candidate) => {
    if (givesAll(one, givens)) found.push(one)
  }
  for (const { custom, fits } of underCustom) {
    for (const { mistake, reaches } of alone) {
      if (reaches?.some((reached, g) => !reached && !fits[g])) continue
      attempt(candidate(network, [custom], [mistake], since))
    }
  }
  for (const [i, a] of alone.entries()) {
    for (const b of alone.slice(i + 1)) {
      if (!canGiveAll(a, b, rightly) || !canMeet(a.mistake, b.mistake)) continue
      attempt(candidate(network, [], [a.mistake, b.mistake], since))
      // Which comes first matters only where both rewrite the same numbers.
      if (clash(a.mistake, b.mistake)) attempt(candidate(network, [], [b.mistake, a.mistake], since))
    }
  }
  return distinct(found, givens)
}

/** Two different mistakes, or the same one in another form elsewhere in the network. */
const canMeet = (a: Hypothesis, b: Hypothesis) =>
  a.mistake !== b.mistake || (a.scope !== b.scope && a.scope !== 'everywhere' && b.scope !== 'everywhere')

/** Does every number that one of the two has no part in come out with the other alone? */
function canGiveAll(a: Alone, b: Alone, rightly: readonly boolean[]): boolean {
  const { reaches: ofA } = a
  const { reaches: ofB } = b
  // One that cannot be followed may hand the other on to numbers that it does not reach alone.
  if (ofA === null || ofB === null) return true
  return rightly.every((right, g) => {
    const byA = ofA[g]!
    const byB = ofB[g]!
    return byA ? byB || a.fits[g]! : byB ? b.fits[g]! : right
  })
}

/** The numbers on whose way a formula is another one; `null` where that cannot be told from the formulas alone. */
function reachOf(network: Network, one: Candidate, givens: readonly Given[]): boolean[] | null {
  if (one.course.network !== network || givens.some(({ step }) => step !== 1)) return null
  const world = one.course.at(1)
  const known = new Map<Cell, boolean>()
  let bounded = true
  const reached = (cell: Cell): boolean => {
    const before = known.get(cell)
    if (before !== undefined) return before
    known.set(cell, false)
    if (cell.phase === 'forward' && world.sharesForward) return false
    const formula = world.formula(cell)
    let found = changesHere(world, cell)
    if (formula !== null) {
      for (const operand of cellsOf(formula)) {
        // A gradient that waits for new weights hangs on the update as well.
        if (operand.phase === 'update' && cell.phase !== 'update') bounded = false
        if (reached(operand)) found = true
      }
    }
    known.set(cell, found)
    return found
  }
  const all = givens.map((given) => {
    const cell = cellIn(world, given)
    return cell === undefined || reached(cell)
  })
  return bounded ? all : null
}

/** Is the formula another one, not only the same through δ? */
function changesHere(world: World, cell: Cell): boolean {
  if (!(cell.index >= 0) || !world.changes(cell)) return false
  const formula = world.formula(cell)
  return rolesOf(world.plan, cell).every(({ base }) => base === undefined || base !== formula)
}

/** Do two mistakes rewrite the same family of numbers? */
function clash(a: Hypothesis, b: Hypothesis): boolean {
  const other = b.form.rewrites ?? {}
  return Object.keys(a.form.rewrites ?? {}).some((role) => role in other)
}
