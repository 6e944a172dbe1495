// What is handed to the page by a link or by the command line: a network with the step, the number and the view
// somebody looks at, as JSON under a closed schema. All of it is checked before any of it is used.

import type { Description } from '../network/description.ts'
import type { Network } from '../network/network.ts'
import { InputError, type Problem } from '../network/problem.ts'
import { Reading } from '../network/reading.ts'
import { shown } from '../network/shown.ts'
import { examine } from '../network/validate.ts'
import { parseAddress } from '../trace/address.ts'
import { readJson } from './json.ts'
import { compactJson } from './write.ts'

export type ShareState = {
  /** Which update, from 1. */
  readonly step?: number | undefined
  /** Address of the selected number. */
  readonly select?: string | undefined
  /** The part of the page that is open: a word in lower case. */
  readonly view?: string | undefined
  /** A mistake that is tried, by its id. */
  readonly mistake?: string | undefined
  /** How it is made, as `mistakesOn` lists its ways. */
  readonly way?: string | undefined
}
export type Shared = {
  readonly network: Network
  readonly description: Description
  readonly state: ShareState
  readonly warnings: readonly Problem[]
}

const KEYS = ['network', 'step', 'select', 'view', 'mistake', 'way']
const LAST_STEP = 1e9
const WORD = /^[a-z][a-z0-9-]{0,63}$/

/** The JSON text of a network and what is looked at. Throws `InputError` for what `readShare` would refuse. */
export function writeShare(description: Description, state: ShareState = {}): string {
  const { step, select, view, mistake, way } = state
  const shared = { network: description, step, select, view, mistake, way }
  checked(shared)
  return compactJson(shared)
}

/** Reads what `writeShare` wrote; `name` is what messages call the text. Throws `InputError`. */
export function readShare(text: string, name = 'the link'): Shared {
  const { value, errors, warnings } = readJson(text, name)
  if (errors.length > 0) throw new InputError(errors)
  const shared = checked(value)
  return { ...shared, warnings: [...warnings, ...shared.warnings] }
}

function checked(value: unknown): Shared {
  const reading = new Reading()
  const fields = reading.fields(value, [], KEYS, 'what is shared')
  if (fields === null) throw new InputError(reading.errors)
  const description = fields.network as Description
  if (description === undefined) reading.report('E-LINK', [], 'what is shared holds no network.')
  refuseData(reading, description)
  const { network, errors, warnings } =
    reading.errors.length > 0 ? { network: null, errors: [], warnings: [] } : examine(description)
  const state = readState(reading, fields)
  const unknown = network === null || state.select === undefined ? [] : unknownNumber(network, state.select)
  const all = [...reading.errors, ...errors, ...unknown]
  if (network === null || all.length > 0) throw new InputError(all)
  return { network, description, state, warnings }
}

/** A link goes where the data file is not. */
function refuseData(reading: Reading, description: unknown): void {
  const data = (description as { data?: unknown } | null | undefined)?.data
  if (data === undefined || data === null) return
  reading.report(
    'E-LINK-DATA',
    ['network', 'data'],
    'the samples stand in a data file, which is not shared.',
    {
      fix: 'Share descriptionOf(network): it holds the samples.',
    },
  )
}

function readState(reading: Reading, from: Readonly<Record<string, unknown>>): ShareState {
  const { step, select, view, mistake, way } = from
  const state: { -readonly [key in keyof ShareState]: ShareState[key] } = {}
  if (step !== undefined) state.step = reading.whole(step, ['step'], 'step', 1, LAST_STEP) ?? 1
  if (select !== undefined) state.select = reading.text(select, ['select'], 'select', 1000) ?? ''
  if (view !== undefined) state.view = reading.text(view, ['view'], 'view') ?? ''
  if (mistake !== undefined) state.mistake = reading.text(mistake, ['mistake'], 'mistake') ?? ''
  if (way !== undefined) state.way = reading.text(way, ['way'], 'way') ?? ''
  for (const key of ['view', 'mistake'] as const) {
    const word = state[key]
    if (word === undefined || WORD.test(word) || reading.errors.length > 0) continue
    reading.report('E-VALUE', [key], `${key} is ${shown(from[key])}, expected a word in lower case.`)
  }
  return state
}

function unknownNumber(network: Network, address: string): readonly Problem[] {
  try {
    parseAddress(network, address)
    return []
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
}
