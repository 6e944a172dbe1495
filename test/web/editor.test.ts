// The editor of the network file completes keys and values, and tells what a word means.

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { optimizers } from '../../src/index.ts'
import { onPage } from './browser.ts'

async function open(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'YAML' }).click()
  await page.locator('.editor .cm-content').click()
}

onPage('a key and its value are completed by the keyboard, and the page follows', async (page) => {
  await open(page)
  await page.keyboard.press('Control+End')
  await page.keyboard.type('sched')
  const list = page.locator('.cm-tooltip-autocomplete')
  await list.waitFor()
  expect(await list.locator('li').allInnerTexts()).toEqual([expect.stringContaining('schedule')])
  // It takes a key only when it has been there for a moment, so that nobody chooses by mistake; an earlier one closes it.
  await page.waitForTimeout(1000)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.cm-content').textContent()).toContain('schedule: ')
  await page.keyboard.type('cos')
  await list.waitFor()
  await list.locator('li', { hasText: 'cosine' }).click()
  await expect.poll(() => page.locator('.cm-content').textContent()).toContain('schedule: cosine')
})

onPage('all optimizers are offered, each with its sentence and formula', async (page) => {
  await open(page)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('optimizer: ')
  await page.keyboard.press('Control+Space')
  const offered = page.locator('.cm-tooltip-autocomplete .cm-completionLabel')
  await expect
    .poll(async () => (await offered.allInnerTexts()).sort())
    .toEqual(optimizers.map(({ id }) => id).sort())
  const info = page.locator('.cm-completionInfo .about-word')
  await info.waitFor()
  expect(await info.locator('code').count()).toBeGreaterThan(0)
})

onPage('pointing at a part tells its formula', async (page) => {
  await open(page)
  await page.locator('.cm-content').getByText('sigmoid').first().hover()
  const about = page.locator('.cm-tooltip-hover .about-word')
  await about.waitFor()
  expect(await about.textContent()).toContain('out · (1 − out)')
})
