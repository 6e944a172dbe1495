// The browser is opened by the system's own opener, and the program goes on where that fails.

import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openBrowser, openerOf } from '../../cli/serve/browser.ts'
import { during, install } from './installed.ts'

const folder = install({ page: true })
const article = join(folder, 'examples/article-2.yaml')
const programs = join(folder, 'bin')
const seen = join(folder, 'seen')
const opener = (lines: string) => {
  mkdirSync(programs, { recursive: true })
  writeFileSync(join(programs, 'xdg-open'), `#!/bin/sh\n${lines}\n`)
  chmodSync(join(programs, 'xdg-open'), 0o755)
}
const screen = { DISPLAY: ':7', PATH: `${programs}:${process.env.PATH}` }

test.skipIf(process.platform !== 'linux')('gets the whole address as one word', async () => {
  opener(`printf '%s|' "$#" "$1" > ${seen}.part && mv ${seen}.part ${seen}`)
  await during(
    folder,
    ['open', article],
    async ({ address }) => {
      for (let n = 0; n < 100 && !existsSync(seen); n++) await wait(50)
      expect(readFileSync(seen, 'utf8')).toBe(`1|${address}|`)
    },
    screen,
  )
})

test.skipIf(process.platform !== 'linux')('that does not start is no reason to end', async () => {
  opener('exit 3')
  const { err } = await during(
    folder,
    ['open', article],
    async (running) => {
      for (let n = 0; n < 100 && !running.err().includes('No browser'); n++) await wait(50)
      expect((await fetch(running.address)).status).toBe(200)
    },
    screen,
  )
  expect(err()).toBe('Ctrl-C ends it.\nNo browser could be started: open the address in one.\n')
})

test.skipIf(process.platform !== 'linux')('reads nothing in an address as a shell would', async () => {
  const kept = join(folder, 'kept')
  opener(`printf '%s|' "$#" "$1" > ${kept}.part && mv ${kept}.part ${kept}`)
  const address = 'http://127.0.0.1/#a b;$(exit 1)&\'`"%PATH%'
  openBrowser([join(programs, 'xdg-open')], address, () => {})
  for (let n = 0; n < 100 && !existsSync(kept); n++) await wait(50)
  expect(readFileSync(kept, 'utf8')).toBe(`1|${address}|`)
})

test('is started by the system, never by a shell', () => {
  expect(openerOf('linux', {})).toBeNull()
  expect(openerOf('linux', { DISPLAY: '' })).toBeNull()
  expect(openerOf('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toEqual(['xdg-open'])
  expect(openerOf('darwin', {})).toEqual(['/usr/bin/open'])
  expect(openerOf('win32', { SystemRoot: 'D:\\Windows' })).toEqual([
    'D:\\Windows\\System32\\rundll32.exe',
    'url.dll,FileProtocolHandler',
  ])
})
