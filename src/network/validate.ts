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
import { checkPair, checkTargets, type Ends, readSamples } from './samples.ts'
import {
  readBatch,
  readErrata,
  readLoss,
  readNumbersSection,
  readOptimizer,
  readRegularization,
  readSchedule,
} from './sections.ts'
import { counted, listed, shown } from './shown.ts'

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
  const samples = takeSamples(reading, fields, options, { inputs, outputs })
  const batch = readBatch(reading, fields.batch, samples.length)
  if (loss !== null && reading.errors.length === 0) {
    const inFile = fields.data === undefined
    checkPair(reading, parameters.layers, loss)
    checkTargets(
      reading,
      samples,
      loss,
      (i) => (inFile ? ['samples', i, 'targets'] : ['data', 'targets']),
      (i) => (inFile ? `sample ${i + 1}` : `row ${options.lines?.[i] ?? i + 1}`),
    )
    warnOfLayers(reading, parameters.layers, parameters.start)
    if (!inFile) warnOfData(reading, samples, { inputs })
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
    samples,
    errata,
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

function takeSamples(reading: Reading, fields: Fields, options: CheckOptions, ends: Ends): readonly Sample[] {
  if (fields.data !== undefined) {
    if (fields.samples !== undefined) {
      reading.report('E-SAMPLES', ['data'], 'there are both samples and data.', {
        fix: 'Keep one of them.',
        key: true,
      })
    } else if (options.samples !== undefined) return fitting(reading, options.samples, ends)
    else missingRows(reading)
    return []
  }
  if (fields.samples === undefined) {
    reading.report('E-SAMPLES', [], 'the network has neither samples nor data.', {
      why: 'Every number is computed for a sample.',
      fix: `Add samples: [{ inputs: [${ends.inputs
        .map(() => '…')
        .slice(0, 8)
        .join(', ')}], targets: [${ends.outputs
        .map(() => '…')
        .slice(0, 8)
        .join(', ')}] }]`,
    })
    return []
  }
  return readSamples(reading, fields.samples, ends)
}

function missingRows(reading: Reading): void {
  reading.report('E-DATA', ['data'], 'the rows of the data file are not here.', {
    fix: 'Read the file with readNetworkFile, or pass the rows: network(description, { samples })',
    key: true,
  })
}

/** The rows of a data file, if they are as wide as the network. */
function fitting(reading: Reading, samples: readonly Sample[], { inputs, outputs }: Ends): readonly Sample[] {
  let fine = true
  const check = (side: 'inputs' | 'targets', names: readonly string[], what: string) => {
    const odd = samples.find((sample) => sample[side].length !== names.length)
    if (odd === undefined) return
    fine = false
    const known = `${listed(names.slice(0, 8))}${names.length > 8 ? ', …' : ''}`
    const found = counted(odd[side].length, side.slice(0, -1))
    reading.report(
      'E-SHAPE',
      ['data', side],
      `the data has ${found}, the network ${counted(names.length, what)}: ${known}.`,
      {
        fix: `Name as many columns as the network has ${what}s, or change the network.`,
      },
    )
  }
  check('inputs', inputs, 'input')
  check('targets', outputs, 'output')
  return fine ? samples : []
}
