// Turns a description into a network that can run: every default filled in, every number checked. All
// problems of a description are found in one go.

import { notations } from '../parts/notations/index.ts'
import { readArchitecture } from './architecture.ts'
import { warnOfData, warnOfLayers } from './cautions.ts'
import { didYouMean } from './closest.ts'
import type { Description } from './description.ts'
import { keysOf } from './keys.ts'
import type { Network, Sample } from './network.ts'
import { readParameters } from './parameters.ts'
import { InputError, type Problem } from './problem.ts'
import { type Fields, type Locate, Reading } from './reading.ts'
import { checkPair, checkTargets } from './samples.ts'
import {
  readBatch,
  readErrata,
  readLoss,
  readNumbersSection,
  readOptimizer,
  readRegularization,
  readSchedule,
} from './sections.ts'
import { shown } from './shown.ts'
import { takeSamples } from './sources.ts'

const VERSION = 1

export type CheckOptions = {
  /** Where a path stands in the file the description is from. */
  locate?: Locate
  /** The file's name, for messages. */
  file?: string
  /** The rows of the description's `data` file, and the line each stands on. */
  samples?: readonly Sample[]
  lines?: readonly number[]
}

export type Examined = { network: Network | null; errors: Problem[]; warnings: Problem[] }

/** The network a description stands for. Throws `InputError` with every problem of the description. */
export function network(description: Description, options: CheckOptions = {}): Network {
  return check(description, options).network
}

/** The network, and what its author should know about it (W-…). Throws `InputError` as `network` does. */
export function check(
  description: Description,
  options: CheckOptions = {},
): { network: Network; warnings: Problem[] } {
  const { network, errors, warnings } = examine(description, options)
  if (network === null) throw new InputError(errors)
  return { network, warnings }
}

/** As `check`, but hands the problems over instead of throwing them. */
export function examine(description: unknown, options: CheckOptions = {}): Examined {
  const reading = new Reading(options)
  const fields = reading.fields(description, [], keysOf('network'), 'a network file')
  const network = fields && assemble(reading, fields, options)
  const { errors, warnings } = reading
  return { network: errors.length > 0 ? null : network, errors, warnings }
}

function assemble(reading: Reading, fields: Fields, options: CheckOptions): Network | null {
  readVersion(reading, fields.handgrad)
  const title =
    fields.title === undefined ? '' : (reading.text(fields.title, ['title'], 'the title', 1000) ?? '')
  if (fields.$schema !== undefined) reading.text(fields.$schema, ['$schema'], '$schema')
  const notation = readNotation(reading, fields.notation)
  const numbers = readNumbersSection(reading, fields.numbers)
  const loss = readLoss(reading, fields.loss)
  const updates = readOptimizer(reading, fields.optimizer)
  const schedule = readSchedule(reading, fields.schedule)
  const regularization = readRegularization(reading, fields.regularization)
  const errata = readErrata(reading, fields.errata)
  const architecture = readArchitecture(reading, fields)
  if (architecture === null) {
    readBatch(reading, fields.batch, 0)
    return null
  }
  const parameters = readParameters(reading, architecture)
  const inputs = architecture.inputs
  const outputs = architecture.layers.at(-1)!.units
  const taken = takeSamples(reading, fields, options, { inputs, outputs })
  const { samples, given } = taken
  const batch = readBatch(reading, fields.batch, samples.length)
  if (loss !== null && reading.errors.length === 0) {
    const inFile = fields.data !== undefined
    checkPair(reading, parameters.layers, loss)
    checkTargets(
      reading,
      given,
      loss,
      (i) => (inFile ? ['data', 'targets'] : taken.drawn ? ['points', 'set'] : ['samples', i, 'targets']),
      (i) => (inFile ? `row ${options.lines?.[i] ?? i + 1}` : `sample ${i + 1}`),
    )
    warnOfLayers(reading, parameters.layers, parameters.start)
    if (inFile) warnOfData(reading, given, { inputs })
  }
  if (loss === null || updates === null || schedule === null) return null
  return {
    title,
    notation,
    inputs,
    outputs,
    loss,
    schedule,
    regularization,
    batch,
    numbers,
    errata,
    ...taken,
    ...updates,
    ...parameters,
  }
}

function readVersion(reading: Reading, version: unknown): void {
  if (version === undefined || version === VERSION) return
  const newer = typeof version === 'number' && version > VERSION
  const what = newer
    ? `this file is written for version ${version} of the format; this program reads version ${VERSION}.`
    : `the version of the format is ${shown(version)}, expected ${VERSION}.`
  const fix = newer ? 'Update handgrad.' : `Write handgrad: ${VERSION}`
  reading.report(newer ? 'E-VERSION-NEWER' : 'E-VERSION', ['handgrad'], what, { fix })
}

function readNotation(reading: Reading, value: unknown): string {
  const ids = notations.map((notation) => notation.id)
  if (value === undefined) return ids[0]!
  if (typeof value === 'string' && ids.includes(value)) return value
  const near = typeof value === 'string' ? didYouMean(value, ids) : ''
  reading.report('E-NAME-UNKNOWN', ['notation'], `no notation ${shown(value)}.${near}`, {
    fix: `Known: ${ids.join(', ')}`,
  })
  return ids[0]!
}
