// Reads and writes files for the commands, with messages that say what to do; `-` is standard input.

import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { isatty } from 'node:tty'
import { closest, InputError, type Problem } from '#lib'

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
  const found = path.includes('\0') ? undefined : statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return fail(missing(path, fix))
  if (found.isDirectory()) {
    const inside = readdirSync(path).filter((name) => /\.(ya?ml|json)$/.test(name))
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
      what: `${path} has ${found.size} bytes; network files may have up to ${LARGEST}.`,
    })
  }
  try {
    return readFileSync(path)
  } catch (error) {
    return fail({ code: 'E-FILE-PERM', what: `${path} cannot be read: ${(error as Error).message}.` })
  }
}

function missing(path: string, fix: string): Problem {
  const folder = dirname(path)
  const around = existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : []
  const near = closest(basename(path), around)
  return {
    code: 'E-FILE-NOTFOUND',
    what: `There is no file ${path}.`,
    fix: near === undefined ? fix : `Did you mean ${join(folder, near)}?`,
  }
}

function readStandardInput(): Uint8Array {
  if (isatty(0)) process.stderr.write('Waiting for a network file on standard input (Ctrl-D ends it).\n')
  try {
    return readFileSync(0)
  } catch (error) {
    return fail({ code: 'E-FILE-READ', what: `Standard input cannot be read: ${(error as Error).message}.` })
  }
}

/** Writes a file that does not exist yet; `force` replaces one that does. */
export function writeOutput(path: string, text: string, force = false): void {
  if (path.includes('\0')) fail({ code: 'E-PATH', what: 'A file name cannot hold a NUL byte.' })
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory()) fail({ code: 'E-FILE-ISDIR', what: `${path} is a folder, not a file.` })
  if (found !== undefined && !force) {
    fail({
      code: 'E-FILE-EXISTS',
      what: `${path} exists already (${found.size} bytes).`,
      why: 'Nothing was written.',
      fix: '--force replaces it.',
    })
  }
  try {
    writeFileSync(path, text, { flag: force ? 'w' : 'wx' })
  } catch (error) {
    fail({
      code: 'E-FILE-WRITE',
      what: `${path} cannot be written: ${(error as Error).message}.`,
      why: 'Nothing was changed.',
    })
  }
}
