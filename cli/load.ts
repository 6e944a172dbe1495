// Loads a network file for a command: reads it, prints its warnings, and applies what the command line says
// about numbers and notation.

import { type Description, decodeText, type Network, notations, problemText, readNetworkFile } from '#lib'
import { oneOf, wholeNumber } from './arguments.ts'
import type { Io, Option, Options } from './command.ts'
import { readBeside, readInput } from './files.ts'

/** Options of every command that shows a network's numbers. */
export const networkOptions: readonly Option[] = [
  { flags: '--digits <n>', what: 'digits after the point', read: wholeNumber('--digits', 0, 100) },
  { flags: '--truncate', what: 'cut digits off instead of rounding' },
  {
    flags: '--by-hand <n>',
    what: 'round every number to n digits before it is used again',
    read: wholeNumber('--by-hand', 0, 15),
  },
  { flags: '--float32', what: 'single precision, as PyTorch computes by default' },
  { flags: '--decimal-comma', what: 'write 0,5 instead of 0.5' },
  {
    flags: '--notation <name>',
    what: `how numbers are called: ${notations.map(({ id }) => id).join(', ')}`,
    read: oneOf(
      '--notation',
      notations.map(({ id }) => id),
    ),
  },
]

export type Loaded = {
  readonly network: Network
  /** As the file says it, without what the command line adds. */
  readonly description: Description
}

export async function load(file: string, options: Options, io: Io): Promise<Loaded> {
  const name = file === '-' ? 'standard input' : file
  const bytes = readInput(file)
  const text = decodeText(bytes, name)
  const { network, description, warnings } = await readNetworkFile(text, name, {
    data: (path: string) => decodeText(readBeside(file, path), path),
  })
  for (const warning of warnings) io.say(`${problemText(warning)}\n`)
  return { network: withNumbers(network, options), description }
}

function withNumbers(network: Network, options: Options): Network {
  const digits = options.byHand as number | undefined
  const numbers = {
    ...network.numbers,
    ...(options.digits === undefined ? {} : { digits: options.digits as number }),
    ...(options.truncate ? { show: 'truncate' as const } : {}),
    ...(options.float32 ? { precision: 'float32' as const } : {}),
    ...(options.decimalComma ? { decimal: 'comma' as const } : {}),
    ...(digits === undefined
      ? {}
      : { byHand: { digits, mode: options.truncate ? ('truncate' as const) : ('round' as const) } }),
  }
  return { ...network, numbers, notation: (options.notation as string | undefined) ?? network.notation }
}
