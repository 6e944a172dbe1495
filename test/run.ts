// Runs the built command line as a person would.

import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const bin = `${root}dist/cli/handgrad.js`

export type Ran = { code: number; out: string; err: string }

/** Runs a program; input goes to its standard input. */
export function execute(
  program: string,
  args: readonly string[],
  options: { cwd?: string; input?: string; env?: Record<string, string> } = {},
): Promise<Ran> {
  return new Promise((done) => {
    const env = { ...process.env, NO_COLOR: '1', COLUMNS: '80', ...options.env }
    const child = execFile(
      program,
      [...args],
      { cwd: options.cwd ?? root, env, maxBuffer: 2 ** 28 },
      (error, out, err) => {
        done({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : 1, out, err })
      },
    )
    // A program that ends without reading is no error.
    child.stdin!.on('error', () => {})
    child.stdin!.end(options.input ?? '')
  })
}

/** Runs handgrad. */
export const handgrad = (
  args: readonly string[],
  options: { cwd?: string; input?: string; env?: Record<string, string> } = {},
) => execute(process.execPath, [bin, ...args], options)
