// The numbers of a step to choose from: the given ones of a sample, and all whose name has a text in it.

import { sheetWith } from '../explain/slice.ts'
import { addressOf, type Name } from '../formula/name.ts'
import { type Network, parameterName } from '../network/network.ts'
import { InputError } from '../network/problem.ts'
import { parseAddress } from '../trace/address.ts'
import { listing } from '../trace/listing.ts'
import type { Sheet } from '../trace/sheet.ts'
import { nameText } from './text.ts'
import { voiceOf } from './voice.ts'

/** Addresses of what goes into the network and what should come out. */
export function sampleNames(sheet: Sheet, sample?: number): { inputs: string[]; targets: string[] } {
  const { inputs, outputs } = sheet.network
  const address = (of: 'input' | 'target') => (unit: string) => addressOf({ of, unit, sample })
  return { inputs: inputs.map(address('input')), targets: outputs.map(address('target')) }
}

/** Addresses of the numbers whose name or address holds the text, that of this very name first. */
export function findNumbers(sheet: Sheet, text: string): string[] {
  const { network } = sheet
  const { notation, where } = voiceOf(network, network)
  const wanted = plain(text)
  const found = new Set<string>()
  if (wanted !== '') for (const one of exactly(network, text)) if (isThere(sheet, one)) found.add(one)
  for (const name of allNames(sheet)) {
    const address = addressOf(name)
    const words = `${plain(address)} ${plain(nameText(notation.spell(name, where)))}`
    if (words.includes(wanted)) found.add(address)
  }
  return [...found]
}

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, '')

/** All numbers of a small network; of a large one those of the sheet's paths. */
function allNames(sheet: Sheet): Name[] {
  const { network, plan } = sheet
  if (plan.slice !== null) return sheet.worked.map(({ name }) => name)
  const parameters = Array.from(network.start, (_, p): Name => {
    return { of: 'parameter', parameter: parameterName(network, p) }
  })
  return [...parameters, ...listing(sheet).map(({ cell }) => cell.name)]
}

function exactly(network: Network, text: string): string[] {
  try {
    return [addressOf(parseAddress(network, text))]
  } catch (error) {
    if (error instanceof InputError) return []
    throw error
  }
}

function isThere(sheet: Sheet, address: string): boolean {
  try {
    sheetWith(sheet, address).cell(address)
    return true
  } catch (error) {
    if (error instanceof InputError) return false
    throw error
  }
}
