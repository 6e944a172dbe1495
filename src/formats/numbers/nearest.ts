// The numbers of a network that a label which names none may mean: by spelling, else of the same kind. For `w5+` in
// a network whose weights have other names those are new weights, for `h` the units h1, h2.

import { type Network, parameterName } from '../../network/network.ts'
import { nearestAddresses } from '../../trace/address.ts'
import { commonSpelling } from '../../trace/common-spelling.ts'

const MOST = 3

export function nearTo(network: Network, label: string): string[] {
  const spelled = commonSpelling(network, label)
  for (const text of [spelled, label]) {
    // Of one or two letters every single letter is near.
    const near = nearestAddresses(network, text).filter(
      (address) => text.length > 2 || address.toLowerCase().startsWith(text.slice(0, 1).toLowerCase()),
    )
    if (near.length > 0) return near
  }
  const units = unitsBeginning(network, label)
  return units.length > 0 ? units : ofTheKind(network, spelled)
}

const unitsBeginning = (network: Network, label: string): string[] =>
  /^\p{L}{1,3}$/u.test(label)
    ? network.layers
        .flatMap((layer) => layer.units)
        .filter((unit) => unit.toLowerCase().startsWith(label.toLowerCase()))
        .slice(0, MOST)
        .map((unit) => `out(${unit})`)
    : []

/** `w5`, `dE/dw5`, `new(w5)`, `b2` where the weights and biases have other names. */
function ofTheKind(network: Network, spelled: string): string[] {
  const parts = /^(new\(|change\(|dE\/d)?([wb])_?\d{1,6}\)?$/i.exec(spelled)
  if (parts === null) return []
  const [, before = '', letter] = parts
  const found: string[] = []
  for (let p = 0; p < network.start.length && found.length < MOST; p++) {
    const name = parameterName(network, p)
    if (name.toLowerCase().startsWith(letter!.toLowerCase()))
      found.push(`${before}${name}${before.endsWith('(') ? ')' : ''}`)
  }
  return found
}
