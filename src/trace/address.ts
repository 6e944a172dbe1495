// Reads an address such as `dE/dw5@2`, in the contract's spelling or one that people commonly use, against
// the names of the network at hand.

import type { Name } from '../formula/name.ts'
import { addressOf } from '../formula/name.ts'
import { closest } from '../network/closest.ts'
import { inputsOf, type Network, parameterName } from '../network/network.ts'
import { InputError } from '../network/problem.ts'
import { commonSpelling } from './common-spelling.ts'
import { parameterIndex, plain } from './parameter-index.ts'

/** The name an address means. Throws E-NAME-UNKNOWN with the nearest addresses where it fits nothing. */
export function parseAddress(network: Network, text: string): Name {
  const name = findAddress(network, text)
  if (name !== null) return name
  throw unknown(network, text)
}

/** The name an address means, or `null`: for many texts of which most may be no address. */
export function findAddress(network: Network, text: string): Name | null {
  const [body, sample] = splitSample(text.trim())
  return parse(network, body, sample) ?? parse(network, commonSpelling(network, body), sample)
}

function splitSample(text: string): [string, number | undefined] {
  const parts = /^(.*)@\s*(\d+)(:[^()@]+)?$/s.exec(text)
  return parts ? [parts[1]!.trim() + (parts[3] ?? ''), Number(parts[2])] : [text, undefined]
}

/** Splits `dA/dB` at the slash that stands outside quotes and parentheses. */
function splitDerivative(text: string): [string, string] | null {
  if (!text.startsWith('d')) return null
  let depth = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (quoted && c === '\\') i++
    else if (c === '"') quoted = !quoted
    else if (quoted) continue
    else if (c === '(') depth++
    else if (c === ')') depth--
    else if (depth === 0 && c === '/' && text[i + 1] === 'd') return [text.slice(1, i), text.slice(i + 2)]
  }
  return null
}

function parse(network: Network, text: string, sample: number | undefined): Name | null {
  const derivative = splitDerivative(text)
  if (derivative !== null) {
    const whole = /@all$/.test(derivative[0])
    const d = parseSimple(network, derivative[0].replace(/@all$/, ''), whole ? undefined : sample)
    const [byText, via] = splitVia(derivative[1])
    const by = parseSimple(network, byText, sample)
    if (d === null || by === null) return parseSimple(network, text, sample)
    return via === undefined ? { d, by } : { d, by, via }
  }
  return parseSimple(network, text, sample)
}

function splitVia(text: string): [string, string | undefined] {
  const parts = /^(.*\)):("(?:[^"\\]|\\.)*"|[^()":]+)$/s.exec(text)
  return parts ? [parts[1]!, plain(parts[2]!)] : [text, undefined]
}

function parseSimple(network: Network, text: string, sample: number | undefined): Name | null {
  const tag = sample === undefined ? {} : { sample }
  if (text === 'E') return { of: 'error', ...tag }
  if (text === 'penalty' || text === 'rate' || text === 'step' || text === 'epoch') return { of: text }
  if (parameterIndex(network, text) !== undefined) return { of: 'parameter', parameter: text }
  const call = /^(\p{L}+)\((.*)\)$/su.exec(text)
  if (call !== null) return parseCall(network, call[1]!, call[2]!.trim(), sample)
  const name = plain(text)
  if (network.inputs.includes(name)) return { of: 'input', unit: name, ...tag }
  if (parameterIndex(network, name) !== undefined) return { of: 'parameter', parameter: name }
  return null
}

function parseCall(network: Network, word: string, inside: string, sample: number | undefined): Name | null {
  const tag = sample === undefined ? {} : { sample }
  const unit = plain(inside)
  const isUnit = network.layers.some((layer) => layer.units.includes(unit))
  switch (word) {
    case 'net':
    case 'out':
      if (word === 'out' && network.inputs.includes(unit)) return { of: 'input', unit, ...tag }
      return isUnit ? { of: word, unit, ...tag } : null
    case 'delta':
      return isUnit ? { d: { of: 'error', ...tag }, by: { of: 'net', unit, ...tag } } : null
    case 'E':
    case 'target':
      if (!network.outputs.includes(unit)) return null
      return { of: word === 'E' ? 'error' : 'target', unit, ...tag }
    case 'previous': {
      const update = parseSimple(network, inside, sample)
      return update && 'of' in update && update.of === 'update' ? { ...update, of: 'previous' } : null
    }
  }
  const quantities = ['new', 'change', ...network.optimizer.part.update.map(({ quantity }) => quantity)]
  const parameter = parameterIndex(network, inside) === undefined ? unit : inside
  if (!quantities.includes(word) || parameterIndex(network, parameter) === undefined) return null
  return { of: 'update', quantity: word, parameter }
}

/** Every address a person is likely to mean, for suggestions; large networks give only their units. */
function likely(network: Network): string[] {
  const units = network.layers.flatMap((layer) => layer.units).slice(0, 2000)
  const names: Name[] = [{ of: 'error' }, ...network.outputs.map((unit): Name => ({ of: 'error', unit }))]
  for (const unit of inputsOf(network, 0)) names.push({ of: 'input', unit })
  for (const unit of units) {
    const net: Name = { of: 'net', unit }
    names.push(net, { of: 'out', unit }, { d: { of: 'error' }, by: net })
    names.push({ d: { of: 'error' }, by: { of: 'out', unit } }, { d: { of: 'out', unit }, by: net })
  }
  for (let p = 0; p < Math.min(network.start.length, 2000); p++) {
    const by: Name = { of: 'parameter', parameter: parameterName(network, p) }
    names.push(by, { d: { of: 'error' }, by }, { of: 'update', quantity: 'new', parameter: by.parameter })
  }
  return names.map(addressOf)
}

/** Up to three addresses that look like the text; slow in a large network. */
export function nearestAddresses(network: Network, text: string): string[] {
  const addresses = likely(network)
  const found: string[] = []
  for (let i = 0; i < 3; i++) {
    const near = closest(
      text,
      addresses.filter((address) => !found.includes(address)),
    )
    if (near !== undefined) found.push(near)
  }
  return found
}

function unknown(network: Network, text: string): InputError {
  const near = nearestAddresses(network, text)
  return new InputError([
    {
      code: 'E-NAME-UNKNOWN',
      what: `This network has no number called "${text}".`,
      why: near.length > 0 ? `Nearest: ${near.join(', ')}.` : undefined,
      fix: 'handgrad trace FILE lists every number by name.',
    },
  ])
}
