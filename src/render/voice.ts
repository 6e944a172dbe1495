// In whose words a network's numbers are told: the notation, where its units stand, and how numbers are shown.

import { quoted } from '../formula/name.ts'
import type { Network, Numbers } from '../network/network.ts'
import { notations } from '../parts/notations/index.ts'
import {
  type Notation,
  nowhere,
  type ParameterPlace,
  type UnitPlace,
  type Where,
} from '../parts/notations/notation.ts'

export type Voice = {
  readonly notation: Notation
  readonly where: Where
  readonly numbers: Numbers
}

/** The notation of that name; an unknown one is a bug, since networks are checked. */
export function notationNamed(id: string): Notation {
  const found = notations.find((notation) => notation.id === id)
  if (found === undefined) throw new RangeError(`no notation is called ${id}`)
  return found
}

/** How a network, or an explanation or document about it, is told. */
export function voiceOf(
  about: {
    readonly notation: string
    readonly numbers: Numbers
    readonly orientation?: Where['orientation']
  },
  network: Network | null,
): Voice {
  return {
    notation: notationNamed(about.notation),
    where: network === null ? nowhere : whereIn(network, about.orientation),
    numbers: about.numbers,
  }
}

const known = new WeakMap<Network, Record<Where['orientation'], Where>>()

/** The places of a network's units and unnamed parameters. */
export function whereIn(network: Network, orientation: Where['orientation'] = 'rows'): Where {
  let where = known.get(network)
  if (where === undefined) {
    const rows = places(network)
    known.set(network, (where = { rows, columns: { ...rows, orientation: 'columns' } }))
  }
  return where[orientation]
}

function places(network: Network): Where {
  const units = new Map<string, UnitPlace>()
  const note = (names: readonly string[], layer: number, output: boolean) =>
    names.forEach((name, i) => {
      units.set(name, { layer, index: i + 1, output, only: names.length === 1 })
    })
  note(network.inputs, 0, false)
  let layer = 0
  for (const [i, { type, units: names }] of network.layers.entries()) {
    // A softmax belongs to the dense layer before it.
    if (type === 'dense') layer += 1
    note(names, layer, i === network.layers.length - 1)
  }
  const own = new Set(network.names.values())
  return {
    unit: (name) => units.get(name),
    parameter: (name) => (own.has(name) ? undefined : parameterPlace(name, units)),
    difference: network.loss?.part.id === 'half-squared-error',
    orientation: 'rows',
    taken: takenIn(network),
  }
}

/** A name that goes on after a letter of ours with a sign that our own marks begin with: `net_h1`, `E₁`. */
const MARK = /[_₀-₉⁰-⁹¹²³⁽]/g

function takenIn(network: Network): Where['taken'] {
  const beginnings = (names: Iterable<string>) => {
    const all = new Set<string>()
    for (const name of names) {
      all.add(name)
      for (const { index } of name.matchAll(MARK)) all.add(name.slice(0, index))
    }
    return all
  }
  const bare = beginnings([...network.inputs, ...network.names.values()])
  const hidden = beginnings(network.layers.slice(0, -1).flatMap(({ units }) => units))
  return (text, units) => bare.has(text) || (units && hidden.has(text))
}

/** Reads `w(i1->h1)`, `b(h1)` and `b(h1,h2)`, where units may stand in JSON quotes. */
function parameterPlace(name: string, units: ReadonlyMap<string, UnitPlace>): ParameterPlace | undefined {
  const match = /^([wb])\((.*)\)$/s.exec(name)
  if (match === null) return undefined
  const parts = match[2]!.match(/"(?:[^"\\]|\\.)*"|->|,|(?:(?!->)[^",])+/gs) ?? []
  const names = parts.filter((part) => part !== '->' && part !== ',').map(unquoted)
  if (match[1] === 'b') return { units: names }
  const [input, unit] = names
  if (input === undefined || unit === undefined || !units.has(unit)) return undefined
  return { units: [unit], input }
}

function unquoted(text: string): string {
  try {
    return text.startsWith('"') ? (JSON.parse(text) as string) : text
  } catch {
    return quoted(text)
  }
}
