// Somebody's own numbers, typed or pasted into the page.

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { onPage } from './browser.ts'

const blank = (page: Page, address: string) => page.locator(`[id="given-${address}"]`)
const row = (page: Page, address: string) => page.locator('.check-row', { has: blank(page, address) })
const open = (page: Page) => page.getByRole('button', { name: 'Check my work' }).click()

onPage('0.149817639 for the new w1 names the updated-weights mistake', async (page) => {
  await open(page)
  await blank(page, 'dE/dw1').fill('0.000364723')
  await blank(page, 'new(w1)').fill('0.149817639')
  await blank(page, 'dE/dw5').fill('0.08217')
  await page.locator('[data-mistake="updated-weights-used"]').waitFor()
  expect(await page.locator('.verdict h2').textContent()).toBe('∂E_total/∂w1 is the first wrong number')
  expect(await page.locator('.verdict').textContent()).toContain(
    'You have 0.000364723. It should be 0.000438568.',
  )
  const mark = async (address: string) =>
    (await row(page, address).locator('.check-mark').textContent())!.trim()
  expect(await mark('dE/dw1')).toMatch(/first wrong number$/)
  expect(await mark('new(w1)')).toMatch(/follows from ∂E_total\/∂w1$/)
  expect(await mark('dE/dw5')).toMatch(/right, rounded$/)
  expect(await page.locator('.theirs [data-differs]').first().textContent()).toContain('w5')
})

onPage('the new w1 alone, 0.149817639, is enough to name the mistake', async (page) => {
  await open(page)
  await blank(page, 'new(w1)').fill('0.149817639')
  await page.locator('[data-mistake="updated-weights-used"]').waitFor()
})

onPage('a negative number is told with a minus, as everywhere on the page', async (page) => {
  await open(page)
  await blank(page, 'dE/dw7').fill('0.51260254')
  await page.locator('.verdict', { hasText: 'You have 0.51260254. It should be −0.02260254.' }).waitFor()
})

onPage('a hint comes before the answer for those who want it', async (page) => {
  await open(page)
  await page.getByLabel('Hints before answers').check()
  await blank(page, 'dE/dw1').fill('0.000364723')
  await page.locator('.verdict .hint').waitFor()
  expect(await page.locator('.verdict').textContent()).not.toContain('0.000438568')
  await page.getByRole('button', { name: 'Show what happened' }).click()
  expect(await page.locator('.verdict').textContent()).toContain('It should be 0.000438568')
})

onPage('a pasted list fills the blanks, and what cannot be read is told', async (page) => {
  await open(page)
  await page.getByRole('button', { name: 'Paste a list' }).click()
  await page.locator('textarea').fill('net_h1 = 0.3775\nout_h1 = 0.5933\nE_total: 0.29837\nwhatever = 3')
  await page.getByRole('button', { name: 'Check these' }).click()
  await page.locator('dialog .wrong').waitFor()
  await page.getByRole('button', { name: 'Close' }).click()
  expect(await blank(page, 'net(h1)').inputValue()).toBe('0.3775')
  expect(await blank(page, 'E').inputValue()).toBe('0.29837')
  await page.locator('.verdict h2.fine').waitFor()
})

onPage('what was typed is there again after a reload', async (page) => {
  await open(page)
  await blank(page, 'net(h1)').fill('0.3775')
  await page.locator('.verdict h2.fine').waitFor()
  await page.reload()
  expect(await blank(page, 'net(h1)').inputValue()).toBe('0.3775')
  await page.getByRole('button', { name: 'Clear' }).click()
  expect(await blank(page, 'net(h1)').inputValue()).toBe('')
})

const large = {
  inputs: 8,
  layers: [
    { units: 10, activation: 'sigmoid', initialize: 'xavier' },
    { units: 6, activation: 'sigmoid', initialize: 'xavier' },
  ],
  numbers: { digits: 5 },
  samples: Array.from({ length: 6 }, (_, k) => ({
    inputs: Array.from({ length: 8 }, (_, i) => ((i + k) % 7) / 7),
    targets: Array.from({ length: 6 }, (_, o) => (o === k ? 1 : 0)),
  })),
}

onPage(
  'numbers of a large network are checked in a worker, while the page goes on; the latest win',
  async (page) => {
    await page.addInitScript((description) => {
      localStorage.setItem('handgrad.page.1', JSON.stringify({ example: '', description, view: 'check' }))
    }, large)
    await page.reload()
    const wrong = blank(page, 'net(h1)@1')
    await wrong.waitFor()
    await wrong.fill('5.1')
    await page.locator('.verdict h2.wrong').waitFor()
    expect(page.workers().some((worker) => /checking-/.test(worker.url()))).toBe(true)
    // More is typed while the numbers before are still being checked.
    for (const text of ['5.2', '5.3', '5.4']) {
      await wrong.fill(text)
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 250)))
    }
    await page.locator('.verdict', { hasText: 'You have 5.4.' }).waitFor()
  },
)

onPage(
  'on a phone the mark of the first wrong number leads to what happened',
  async (page) => {
    await open(page)
    await blank(page, 'new(w1)').fill('0.149817639')
    await row(page, 'new(w1)').getByRole('button', { name: 'Why?' }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('verdict')
    await expect
      .poll(() => page.locator('#verdict').evaluate((one) => one.getBoundingClientRect().top))
      .toBeGreaterThan(-1)
  },
  { viewport: { width: 390, height: 844 } },
)
