// Looks for what somebody did: which single mistakes give exactly these numbers. All that do are kept; conventions
// and pairs are looked for in files of their own.

import type { Phrase } from '../explain/explanation.ts'
import type { Network } from '../network/network.ts'
import { grouped } from '../network/shown.ts'
import { type Candidate, candidate, comesNear, givesAll } from './candidate.ts'
import { fromProgram, type Given } from './given.ts'
import { type Custom, conventionsFor, factsOf, type Hypothesis, hypothesesFor } from './hypotheses.ts'
import { workTo } from './replay.ts'
import { type Signature, sameSignature, signatureOf } from './signature.ts'
import { keepsFormulas } from './theory.ts'

export type Search = {
  readonly network: Network
  /** All numbers, those that are wrong first. */
  readonly givens: readonly Given[]
  readonly hypotheses: readonly Hypothesis[]
  readonly customs: readonly Custom[]
}

/** `givens` in the order they are asked: wrong ones first, earlier steps first. */
export function searchFor(network: Network, givens: readonly Given[]): Search {
  // Whoever rounds early has no numbers of a program.
  const written = givens.filter((given) => !fromProgram(given))
  const decimals = written.reduce((most, given) => Math.max(most, given.decimals), 0)
  const facts = factsOf(network, decimals)
  const isFar = givens.some(({ step }) => step > LONGEST)
  const work = workTo(network, lastOf(givens))
  const customs = conventionsFor(facts).filter(
    ({ theory }) => !isFar || (keepsFormulas(theory) && work <= MOST_RUN),
  )
  const byHand = ({ form }: Hypothesis) => form.describes?.byHand !== undefined
  const hypotheses = hypothesesFor(facts).filter((one) => !isFar || !byHand(one))
  return { network, givens, hypotheses, customs }
}

/** Single mistakes that give every number. */
export function fittingMistakes(search: Search): Candidate[] {
  const { network, givens, hypotheses } = search
  const since = sinceOf(givens)
  const from = (first: number) =>
    hypotheses
      .map((one) => candidate(network, [], [one], first))
      .filter((one) => comesNear(one, givens) && givesAll(one, givens))
  // Worked wrongly in this step only is quickly found out; from the first step on it takes all of them.
  const late = since > 1 ? from(since) : []
  if (late.length > 0 || since > LONGEST) return distinct(late, givens)
  return distinct(from(1), givens)
}

/** More steps than these nobody works by hand. */
export const LONGEST = 50

/** Of such work (see `workTo`) a theory that keeps the formulas takes half a second, and two together are tried up to a tenth of it. */
const MOST_RUN = 2_000_000
const MOST_OF_TWO = MOST_RUN / 10

/** Of such work a theory with other formulas takes a second. */
export const MOST_REWRITTEN = 500_000

const lastOf = (givens: readonly Given[]) => givens.reduce((last, { step }) => Math.max(last, step), 1)

/** Is every pair of conventions a run too long to be tried? */
export const isTooFarForTwo = ({ network, givens }: Search) =>
  lastOf(givens) > LONGEST && workTo(network, lastOf(givens)) > MOST_OF_TWO

/** What was left out because the numbers are of a late step; `null` where all was tried. */
export function leftOut({ network, givens }: Search): Phrase | null {
  const since = sinceOf(givens)
  if (since <= LONGEST) return null
  const work = workTo(network, since)
  const what =
    work > MOST_RUN
      ? 'Nothing that was done in every step from the first on was tried'
      : work > MOST_REWRITTEN
        ? 'Of what may have been done in every step from the first on only the conventions were tried'
        : 'Two mistakes together were tried in this step only, not in every step from the first on'
  return [`${what}: step ${grouped(since)} is far away. Numbers of a step up to ${LONGEST} tell more.`]
}

/** The first step the numbers are about: steps before it may have been right. */
export const sinceOf = (givens: readonly Given[]) =>
  givens.reduce((least, { step }) => Math.min(least, step), Infinity)

/** Candidates that are the same calculation to the last digit count as one: the first, which is the simplest. */
export function distinct(found: readonly Candidate[], givens: readonly Given[]): Candidate[] {
  if (found.length < 2) return [...found]
  const kept: { one: Candidate; signature: Signature | null; same: Candidate[] }[] = []
  for (const one of found) {
    const signature = signatureOf(one, givens)
    const known = kept.find((other) =>
      signature === null || other.signature === null
        ? signature === other.signature
        : sameSignature(signature, other.signature),
    )
    if (known === undefined) kept.push({ one, signature, same: [] })
    else if (signature !== null) known.same.push(one)
  }
  return kept.map(({ one, same }) => (same.length === 0 ? one : { ...one, same }))
}
