// `handgrad start` shows the worked solution first and then the page.

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { execute } from '../run.ts'
import { during, install, PAGE } from './installed.ts'

const folder = install({ page: true })
const run = (folder: string, args: readonly string[]) =>
  execute(process.execPath, [join(folder, 'dist/cli/handgrad.js'), ...args], { cwd: folder })

test('prints the worked solution, then serves the page', async () => {
  const { out } = await during(folder, ['start'], async ({ address }) => {
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    expect(await (await fetch(address)).text()).toBe(PAGE)
  })
  expect(out()).toMatch(/0\.082167041[\s\S]*Next, try:[\s\S]*\nThe page is at \S+\n$/)
})

test('--no-page prints it and ends', async () => {
  const { code, out } = await run(folder, ['start', '--no-page'])
  expect(code).toBe(0)
  expect(out).toContain('Next, try:')
  expect(out).not.toContain('The page is at')
})

test('without a built page it says so behind the solution', async () => {
  const bare = install({ page: false })
  const ran = await run(bare, ['start'])
  expect(ran.code).toBe(3)
  expect(ran.out).toContain('0.082167041')
  expect(ran.err).toContain('E-PAGE-MISSING  The page is not built')
})
