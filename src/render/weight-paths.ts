// The paths from a weight to the error as a page shows them: each with its units, its product with every factor tied
// to its number, and what lies on it; then what they add up to.

import type { Path } from '../explain/path.ts'
import { type WeightPath, weightPaths } from '../explain/weight-paths.ts'
import type { Name } from '../formula/name.ts'
import type { Network } from '../network/network.ts'
import { grouped } from '../network/shown.ts'
import type { Sheet } from '../trace/sheet.ts'
import { type Entry, entry, marking, type Told, told } from './card.ts'
import { visible } from './encode.ts'
import { latexMedium } from './latex.ts'
import { formatNumber } from './number.ts'
import { plain, textMedium } from './text.ts'
import { type Voice, voiceOf } from './voice.ts'
import { working } from './working.ts'

/** One path: `w1 → h1 → o1 → E`. */
export type PathLine = {
  readonly text: string
  /** The product with numbers, and its value, in one line. */
  readonly latex: string
  /** Addresses of the factors, as in an equation. */
  readonly terms: readonly string[]
  /** The same as text. */
  readonly product: string
  readonly value: string
  readonly on: Path
}

export type Paths = {
  /** How many there are and what they add up to. */
  readonly told: Told
  readonly lines: readonly PathLine[]
  /** The sum of those that are not shown. */
  readonly rest: string | null
  readonly sum: Entry
}

export type PathsOptions = {
  /** How many are shown. */
  readonly most?: number | undefined
  /** Which sample of a batch of several, from 1. */
  readonly sample?: number | undefined
}

/** The paths of a weight or bias, or of its gradient; `null` for any other number. */
export function pathsOf(
  shown: Sheet,
  address: string,
  { most = 6, sample }: PathsOptions = {},
): Paths | null {
  const found = weightPaths(shown, address, most, sample)
  if (found === null) return null
  const { sheet } = found
  const { network } = sheet
  const voice = voiceOf(network, network)
  const { gradient, count, largest, rest } = found
  const of = gradient.name as { d: Name; by: Name }
  const others = count - largest.length
  return {
    told: told(sentence(of, count, largest.length), voice),
    lines: largest.map((path) => lineOf(sheet, of, path, voice)),
    rest:
      others > 0
        ? `${others === 1 ? 'the other path' : `the ${grouped(others)} others together`}: ${formatNumber(rest, network.numbers)}`
        : null,
    sum: entry(sheet, of, voice),
  }
}

function sentence({ d, by }: { d: Name; by: Name }, count: number, shown: number) {
  const name = { name: by }
  if (count === 1) return [name, ' reaches ', { name: d }, ' by one path: multiply the slopes along it.']
  const how = count > shown ? `, of which the ${shown} largest are shown` : ''
  return [
    name,
    ' reaches ',
    { name: d },
    ` by ${grouped(count)} paths${how}: multiply the slopes along each, and add up.`,
  ]
}

function lineOf(sheet: Sheet, of: { d: Name; by: Name }, path: WeightPath, voice: Voice): PathLine {
  const { product, value, units, parameters } = path
  const { decimal } = voice.numbers
  const { terms, mark } = marking(voice)
  const worked = { name: of, formula: product, look: sheet.look, value }
  // The product of one path is a number without a name.
  const medium = latexMedium(decimal, undefined, (body, name) => (name === of ? body : mark(body, name)))
  const latex = working(worked, voice, medium)
  const text = working(worked, voice, textMedium(decimal))
  const nameOf = (name: Name) => entry(sheet, name, voice).text
  return {
    text: [nameOf(of.by), ...units.map(visible), nameOf(of.d)].join(' → '),
    latex: `${latex.substituted} ${latex.relation === '=' ? '=' : '\\approx'} ${latex.value}`,
    terms,
    product: `${plain(text.substituted!)} ${text.relation} ${plain(text.value)}`,
    value: plain(text.value),
    on: { units, parameters, errors: outputsOn(sheet.network, units), total: true },
  }
}

/** The output whose error lies on the path: its last unit, where that is one. */
const outputsOn = ({ outputs }: Network, units: readonly string[]) =>
  units.filter((unit) => outputs.includes(unit))
