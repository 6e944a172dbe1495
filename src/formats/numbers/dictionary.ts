// Every spelling of a network's numbers, made from the notations themselves: a name spelled in each of them,
// as plain text, under its key. The network's own notation speaks first; what means two things is kept as two.

import { addressOf, type Name } from '../../formula/name.ts'
import { inputsOf, type Network, parameterName } from '../../network/network.ts'
import { notations } from '../../parts/notations/index.ts'
import { nameText } from '../../render/text.ts'
import { whereIn } from '../../render/voice.ts'
import { inLowerCase, keyOf, squash } from './spelling-key.ts'

/** One name, or all those that a spelling may mean. */
export type Meaning = Name | readonly Name[]

/** The spellings of one notation, by key: as they are, with all marks in one row, without those above, in lower case. */
export type Words = Readonly<Record<'exact' | 'rough' | 'bare' | 'low', ReadonlyMap<string, Meaning>>>

export type Dictionary = {
  /** Names by their exact address. */
  readonly addresses: ReadonlyMap<string, Name>
  /** The network's own notation, the addresses, then the other notations; each is made when it is asked for. */
  readonly words: readonly (() => Words)[]
}

/** With more parameters only addresses and common spellings are read. */
const MOST = 2000

const known = new WeakMap<Network, Dictionary | null>()

/** The network's dictionary, made once; `null` for a large network. */
export function dictionaryOf(network: Network): Dictionary | null {
  let found = known.get(network)
  if (found === undefined) known.set(network, (found = network.start.length > MOST ? null : make(network)))
  return found
}

function make(network: Network): Dictionary {
  const names = simpleNames(network)
  const where = whereIn(network)
  const own = notations.filter(({ id }) => id === network.notation)
  const others = notations.filter(({ id }) => id !== network.notation)
  const spelled = [...own, null, ...others].map((notation) =>
    once(() =>
      wordsOf(names, (name) => (notation === null ? addressOf(name) : nameText(notation.spell(name, where)))),
    ),
  )
  return { addresses: new Map(names.map((name) => [addressOf(name), name])), words: spelled }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

function wordsOf(names: readonly Name[], spell: (name: Name) => string): Words {
  const exact = new Map<string, Meaning>()
  const rough = new Map<string, Meaning>()
  const bare = new Map<string, Meaning>()
  const low = new Map<string, Meaning>()
  for (const name of names) {
    const key = keyOf(spell(name))
    add(exact, key, name)
    add(rough, squash(key), name)
    const lower = inLowerCase(key)
    if (lower !== null) add(low, lower, name)
    add(bare, key.replace(/\^\d+/, ''), name)
  }
  return { exact, rough, bare, low }
}

function add(words: Map<string, Meaning>, key: string, name: Name): void {
  const before = words.get(key)
  if (before === undefined) words.set(key, name)
  else words.set(key, [...allOf(before), name])
}

export const allOf = (meaning: Meaning): readonly Name[] =>
  Array.isArray(meaning) ? meaning : [meaning as Name]

/** All names but the derivatives, which are made of two others, and of those the ones with names of their own. */
function simpleNames(network: Network): Name[] {
  const names: Name[] = inputsOf(network, 0).map((unit) => ({ of: 'input', unit }))
  for (const [l, layer] of network.layers.entries()) {
    const last = l === network.layers.length - 1
    for (const unit of layer.units) {
      const net: Name = { of: 'net', unit }
      if (layer.type === 'dense') names.push(net, { d: { of: 'error' }, by: net })
      if (layer.type === 'softmax' || layer.activation !== null) {
        names.push({ of: 'out', unit })
        if (last) names.push({ d: { of: 'error' }, by: { of: 'out', unit } })
      }
      if (last) names.push({ of: 'target', unit }, { of: 'error', unit })
    }
  }
  names.push({ of: 'error' }, { of: 'penalty' }, { of: 'rate' })
  const { update, state } = network.optimizer.part
  const quantities = new Set(['new', 'change', ...update.map(({ quantity }) => quantity)])
  for (let p = 0; p < network.start.length; p++) {
    const parameter = parameterName(network, p)
    names.push({ of: 'parameter', parameter })
    for (const quantity of quantities) names.push({ of: 'update', quantity, parameter })
    for (const quantity of state) names.push({ of: 'previous', quantity, parameter })
  }
  return names
}
