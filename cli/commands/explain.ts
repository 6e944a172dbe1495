// Explains single numbers of a step, or writes the whole worked solution, in any of the media.

import {
  conditions,
  documentOf,
  explainCell,
  explanationText,
  firstNonFinite,
  type Network,
  type Problem,
  problemText,
  renderDocument,
  type StepOptions,
  sheetFor,
  step,
  visible,
  workedSolution,
} from '#lib'
import { oneOf, wholeNumber } from '../arguments.ts'
import type { Command, Io, Options } from '../command.ts'
import { refuseDiverged } from '../diverged.ts'
import { load, networkOptions } from '../load.ts'
import { checkOutput, writeOutput } from '../output.ts'
import { refuseForceAlone, refuseWithCells } from '../together.ts'

export const FORMATS = ['text', 'markdown', 'latex', 'html', 'json'] as const
type Format = (typeof FORMATS)[number]

export const explainCommand: Command = {
  name: 'explain',
  args: '<file> [cells...]',
  summary: 'explain numbers of a step, or all of them',
  examples: [
    ['handgrad explain article-2.yaml', 'the whole worked solution'],
    ['handgrad explain article-2.yaml dE/dw5', 'one number: formula, numbers, value, why'],
    ["handgrad explain article-2.yaml 'dE(o1)/dw1' --step 2", 'any slope, at any step'],
    ['handgrad explain article-2.yaml --format html --output solution.html', 'a page to print or share'],
  ],
  options: [
    { flags: '--step <n>', what: 'which update (default 1, the first)', read: wholeNumber('--step', 1) },
    { flags: '--sample <k>', what: 'only this sample of the batch', read: wholeNumber('--sample', 1) },
    { flags: '--matrix', what: 'add the step in matrix form to the whole solution' },
    {
      flags: '--orientation <which>',
      what: 'matrices with a row per unit (rows, W·x) or a column per unit (columns, x·W)',
      read: oneOf('--orientation', ['rows', 'columns']),
    },
    { flags: '--brief', what: 'work one number of each kind, give the values of the others' },
    { flags: '--format <name>', what: FORMATS.join(', '), read: oneOf('--format', FORMATS) },
    { flags: '--output <file>', what: 'write to a file instead of standard output' },
    { flags: '--force', what: 'replace the file if it exists' },
    ...networkOptions,
  ],
  async run([file, cells], options, io) {
    const addresses = (cells as readonly string[] | undefined) ?? []
    const output = options.output as string | undefined
    refuseForceAlone(options, output !== undefined, '--output FILE')
    if (addresses.length > 0) refuseWithCells(options, ['matrix', 'orientation', 'brief'])
    if (output !== undefined) checkOutput(output, options.force === true)
    const { network } = await load(file as string, options, io)
    const at = {
      step: options.step as number | undefined,
      run: refuseDiverged(network, options.step as number),
    }
    const format = (options.format as Format | undefined) ?? 'text'
    const { text, overflow } =
      addresses.length > 0
        ? explainSome(network, at, addresses, format, options, io)
        : explainAll(network, at, format, options, io)
    if (output === undefined) io.out(text)
    else {
      writeOutput(output, text, options.force === true)
      io.say(`Wrote ${visible(output)}.`)
    }
    if (overflow === null) return 0
    // After the answer: it is about the step, and most of its numbers may be fine.
    io.say(problemText(overflow))
    return 4
  },
}

/** The whole worked solution; the run is moved on by it. */
function explainAll(network: Network, at: StepOptions, format: Format, options: Options, io: Io) {
  const sheet = step(network, at)
  const document = workedSolution(network, {
    ...at,
    sample: options.sample as number | undefined,
    brief: options.brief === true,
    matrix: options.matrix === true || options.orientation !== undefined,
    orientation: options.orientation as 'rows' | 'columns' | undefined,
  })
  const overflow = firstNonFinite(sheet)
  if (overflow === null) for (const one of conditions(sheet)) io.say(`${problemText(one)}\n`)
  return { text: renderDocument(document, format, { width: io.width, color: io.color }), overflow }
}

function explainSome(
  network: Network,
  at: StepOptions,
  addresses: readonly string[],
  format: Format,
  options: Options,
  io: Io,
) {
  let overflow: Problem | null = null
  const orientation = options.orientation as 'rows' | 'columns' | undefined
  const explanations = addresses.map((address) => {
    const named =
      options.sample === undefined || address.includes('@') ? address : `${address}@${options.sample}`
    const sheet = sheetFor(network, named, at)
    overflow ??= firstNonFinite(sheet)
    return { ...explainCell(sheet, named), orientation }
  })
  if (format !== 'text')
    return { text: renderDocument(documentOf(network, explanations, orientation), format), overflow }
  const texts = explanations.map((one) => explanationText(one, network, { width: io.width, color: io.color }))
  return { text: `${texts.map((text) => text.trimEnd()).join('\n\n')}\n`, overflow }
}
