// What was done, as it is told: the sentences of the mistakes that fit, the numbers they explain, and the wrong
// working beside the right one.

import { addressOf, type Name } from '../formula/name.ts'
import type { Candidate } from './candidate.ts'
import { SURE } from './evidence.ts'
import type { Local } from './local.ts'
import type { Fit } from './loosely.ts'
import { isOff, type Mark } from './marks.ts'
import { whereWords } from './where.ts'
import { type Working, workingOf } from './working.ts'

/** Something that was done, with the numbers it explains. */
export type Finding = {
  /** Ids of the catalogue's mistakes; two where two were made together. */
  readonly mistakes: readonly string[]
  /** A sentence for each of them, and what to do instead. */
  readonly sentences: readonly string[]
  /** Other forms of the same mistake that fit as well, or where else it may have been made. */
  readonly also: readonly string[]
  readonly instead: readonly string[]
  /** Under which convention, where it is not the file's own: "for E = Σ e²". */
  readonly under: readonly string[]
  readonly explains: readonly Name[]
  /** Was it made once, not throughout? */
  readonly once: boolean
  /** Are the digits so few that the numbers may meet a known mistake by chance? */
  readonly perhaps: boolean
  readonly working: Working | null
}

/** A convention, or two, as it completes a sentence. */
export const conventionOf = ({ customs }: Candidate) => ({
  ids: customs.map(({ convention }) => convention.id),
  right: customs.map(({ form }) => form.right).join(' and '),
})

/** Of what fits all numbers, and of mistakes made once. */
export function findingsOf(
  fitting: readonly Fit[],
  local: readonly Local[],
  marks: readonly Mark[],
): Finding[] {
  const wrongly = marks.filter(({ status }) => isOff(status))
  // Rounding may explain them all: then those are meant that only rounding explains.
  const off = wrongly.length > 0 ? wrongly : marks.filter(({ status }) => status === 'consistent')
  const wrong = off.find(({ status }) => status === 'wrong') ?? off[0]
  if (wrong === undefined) return []
  const theirs = (step: number) =>
    new Map(marks.filter(({ given }) => given.step === step).map(({ cell, given }) => [cell, given.value]))
  return together([
    ...fitting.map((one) => finding(one, off, false, workingOf(one, wrong.world, wrong.given))),
    ...local.map(({ candidate, explains, odds }) => {
      const at = explains[0]!
      return finding(
        { ...candidate, odds },
        explains,
        true,
        workingOf(candidate, at.world, at.given, theirs(at.given.step)),
      )
    }),
  ])
}

/** One finding for all forms of a mistake. */
function together(findings: readonly Finding[]): Finding[] {
  const byMistake = new Map<string, Finding>()
  for (const one of findings) {
    const key = [...one.mistakes, ...one.under, one.once ? one.explains.map(addressOf) : ''].join()
    const first = byMistake.get(key)
    const also = first && [...first.also, ...one.sentences]
    byMistake.set(key, first && also ? { ...first, also: [...new Set(also)] } : one)
  }
  return [...byMistake.values()]
}

const sentencesOf = ({ mistakes, course }: Candidate) =>
  mistakes.map(({ form, scope: where }) =>
    form.sentence.replace(/\.$/, `${whereWords(where, course.network)}.`),
  )

/** Is it the same single mistake, everywhere as well, in another form? */
const isOtherForm = (other: Candidate, one: Candidate) =>
  one.mistakes.length === 1 &&
  other.mistakes.length === 1 &&
  other.mistakes[0]!.mistake === one.mistakes[0]!.mistake &&
  other.mistakes[0]!.form !== one.mistakes[0]!.form

function finding(one: Fit, explains: readonly Mark[], once: boolean, working: Working | null): Finding {
  return {
    mistakes: one.mistakes.map(({ mistake }) => mistake.id),
    sentences: sentencesOf(one),
    also: (one.same ?? []).filter((other) => isOtherForm(other, one)).flatMap(sentencesOf),
    instead: one.mistakes.map(({ mistake }) => mistake.instead),
    under: one.customs.map(({ form }) => form.right),
    explains: explains.map(({ cell }) => cell.name),
    once,
    perhaps: one.odds < SURE,
    working,
  }
}
