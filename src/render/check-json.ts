// What checking somebody's numbers found, as the JSON of the contract.

import type { Checked } from '../check/check.ts'
import type { Finding } from '../check/finding.ts'
import type { Working } from '../check/working.ts'
import type { Formula } from '../formula/formula.ts'
import { addressOf } from '../formula/name.ts'
import { arrange, type Look } from './arrange.ts'
import { rightUnder } from './check-conventions.ts'
import type { GivenTwice } from './check-twice.ts'
import type { Unread } from './check-unread.ts'
import { jsonNumber, phraseText } from './explanation.ts'
import { printFormula } from './formula.ts'
import { plain, textMedium } from './text.ts'
import { type Voice, voiceOf } from './voice.ts'
import { working } from './working.ts'

export type CheckJson = {
  numbers: {
    name: string
    given: string
    expected: number | string
    status: 'right' | 'rounded' | 'consistent' | 'follows' | 'wrong'
    step: number
    /** Of a number that follows: the wrong numbers it comes from. */
    after?: { name: string; step: number }[]
  }[]
  firstWrong: string | null
  /** Under which all numbers are right: "for E = Σ e²", "in single precision (float32)". */
  conventions: string[]
  diagnoses: {
    /** Ids of the catalogue, with + between two that were made together. */
    mistake: string
    sentence: string
    /** Other forms of the same mistake that fit as well. */
    also: string[]
    explains: string[]
    formula: string | null
    wrongFormula: string | null
    substituted: string | null
    value: number | string | null
    once: boolean
    /** So few digits that the numbers may meet a known mistake by chance. */
    perhaps: boolean
  }[]
  /** Mistakes that give the same digits where nothing need be wrong. */
  besides: CheckJson['diagnoses']
  /** The number that would tell several diagnoses apart. */
  tellApart: { name: string; step: number; decimals: number } | null
  hidden: { name: string; value: number | string; expected: number | string; step: number }[]
  remarks: string[]
  roundedEarly: { digits: number; mode: 'round' | 'truncate'; worst: string; by: number } | null
  /** Numbers given with several values, of which one is wrong. */
  givenTwice: { name: string; step: number; values: { given: string; lines: number[] }[] }[]
  /** With `prose`: a line of words that does not look meant as a number. */
  unread: { line: number; text: string; why: string; prose?: true }[]
}

export function checkJson(
  found: Checked,
  unread: readonly Unread[],
  twice: readonly GivenTwice[],
): CheckJson {
  const voice = voiceOf(found.network, found.network)
  const line = (formula: Formula, look: Look) =>
    plain(printFormula(arrange(formula, look, voice.notation), voice, textMedium(voice.numbers.decimal)))
  const diagnosis = (one: Finding): CheckJson['diagnoses'][number] => {
    const { mistakes, sentences, also, under, explains, once, perhaps, working: at } = one
    return {
      mistake: mistakes.join('+'),
      sentence: [
        ...sentences,
        ...under.map((right) => `Apart from that the numbers are right ${right}.`),
      ].join(' '),
      also: [...also],
      explains: explains.map(addressOf),
      formula: at && line(at.right, at.lookRight),
      wrongFormula: at && line(at.wrong, at.look),
      substituted: at && substitutedText(at, voice),
      value: at && jsonNumber(at.value),
      once,
      perhaps,
    }
  }
  return {
    numbers: found.numbers.map(({ name, given, expected, status, after }) => ({
      name: addressOf(name),
      given: given.text,
      expected: jsonNumber(expected),
      status,
      step: given.step,
      ...(after.length > 0 && { after: after.map((one) => ({ name: addressOf(one.name), step: one.step })) }),
    })),
    firstWrong: found.firstWrong === null ? null : addressOf(found.firstWrong.name),
    conventions: rightUnder(found),
    diagnoses: found.findings.map(diagnosis),
    besides: found.besides.map(diagnosis),
    tellApart: found.telling && { ...found.telling, name: addressOf(found.telling.name) },
    hidden: found.hidden.map(({ name, value, expected, step }) => ({
      name: addressOf(name),
      value: jsonNumber(value),
      expected: jsonNumber(expected),
      step,
    })),
    remarks: found.remarks.map((remark) => phraseText(remark, voice)),
    roundedEarly: found.early && { ...found.early, worst: addressOf(found.early.worst) },
    givenTwice: twice.map(({ name, step, values }) => ({
      name: addressOf(name),
      step,
      values: values.map(({ given, lines }) => ({ given, lines: [...lines] })),
    })),
    unread: [...unread],
  }
}

function substitutedText(at: Working, voice: Voice): string | null {
  const { substituted } = working(
    { name: at.name, formula: at.wrong, look: at.look, value: at.value },
    voice,
    textMedium(voice.numbers.decimal),
  )
  return substituted && plain(substituted)
}
