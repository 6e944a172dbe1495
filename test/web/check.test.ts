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
