// What a label means in a network: in its own notation, as an address, in another notation, or in one of the
// words that people use instead. A label that may mean two numbers is never decided here.

import { addressOf, type Name } from '../../formula/name.ts'
import type { Network } from '../../network/network.ts'
import { findAddress } from '../../trace/address.ts'
import { allOf, type Dictionary, dictionaryOf, type Meaning } from './dictionary.ts'
import {
  ERROR_WORDS,
  FIRST_WORDS,
  GRADIENT_FIRST,
  GRADIENT_LAST,
  LAST_WORDS,
  NEW_LAST,
  OLD,
  RATES,
  SLOPE,
} from './other-words.ts'
import { inLowerCase, keyOf, squash } from './spelling-key.ts'

/** The names a label may mean, without their samples: none, one, or several where it is ambiguous. */
export function meaningsOf(network: Network, label: string): readonly Name[] {
  const dictionary = dictionaryOf(network)
  if (dictionary === null) return listOf(findAddress(network, label))
  const exact = dictionary.addresses.get(label)
  if (exact !== undefined) return [exact]
  const [inner, via] = splitVia(label)
  const key = keyOf(inner)
  const found =
    slopeOf(dictionary, inner) ?? (key === '' ? undefined : derived(dictionary, key, simple(dictionary, key)))
  if (found === undefined) return listOf(findAddress(network, label)).map((name) => existing(network, name))
  if (via === undefined) return different(found)
  return different(found).flatMap((name) => ('d' in name ? [{ ...name, via }] : []))
}

/** A derivative of two exact addresses: an input may be called E. */
function slopeOf({ addresses }: Dictionary, label: string): Name | undefined {
  for (let at = label.indexOf('/d'); label[0] === 'd' && at > 0; at = label.indexOf('/d', at + 1)) {
    const d = addresses.get(label.slice(1, at))
    const by = addresses.get(label.slice(at + 2))
    if (d !== undefined && by !== undefined) return { d, by }
  }
  return undefined
}

/** The units before a softmax have no outputs of their own: `z1` is then the net. */
function existing(network: Network, name: Name): Name {
  if ('d' in name) return { ...name, d: existing(network, name.d), by: existing(network, name.by) }
  if (name.of !== 'out') return name
  const own = network.layers.some(
    (layer) => layer.type === 'dense' && !layer.activation && layer.units.includes(name.unit),
  )
  return own ? { ...name, of: 'net' } : name
}

const listOf = (name: Name | null): readonly Name[] => (name === null ? [] : [name])

/** `dE/dout(h1):o1`, `∂E/∂out_h1 via o1` */
function splitVia(label: string): [string, string | undefined] {
  const at = label.indexOf(' via ')
  if (at > 0) return [label.slice(0, at), label.slice(at + 5).trim()]
  const colon = label.indexOf('):')
  return colon > 0 ? [label.slice(0, colon + 1), label.slice(colon + 2).trim()] : [label, undefined]
}

/** Names found twice under two spellings are one. */
function different(meaning: Meaning): Name[] {
  return [...new Map(allOf(meaning).map((name) => [addressOf(name), name])).values()]
}

type Found = Meaning | undefined

function derived(dictionary: Dictionary, key: string, whole: Found): Found {
  if (whole !== undefined) return whole
  const [above, below, ...more] = key.split('/')
  if (below === undefined || more.length > 0 || above![0] !== 'd' || below[0] !== 'd') return undefined
  const d = simple(dictionary, above!.slice(1))
  const by = simple(dictionary, below.slice(1))
  if (d === undefined || by === undefined) return undefined
  return allOf(d).flatMap((upper) => allOf(by).map((lower): Name => ({ d: upper, by: lower })))
}

/** A name that is no quotient: as it is spelled, roughly, and with other words. */
function simple(dictionary: Dictionary, key: string): Found {
  return plainly(dictionary, key) ?? (key.includes('/') ? undefined : inOtherWords(dictionary, key))
}

function plainly({ words }: Dictionary, key: string): Found {
  for (const of of words) {
    const found = of().exact.get(key)
    if (found !== undefined) return found
  }
  const rough = squash(key)
  for (const of of words) {
    const found = of().rough.get(rough)
    if (found !== undefined) return found
  }
  const low = inLowerCase(key)
  for (const of of low === null ? [] : words.slice(0, 2)) {
    const found = of().low.get(low!)
    if (found !== undefined) return found
  }
  // `z_1` in a notation that counts the units of each layer from 1: of any layer.
  return words[0]!().bare.get(key)
}

function inOtherWords(dictionary: Dictionary, key: string): Found {
  const look = (text: string) => plainly(dictionary, text)
  const small = key.slice(0, 1).toLowerCase() + key.slice(1)
  const addresses = dictionary.words[1]!().exact
  if (ERROR_WORDS.includes(key)) return addresses.get('E')
  if (RATES.includes(key)) return addresses.get('rate')
  for (const [word, ours] of [...ERROR_WORDS.map((word) => [word, 'E'] as const), ...FIRST_WORDS]) {
    const rest = (after(key, word) || after(small, word)).replace(/^(?:of|for|to)(?=.)/, '')
    const found = rest && look(ours + rest)
    if (found) return found
  }
  for (const [word, ours] of LAST_WORDS) {
    const rest = before(key, word)
    const found = rest && look(ours + rest)
    if (found) return found
  }
  if (/^w[^,]+,[^,]+$/.test(key)) {
    const [from, to] = key.slice(1).split(',')
    const found = look(`w${from}→${to}`) ?? look(`w${to}→${from}`)
    if (found) return found
  }
  for (const word of NEW_LAST) {
    const found = updated(dictionary, before(key, word))
    if (found !== undefined) return found
  }
  for (const part of OLD.flatMap((word) => [after(key, word), before(key, word)])) {
    const found = part ? look(part) : undefined
    if (found && allOf(found).every((name) => 'of' in name && name.of === 'parameter')) return found
  }
  const slope = SLOPE.exec(key)
  const net = slope === null ? undefined : unitSlope(dictionary, slope[1] ?? slope[2]!)
  if (net !== undefined) return net
  for (const part of [
    ...GRADIENT_FIRST.map((w) => after(key, w)),
    ...GRADIENT_LAST.map((w) => before(key, w)),
  ]) {
    const found = part ? look(part) : undefined
    if (found === undefined || allOf(found).some((name) => !('of' in name) || name.of !== 'parameter'))
      continue
    return allOf(found).map((by): Name => ({ d: { of: 'error' }, by }))
  }
  return undefined
}

/** ∂out/∂net of the units that a key means, by their nets or their own names. */
function unitSlope(dictionary: Dictionary, key: string): Found {
  for (const net of [plainly(dictionary, key), dictionary.words[1]!().exact.get(`net${key}`)]) {
    const names = allOf(net ?? []).flatMap((by): Name[] =>
      'of' in by && by.of === 'net' ? [{ d: { of: 'out', unit: by.unit }, by }] : [],
    )
    if (names.length > 0) return names
  }
  return undefined
}

/** The new value of the parameters that a key means. */
function updated(dictionary: Dictionary, key: string): Found {
  const found = key === '' ? undefined : plainly(dictionary, key)
  if (found === undefined) return undefined
  const names = allOf(found).flatMap((name): Name[] =>
    'of' in name && name.of === 'parameter'
      ? [{ of: 'update', quantity: 'new', parameter: name.parameter }]
      : [],
  )
  return names.length > 0 ? names : undefined
}

const after = (text: string, word: string) => (text.startsWith(word) ? text.slice(word.length) : '')
const before = (text: string, word: string) => (text.endsWith(word) ? text.slice(0, -word.length) : '')
