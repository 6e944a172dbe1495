// Writes files for the commands. Where a file may go is asked before any work is done for it, and an old file
// stays whole until the new one is.

import {
  accessSync,
  constants,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { InputError, type Problem } from '#lib'
import { systemCode, systemReason } from './system-error.ts'

const fail = (problem: Problem, exitCode: 2 | 3 = 3): never => {
  throw new InputError([problem], exitCode)
}
const NOTHING = 'Nothing was written.'
/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\..*)?$/i
const LONGEST = 255

/** Refuses a path that cannot be written to, or that would replace a file without `force`. */
export function checkOutput(path: string, force = false): void {
  const fault = nameFault(path)
  if (fault) fail({ code: 'E-PATH', what: fault, why: NOTHING, fix: 'Choose another name.' }, 2)
  const found = statOf(path)
  if (found?.isDirectory()) {
    fail({
      code: 'E-FILE-ISDIR',
      what: `${path} is a folder, not a file.`,
      why: NOTHING,
      fix: `Name a file in it, for instance ${join(path, 'network.yaml')}.`,
    })
  }
  if (found !== undefined && !force) {
    fail({
      code: 'E-FILE-EXISTS',
      what: `${path} exists already (${found.size} bytes).`,
      why: NOTHING,
      fix: '--force replaces it.',
    })
  }
  const folder = dirname(path)
  if (found === undefined && statOf(folder)?.isDirectory() !== true) {
    fail({
      code: 'E-FILE-NOTFOUND',
      what: `There is no folder ${folder} to write ${basename(path)} into.`,
      why: NOTHING,
      fix: `Make it first: mkdir -p ${folder}`,
    })
  }
  try {
    accessSync(found?.isFile() === false ? path : folder, constants.W_OK)
  } catch (error) {
    refused(path, error)
  }
}

/** What is wrong with the last name of a path, whatever the system. */
function nameFault(path: string): string | undefined {
  const name = basename(path)
  const bytes = Buffer.byteLength(name)
  if (path === '') return 'The name of the file is empty.'
  if (path.includes('\0')) return 'A file name cannot hold a NUL byte.'
  if (path === '-') return '"-" is standard output, not a file.'
  if (bytes > LONGEST) return `The file name has ${bytes} bytes; a name may have up to ${LONGEST}.`
  if (DEVICE.test(name)) return `${name} is the name of a device on Windows.`
  if (name.includes(':')) return `${name} holds a colon, which Windows does not allow in a file name.`
  if (/[. ]$/.test(name) && name !== '.' && name !== '..') {
    return `${name} ends with a ${name.endsWith('.') ? 'point' : 'blank'}, which Windows takes away.`
  }
  return undefined
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    return refused(path, error)
  }
}

function refused(path: string, error: unknown): never {
  const full = systemCode(error) === 'ENOSPC'
  return fail({
    code: full ? 'E-DISK-FULL' : 'E-FILE-WRITE',
    what: `${path} cannot be written: ${systemReason(error)}.`,
    why: 'Nothing was changed.',
    fix: full ? 'Free some space, or name a file on another disk.' : 'Name a file in another place.',
  })
}

/** Writes a file that does not exist yet; `force` replaces one that does. */
export function writeOutput(path: string, text: string, force = false): void {
  checkOutput(path, force)
  const found = statOf(path)
  try {
    if (found?.isFile() === false) writeFileSync(path, text)
    else replace(found === undefined ? path : realpathSync(path), text, found?.mode)
  } catch (error) {
    refused(path, error)
  }
}

/** The whole text beside the file first, then in its place: a full disk costs nobody the old file. */
function replace(path: string, text: string, mode = 0o666): void {
  const beside = join(dirname(path), `.handgrad-${process.pid}.part`)
  try {
    writeFileSync(beside, text, { mode: mode & 0o777 })
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}
