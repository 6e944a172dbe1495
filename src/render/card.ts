// The working of one number as a page shows it: LaTeX in which every term is tied to its number, and the numbers
// it comes from and is used by with their values. Only data; the page draws it.

import { explainCell } from '../explain/explain.ts'
import type { Explanation, Phrase } from '../explain/explanation.ts'
import { pathOf } from '../explain/path.ts'
import { quantityOf } from '../explain/quantity.ts'
import type { Formula } from '../formula/formula.ts'
import { addressOf, type Name, sampleOf } from '../formula/name.ts'
import type { Network } from '../network/network.ts'
import type { Kind } from '../parts/notations/notation.ts'
import type { Sheet } from '../trace/sheet.ts'
import { phraseText } from './explanation.ts'
import { latexMedium, nameLatex } from './latex.ts'
import { formatNumber } from './number.ts'
import { nameText, plain, textMedium } from './text.ts'
import { type Voice, voiceOf } from './voice.ts'
import { type Working, working, workingLines } from './working.ts'

/** A number as a link shows it. */
export type Entry = {
  readonly address: string
  readonly text: string
  readonly latex: string
  readonly kind: Kind
  readonly value: string
}

/** Lines of LaTeX under each other. A term is `\htmlData{term=3,kind=net}{…}`; `terms[3]` is its address. */
export type Equation = {
  readonly name: string
  readonly lines: readonly { readonly sign: '=' | '≈'; readonly latex: string }[]
  readonly terms: readonly string[]
  /** The same in one line of text, to be read aloud. */
  readonly text: string
}

/** A sentence in runs of text; those with an address are names of numbers. */
export type Told = readonly { readonly text: string; readonly address?: string }[]

export type Card = {
  readonly address: string
  readonly title: string
  /** `gradient` */
  readonly quantity: string
  readonly kind: Kind
  readonly step: number
  readonly sample: number | undefined
  readonly equation: Equation
  /** The same number in another way, where there is one. */
  readonly derivation: Equation | null
  readonly from: readonly Entry[]
  readonly usedBy: readonly Entry[]
  /** Of a gradient that several outputs send back: what each of them sends. */
  readonly through: readonly Entry[]
  readonly why: Told
  readonly safe: string | undefined
}

/** The card of a number of the sheet. */
export function cardOf(sheet: Sheet, address: string): Card {
  const { network } = sheet
  const explanation = explainCell(sheet, address)
  const voice = voiceOf(explanation, network)
  const { name, title, from, usedBy, why, safe, derivation, step } = explanation
  return {
    address: addressOf(name),
    title: phraseText(title, voice),
    quantity: quantityOf(network, name),
    kind: voice.notation.spell(name, voice.where).kind,
    step,
    sample: sampleOf(name) ?? (network.samples.length === 1 ? 1 : undefined),
    equation: equationOf(explanation, voice),
    derivation: derivation === undefined ? null : equationOf({ ...explanation, formula: derivation }, voice),
    from: from.map((one) => entry(sheet, one, voice)),
    usedBy: usedBy.map((one) => entry(sheet, one, voice)),
    through: partsOf(sheet, name, from).map((one) => entry(sheet, one, voice)),
    why: told(why, voice),
    safe,
  }
}

/** ∂E_o/∂w of every output o, where w reaches the error through several and the working does not name them. */
function partsOf(sheet: Sheet, name: Name, from: readonly Name[]): Name[] {
  if (!('d' in name) || !('of' in name.d) || name.d.of !== 'error' || name.d.unit !== undefined) return []
  const { sample } = name.d
  if (sheet.plan.slice !== null || (sheet.plan.size > 1 && sample === undefined)) return []
  const { errors } = pathOf(sheet, addressOf(name))
  if (errors.length < 2) return []
  const known = new Set(from.map(addressOf))
  const parts = errors.map((unit): Name => ({ d: { of: 'error', unit, sample }, by: name.by }))
  return parts.filter((part) => !known.has(addressOf(part)))
}

/** How a number is called and what it is, on that sheet. */
export function entryOf(sheet: Sheet, address: string): Entry {
  const { network } = sheet
  return entry(sheet, sheet.cell(address).name, voiceOf(network, network))
}

export function entry(sheet: Sheet, name: Name, voice: Voice): Entry {
  return { ...calling(name, voice), value: formatNumber(sheet.value(name), voice.numbers) }
}

function calling(name: Name, { notation, where }: Voice): Omit<Entry, 'value'> {
  const spelling = notation.spell(name, where)
  return {
    address: addressOf(name),
    text: nameText(spelling),
    latex: nameLatex(spelling),
    kind: spelling.kind,
  }
}

/** A value in the digits of the network, or in fewer where there is less room. */
export function valueText(network: Network, value: number, most = Number.POSITIVE_INFINITY): string {
  return formatNumber(value, { ...network.numbers, digits: Math.min(network.numbers.digits, most) })
}

type Worked = Pick<Explanation, 'name' | 'look' | 'value'> & { readonly formula: Formula | null }

/** `differs`: terms that another formula does not have. */
export function equationOf(
  worked: Worked,
  voice: Voice,
  differs: (address: string) => boolean = () => false,
): Equation {
  const { terms, mark } = marking(voice, differs)
  const { decimal } = voice.numbers
  const w = working(worked, voice, latexMedium(decimal, undefined, mark))
  const lines = workingLines(w).map(({ sign, body }) => ({ sign, latex: body }))
  return { name: w.name, lines, terms, text: spoken(working(worked, voice, textMedium(decimal))) }
}

/** Ties what is printed to the numbers it stands for, by their place in `terms`. */
export function marking({ notation, where }: Voice, differs: (address: string) => boolean = () => false) {
  const terms: string[] = []
  const places = new Map<string, number>()
  const mark = (body: string, name: Name): string => {
    const address = addressOf(name)
    let place = places.get(address)
    if (place === undefined) {
      place = terms.push(address) - 1
      places.set(address, place)
    }
    const { kind } = notation.spell(name, where)
    return `\\htmlData{term=${place},kind=${kind}${differs(address) ? ',differs=yes' : ''}}{${body}}`
  }
  return { terms, mark }
}

function spoken(w: Working<Parameters<typeof plain>[0]>): string {
  const lines = workingLines(w).map(({ sign, body }) => `${sign} ${plain(body)}`)
  return `${plain(w.name)} ${lines.join(' ')}`
}

export function told(phrase: Phrase, voice: Voice): Told {
  return phrase.map((part) => {
    if (typeof part === 'string') return { text: phraseText([part], voice) }
    const { address, text } = calling(part.name, voice)
    return { text, address }
  })
}
