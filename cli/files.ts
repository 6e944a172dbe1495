// Reads files for the commands, with messages that say what to do; `-` is standard input.

import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, extname, isAbsolute, join } from 'node:path'
import { isatty } from 'node:tty'
import { closest, InputError, type Problem } from '#lib'
import { readToEnd } from './standard-input.ts'
import { systemCode, systemReason } from './system-error.ts'

const LARGEST = 256 * 2 ** 20

const fail = (problem: Problem): never => {
  throw new InputError([problem], 3)
}

/** What a file is for: what to do where there is none, and which files of a folder may be meant. */
type Purpose = { readonly fix: string; readonly named: string; readonly ends?: RegExp }

const NETWORK: Purpose = {
  fix: 'handgrad new writes a starting file, handgrad examples shows ready ones.',
  named: 'Name a network file.',
  ends: /\.(ya?ml|json)$/,
}
const NUMBERS: Purpose = {
  fix: 'Name the file with your numbers, or give - to pipe them in.',
  named: 'Name the file with your numbers.',
}
const DATA: Purpose = {
  fix: 'A data file is looked for beside the network file that names it.',
  named: 'Name a data file.',
  ends: /\.csv$/,
}

/** The bytes of a network file, or of standard input. */
export const readInput = (path: string): Uint8Array => read(path, NETWORK, 'a network file')

/** The bytes of a file with somebody's numbers, or of standard input. */
export const readNumbersInput = (path: string): Uint8Array => read(path, NUMBERS, 'numbers')

const read = (path: string, purpose: Purpose, what: string) =>
  path === '-' ? readStandardInput(what) : readRegular(path, purpose)

/** The bytes of a data file that a network file names: a path that is not absolute begins beside that file. */
export function readBeside(networkFile: string, path: string): Uint8Array {
  const folder = networkFile === '-' ? '.' : dirname(networkFile)
  const at = isAbsolute(path) ? path : join(folder, path)
  return readRegular(at, DATA)
}

function readRegular(path: string, { fix, named, ends }: Purpose): Uint8Array {
  const found = statOf(path)
  if (found === undefined) return fail(missing(path, fix))
  if (found.isDirectory()) {
    const inside = ends === undefined ? [] : namesIn(path).filter((name) => ends.test(name))
    return fail({
      code: 'E-FILE-ISDIR',
      what: `${path} is a folder, not a file.`,
      fix: inside.length > 0 ? `Name a file in it, for instance ${join(path, inside[0]!)}.` : named,
    })
  }
  if (!found.isFile()) {
    return fail({
      code: 'E-FILE-TYPE',
      what: `${path} is not a regular file.`,
      fix: 'Pipe it in and name the file "-".',
    })
  }
  if (found.size > LARGEST) {
    return fail({
      code: 'E-LIMIT-SIZE',
      what: `${path} has ${found.size} bytes; a file may have up to ${LARGEST}.`,
    })
  }
  try {
    return readFileSync(path)
  } catch (error) {
    return unreadable(path, error)
  }
}

function statOf(path: string): Stats | undefined {
  if (path.includes('\0')) return undefined
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    return unreadable(path, error)
  }
}

function unreadable(path: string, error: unknown): never {
  const code = /^(?:EACCES|EPERM)$/.test(systemCode(error)) ? 'E-FILE-PERM' : 'E-FILE-READ'
  return fail({ code, what: `${path} cannot be read: ${systemReason(error)}.` })
}

/** The names in a folder; none where it cannot be listed. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function missing(path: string, fix: string): Problem {
  const folder = dirname(path)
  // That both end in .txt does not make two names alike.
  const alike = namesIn(folder).filter((name) => closest(stem(path), [stem(name)]) !== undefined)
  const near = closest(basename(path), alike)
  return {
    code: 'E-FILE-NOTFOUND',
    what: `There is no file ${path}.`,
    fix: near === undefined ? fix : `Did you mean ${join(folder, near)}?`,
  }
}

const stem = (path: string) => basename(path, extname(path))

function readStandardInput(waitingFor: string): Uint8Array {
  if (isatty(0)) process.stderr.write(`Waiting for ${waitingFor} on standard input (Ctrl-D ends it).\n`)
  let read: Uint8Array | null
  try {
    read = readToEnd(LARGEST)
  } catch (error) {
    return fail({ code: 'E-FILE-READ', what: `Standard input cannot be read: ${systemReason(error)}.` })
  }
  const what = `Standard input has more than ${LARGEST} bytes; a file may have up to so many.`
  return read ?? fail({ code: 'E-LIMIT-SIZE', what })
}
