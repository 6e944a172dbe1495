// An installed copy of the built command line with a small page beside it, and commands in it that run until
// they are asked to end.

import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { root } from '../run.ts'

export const PAGE = '<!doctype html><title>the page</title>'

/** The folder of the copy; gone when the tests of the file are done. */
export function install({ page }: { page: boolean }): string {
  const folder = mkdtempSync(join(tmpdir(), 'handgrad-installed-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  for (const name of ['package.json', 'dist/cli', 'examples']) {
    cpSync(join(root, name), join(folder, name), { recursive: true })
  }
  if (page) {
    mkdirSync(join(folder, 'dist/web'))
    writeFileSync(join(folder, 'dist/web/index.html'), PAGE)
  }
  return folder
}

export type Running = {
  /** The address that was printed. */
  readonly address: string
  readonly out: () => string
  readonly err: () => string
  /** Sends the signal; gives the exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/** Starts a command of the copy and waits until it has printed where the page is. */
export function start(folder: string, args: readonly string[], env: Record<string, string> = {}) {
  return new Promise<Running>((done, fail) => {
    const child = spawn(process.execPath, [join(folder, 'dist/cli/handgrad.js'), ...args], {
      cwd: folder,
      env: { ...process.env, NO_COLOR: '1', COLUMNS: '80', DISPLAY: '', WAYLAND_DISPLAY: '', ...env },
    })
    let out = ''
    let err = ''
    const ended = new Promise<number | null>((end) => child.on('close', end))
    ended.then((code) => fail(new Error(`ended with ${code}\n${out}\n${err}`)))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
      const address = /^The page is at (\S+)\n/m.exec(out)?.[1]
      if (address === undefined) return
      const end = (signal: NodeJS.Signals) => {
        child.kill(signal)
        return ended
      }
      done({ address, out: () => out, err: () => err, end })
    })
  })
}

/** Runs the command while `look` looks at it, then presses Ctrl-C: it ends with 0. */
export async function during(
  folder: string,
  args: readonly string[],
  look: (running: Running) => unknown,
  env: Record<string, string> = {},
): Promise<Running> {
  const running = await start(folder, args, env)
  let code: number | null = null
  try {
    await look(running)
  } finally {
    code = await running.end('SIGINT')
  }
  expect(code).toBe(0)
  return running
}
