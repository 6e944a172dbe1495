// Looks for what somebody did: which single mistakes give exactly these numbers. All that do are kept; conventions
// and pairs are looked for in files of their own.

import type { Network } from '../network/network.ts'
import { type Candidate, candidate, givesAll } from './candidate.ts'
import { fromProgram, type Given } from './given.ts'
import { type Custom, conventionsFor, factsOf, type Hypothesis, hypothesesFor } from './hypotheses.ts'
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
  const customs = conventionsFor(facts).filter(({ theory }) => !isFar || keepsFormulas(theory))
  const byHand = ({ form }: Hypothesis) => form.describes?.byHand !== undefined
  const hypotheses = hypothesesFor(facts).filter((one) => !isFar || !byHand(one))
  return { network, givens, hypotheses, customs }
}

/** Single mistakes that give every number. */
export function fittingMistakes(search: Search): Candidate[] {
  const { network, givens, hypotheses } = search
  const since = sinceOf(givens)
  const from = (first: number) =>
    hypotheses.map((one) => candidate(network, [], [one], first)).filter((one) => givesAll(one, givens))
  // Worked wrongly in this step only is quickly found out; from the first step on it takes all of them.
  const late = since > 1 ? from(since) : []
  if (late.length > 0 || since > LONGEST) return distinct(late, givens)
  return distinct(from(1), givens)
}

/** More steps than these nobody works by hand. */
export const LONGEST = 50

/** The first step the numbers are about: steps before it may have been right. */
export const sinceOf = (givens: readonly Given[]) =>
  givens.reduce((least, { step }) => Math.min(least, step), Infinity)

/** Candidates that are the same calculation to the last digit count as one: the first, which is the simplest. */
export function distinct(found: readonly Candidate[], givens: readonly Given[]): Candidate[] {
  if (found.length < 2) return [...found]
  const kept: { one: Candidate; signature: Signature | null }[] = []
  for (const one of found) {
    const signature = signatureOf(one, givens)
    const known = kept.some((other) =>
      signature === null || other.signature === null
        ? signature === other.signature
        : sameSignature(signature, other.signature),
    )
    if (!known) kept.push({ one, signature })
  }
  return kept.map(({ one }) => one)
}
