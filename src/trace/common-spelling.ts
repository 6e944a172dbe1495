// Turns spellings that people commonly use (∂E/∂w5, grad w5, w5+, net_h1, E_total, z1) into addresses.

import type { Network } from '../network/network.ts'

const WORDS: Record<string, string> = {
  net: 'net',
  sum: 'net',
  z: 'net',
  out: 'out',
  output: 'out',
  a: 'out',
  delta: 'delta',
  d: 'delta',
  δ: 'delta',
  Δ: 'delta',
  E: 'E',
  Error: 'E',
  target: 'target',
  new: 'new',
  change: 'change',
  m: 'm',
  v: 'v',
}

/** The address that a spelling stands for; text that is no known spelling comes back as it is. */
export function commonSpelling(network: Network, text: string): string {
  const flat = text
    .replace(/∂|\\partial\s*/g, 'd')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\^\{?\(?\+\)?\}?|⁺/g, '+')
    .replace(/_\{([^{}]*)\}/g, '_$1')
    .trim()
  const gradient = /^(?:grad|gradient)[\s_(]+([^)]*)\)?$/.exec(flat)
  if (gradient !== null) return `dE/d${term(network, gradient[1]!)}`
  const slash = flat.startsWith('d') ? flat.indexOf('/d') : -1
  if (slash > 0) return `d${term(network, flat.slice(1, slash))}/d${term(network, flat.slice(slash + 2))}`
  return term(network, flat)
}

function term(network: Network, text: string): string {
  if (/^(η|eta|α|alpha|learning rate)$/i.test(text)) return 'rate'
  if (network.layers.some(({ units }) => units.includes(text))) return `out(${JSON.stringify(text)})`
  if (/^(E|Error|loss)_?(total)?$/i.test(text)) return 'E'
  const updated = /^(.+)\+$/.exec(text)
  if (updated !== null) return `new(${updated[1]!.replace(/^(\p{L})_(\d+)$/u, '$1$2')})`
  const split = /^(\p{L}+)[\s_(]+(.+?)\)?$/u.exec(text)
  if (split !== null && WORDS[split[1]!] !== undefined) {
    const word = WORDS[split[1]!]!
    return `${word}(${word === 'E' ? output(network, split[2]!) : split[2]!})`
  }
  if (split !== null) return split[1]! + split[2]!
  const counted = /^([zaE])(\d+)$/.exec(text)
  if (counted === null) return text
  if (counted[1] === 'E') return `E(${output(network, counted[2]!)})`
  const units = [...new Set(network.layers.flatMap((layer) => layer.units))]
  const unit = units[Number(counted[2]) - 1]
  return unit === undefined ? text : `${WORDS[counted[1]!]}(${unit})`
}

/** `E_1` is the error of the first output where no output is called 1. */
function output(network: Network, text: string): string {
  if (network.outputs.includes(text) || !/^\d+$/.test(text)) return text
  return network.outputs[Number(text) - 1] ?? text
}
