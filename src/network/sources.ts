// Takes the samples from where a description has them: written down, in a data file, or drawn from a data set; and
// keeps some of them back where a split says so.

import { drawnFitting, readPoints, readSplit, splitOf, type Taken } from './drawn.ts'
import type { Sample } from './network.ts'
import type { Fields, Reading } from './reading.ts'
import { type Ends, readSamples } from './samples.ts'
import { counted, listed } from './shown.ts'
import type { CheckOptions } from './validate.ts'

/** Where samples may come from: one of these. */
const SOURCES = ['samples', 'data', 'points']

export function takeSamples(reading: Reading, fields: Fields, options: CheckOptions, ends: Ends): Taken {
  const drawn = fields.points === undefined ? null : readPoints(reading, fields.points)
  const split = fields.split === undefined ? null : readSplit(reading, fields.split)
  const sources = SOURCES.filter((key) => fields[key] !== undefined)
  if (sources.length > 1) {
    reading.report('E-SAMPLES', [sources[1]!], `there are both ${sources[0]} and ${sources[1]}.`, {
      fix: 'Keep one of them.',
      key: true,
    })
    return splitOf([], null)
  }
  if (fields.points !== undefined) {
    if (fields.split !== undefined)
      reading.report('E-SAMPLES', ['split'], 'points has a share of its own: there is nothing to split.', {
        fix: 'Write points: { share: 0.5 }',
        key: true,
      })
    return drawn === null ? splitOf([], null) : drawnFitting(reading, drawn, ends)
  }
  const taken = splitOf(givenSamples(reading, fields, options, ends), split)
  if (split !== null && taken.given.length > 0 && taken.samples.length === 0) {
    const few = counted(taken.given.length, 'sample')
    reading.report('E-SAMPLES', ['split', 'share'], `a share of ${split.share} of ${few} is none.`, {
      fix: 'Take a larger share: at least one sample is trained with.',
    })
  }
  return taken
}

function givenSamples(
  reading: Reading,
  fields: Fields,
  options: CheckOptions,
  ends: Ends,
): readonly Sample[] {
  if (fields.data !== undefined) {
    if (options.samples !== undefined) return fitting(reading, options.samples, ends)
    reading.report('E-DATA', ['data'], 'the rows of the data file are not here.', {
      fix: 'Read the file with readNetworkFile, or pass the rows: network(description, { samples })',
      key: true,
    })
    return []
  }
  if (fields.samples !== undefined) return readSamples(reading, fields.samples, ends)
  const dots = (names: readonly string[]) =>
    names
      .map(() => '…')
      .slice(0, 8)
      .join(', ')
  reading.report('E-SAMPLES', [], 'the network has neither samples nor data.', {
    why: 'Every number is computed for a sample.',
    fix: `Add samples: [{ inputs: [${dots(ends.inputs)}], targets: [${dots(ends.outputs)}] }]`,
  })
  return []
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
