// Reads a network file, YAML or JSON, with the CSV file it may name: from text to a network that can run, with
// every problem of all of them at once.

import type { Description } from '../network/description.ts'
import type { Network } from '../network/network.ts'
import { InputError, type Problem } from '../network/problem.ts'
import { grouped, visible } from '../network/shown.ts'
import { examine } from '../network/validate.ts'
import { type Rows, readDataSection, samplesFrom } from './data.ts'
import { readJson } from './json.ts'
import type { Written } from './written.ts'

const LARGEST = 256 * 1024 * 1024
const LARGEST_YAML = 16 * 1024 * 1024

export type NetworkFile = { network: Network; description: Description; warnings: Problem[] }
export type NetworkFileOptions = {
  /** The text of the CSV file named under `data`, or what reads it. */
  data?: string | ((file: string) => string | Promise<string>)
}

/** Throws `InputError` with every problem, each with line and column. */
export async function readNetworkFile(
  text: string,
  fileName: string,
  options: NetworkFileOptions = {},
): Promise<NetworkFile> {
  const { value, locate, errors, warnings } = await readWritten(text, fileName)
  const rows = await dataRows(value, fileName, locate, options)
  const found = examine(value, {
    locate,
    file: fileName,
    ...(rows?.samples && { samples: rows.samples, lines: rows.lines }),
    ...(rows && !rows.samples && { samples: [] }),
  })
  const told = new Set(errors.map(({ line, column }) => `${line}:${column}`))
  const further = found.errors.filter(
    ({ line, column }) => line === undefined || !told.has(`${line}:${column}`),
  )
  const all = inOrder([...errors, ...further, ...(rows?.errors ?? [])], fileName)
  if (all.length > 0 || found.network === null) throw new InputError(all)
  const known = inOrder([...warnings, ...found.warnings, ...(rows?.warnings ?? [])], fileName)
  return { network: found.network, description: value as Description, warnings: known }
}

/** The plain value in a text: JSON where it begins like JSON or its name says so, else YAML. */
export async function readWritten(text: string, fileName: string): Promise<Written> {
  const start = /^\ufeff?\s*/.exec(text)![0].length
  const refuse = (code: string, what: string, fix?: string): never => {
    throw new InputError([{ code, what, file: fileName, ...(fix && { fix }) }])
  }
  if (start === text.length)
    refuse('E-FILE-EMPTY', `${visible(fileName)} is empty.`, 'handgrad new writes a file to start from.')
  if (text.length > LARGEST)
    refuse('E-LIMIT-SIZE', `${grouped(text.length)} characters, limit ${grouped(LARGEST)}.`)
  if (/\.json$/i.test(fileName) || text[start] === '{' || text[start] === '[') {
    if (/\.json$/i.test(fileName) || !/\.ya?ml$/i.test(fileName)) return readJson(text, fileName)
    // A flow map in a YAML file may be JSON: the fast way first.
    try {
      return readJson(text, fileName)
    } catch {
      // It is not; the YAML reader tells what is wrong with it, if anything is.
    }
  }
  if (text.length > LARGEST_YAML) {
    refuse(
      'E-LIMIT-SIZE',
      `${grouped(text.length)} characters of YAML, limit ${grouped(LARGEST_YAML)}.`,
      'Write it as JSON, which is read a hundred times faster.',
    )
  }
  const { readYaml } = await import('./yaml.ts')
  return readYaml(text, fileName)
}

async function dataRows(
  value: unknown,
  file: string,
  locate: Written['locate'],
  options: NetworkFileOptions,
): Promise<Rows | null> {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'data')) return null
  const data = (value as { data: unknown }).data
  if (data === null) return null
  const { section, errors } = readDataSection(data, { file, locate })
  const nothing: Rows = { samples: null, lines: [], errors, warnings: [] }
  if (section === null) return nothing
  const text = await dataText(section.file, file, locate, options)
  if (text === undefined) return null
  return samplesFrom(text, section, { file, locate })
}

/** What cannot be read is told where the network file names it. */
async function dataText(
  name: string,
  file: string,
  locate: Written['locate'],
  { data }: NetworkFileOptions,
): Promise<string | undefined> {
  if (typeof data !== 'function') return data
  try {
    return await data(name)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const place = { file, ...locate(['data', 'file'], 'value'), where: 'data.file' }
    throw new InputError(
      error.problems.map((problem) => ({ ...place, ...problem })),
      error.exitCode,
    )
  }
}

/** In the order of the file, each place and code once; problems of other files come last. */
function inOrder(problems: readonly Problem[], file: string): Problem[] {
  const seen = new Set<string>()
  const once = problems.filter(({ code, line, column, where, what, file: other }) => {
    const key = `${other}:${line}:${column}:${code}:${line === undefined ? `${where}${what}` : ''}:${code.startsWith('E-NUM') ? '' : what}`
    return !seen.has(key) && seen.add(key)
  })
  const rank = (p: Problem) => (p.file === file ? (p.line ?? 0) : Infinity)
  return once.sort((a, b) => {
    const lines = rank(a) - rank(b)
    return Number.isNaN(lines) || lines === 0 ? (a.column ?? 0) - (b.column ?? 0) : lines
  })
}
