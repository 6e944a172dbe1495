// Reads files for the commands, with messages that say what to do; `-` is standard input.

import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { isatty } from 'node:tty'
import { closest, InputError, type Problem } from '#lib'
import { readToEnd } from './standard-input.ts'
import { systemCode, systemReason } from './system-error.ts'

const LARGEST = 256 * 2 ** 20

const fail = (problem: Problem): never => {
  throw new InputError([problem], 3)
}

/** What to do where there is no such file, and nothing is called nearly so. */
const NO_NETWORK = 'handgrad new writes a starting file, handgrad examples shows ready ones.'

/** The bytes of a network file, or of standard input. */
export function readInput(path: string): Uint8Array {
  return path === '-' ? readStandardInput() : readRegular(path, NO_NETWORK)
}

/** The bytes of a data file that a network file names: a path that is not absolute begins beside that file. */
export function readBeside(networkFile: string, path: string): Uint8Array {
  const folder = networkFile === '-' ? '.' : dirname(networkFile)
  const at = isAbsolute(path) ? path : join(folder, path)
  return readRegular(at, 'A data file is looked for beside the network file that names it.')
}

function readRegular(path: string, fix: string): Uint8Array {
  const found = statOf(path)
  if (found === undefined) return fail(missing(path, fix))
  if (found.isDirectory()) {
    const inside = namesIn(path).filter((name) => /\.(ya?ml|json)$/.test(name))
    return fail({
      code: 'E-FILE-ISDIR',
      what: `${path} is a folder, not a file.`,
      fix:
        inside.length > 0
          ? `Name a file in it, for instance ${join(path, inside[0]!)}.`
          : 'Name a network file.',
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
  const near = closest(basename(path), namesIn(folder))
  return {
    code: 'E-FILE-NOTFOUND',
    what: `There is no file ${path}.`,
    fix: near === undefined ? fix : `Did you mean ${join(folder, near)}?`,
  }
}

function readStandardInput(): Uint8Array {
  if (isatty(0)) process.stderr.write('Waiting for a network file on standard input (Ctrl-D ends it).\n')
  let read: Uint8Array | null
  try {
    read = readToEnd(LARGEST)
  } catch (error) {
    return fail({ code: 'E-FILE-READ', what: `Standard input cannot be read: ${systemReason(error)}.` })
  }
  const what = `Standard input has more than ${LARGEST} bytes; a file may have up to so many.`
  return read ?? fail({ code: 'E-LIMIT-SIZE', what })
}
