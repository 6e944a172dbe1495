// A step as a known mistake has it, as a page shows it: every number beside the right one, and the wrong working
// beside the right working.

import { type Beside, besideMistake, cellBeside, isOther, sentenceOf } from './check/what-if.ts'
import { changed } from './check/working.ts'
import type { Phrase } from './explain/explanation.ts'
import type { Cell } from './formula/formula.ts'
import { addressOf } from './formula/name.ts'
import type { Network } from './network/network.ts'
import { type BesideEachOther, besideEachOther } from './render/beside.ts'
import { type Told, told } from './render/card.ts'
import { voiceOf } from './render/voice.ts'
import { findAddress } from './trace/address.ts'
import { resolve } from './trace/resolve.ts'

/** A number with its wrong working and the right one. */
export type SupposedNumber = BesideEachOther & {
  /** What the mistake does to it, in a sentence. */
  readonly note: Told
}

export type Supposed = {
  readonly id: string
  readonly title: string
  readonly why: string
  readonly instead: string
  /** What was done. */
  readonly sentence: string
  /** Addresses of the numbers that change, in the order they are worked out. */
  readonly changed: readonly string[]
  /** "12 of 43 numbers change." */
  readonly summary: string
  /** What the mistake gives; the right number where it changes nothing. */
  value(address: string): number
  isChanged(address: string): boolean
  number(address: string): SupposedNumber
}

export type SupposeOptions = {
  /** Which update, from 1; the mistake is made in every step up to it. */
  readonly step?: number
  /** One of the mistake's ways, as `mistakesOn` lists them; without it the first that changes something. */
  readonly way?: string
}

/** The numbers of a step with a known mistake. Throws `InputError` where the network cannot be worked so. */
export function withMistake(network: Network, id: string, { step = 1, way }: SupposeOptions = {}): Supposed {
  const beside = besideMistake(network, id, step, way)
  const { hypothesis, right, wrong } = beside
  const { title, why, instead } = hypothesis.mistake
  const numbers = right.plan.worked
  const others = numbers.filter((cell) => isOther(right, wrong, cell))
  const cellOf = (address: string) => resolve(right.plan, address)
  return {
    id,
    title,
    why,
    instead,
    sentence: sentenceOf(hypothesis, network),
    changed: others.map(({ name }) => addressOf(name)),
    summary: `${others.length === 0 ? 'None' : others.length} of ${numbers.length} numbers ${others.length === 1 ? 'changes' : 'change'}.`,
    value: (address) => {
      const cell = cellOf(address)
      const other = cellBeside(right, wrong, cell)
      return other === undefined ? right.value(cell) : wrong.value(other)
    },
    isChanged: (address) => isOther(right, wrong, cellOf(address)),
    number: (address) => numberOf(beside, cellOf(address)),
  }
}

function numberOf({ right, wrong }: Beside, cell: Cell): SupposedNumber {
  const { network } = right.plan
  const voice = voiceOf(network, network)
  const other = cellBeside(right, wrong, cell)
  const isChanged = (address: string) => {
    const name = findAddress(network, address)
    const found = name === null ? undefined : right.find(name)
    return found !== undefined && isOther(right, wrong, found)
  }
  const equations = besideEachOther(
    {
      name: cell.name,
      right: right.formula(cell),
      lookRight: right.look,
      expected: right.value(cell),
      wrong: other === undefined ? right.formula(cell) : wrong.formula(other),
      look: other === undefined ? right.look : wrong.look,
      value: other === undefined ? right.value(cell) : wrong.value(other),
    },
    voice,
    isChanged,
  )
  return { ...equations, note: told(noteOn(right, wrong, cell, other), voice) }
}

function noteOn(
  right: Parameters<typeof isOther>[0],
  wrong: typeof right,
  cell: Cell,
  other: Cell | undefined,
): Phrase {
  if (!isOther(right, wrong, cell)) return ['The mistake does not change this number.']
  const place = other === undefined ? null : changed(wrong, other)
  if (place === other) return ['The mistake is in this formula.']
  if (place === null) return ['The formula is right; it is worked with numbers that the mistake changed.']
  return ['The formula is right; the mistake is made on the way, at ', { name: place.name }, '.']
}
