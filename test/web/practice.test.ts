// Practice: blanks in a network with fresh numbers, the same for everybody with the link.

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { exerciseOf, network, step, valueText } from '../../src/index.ts'
import { onPage } from './browser.ts'

const blank = (page: Page, address: string) => page.locator(`[id="given-${address}"]`)
const mark = (page: Page, address: string) => page.locator(`[id="mark-${address}"]`)
/** Opens an exercise as its link does. */
async function follow(page: Page, seed: number, round: number) {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `practice=${seed}.${round}`)
  await page.locator('.practice-head h2', { hasText: exerciseOf(seed, round).title }).waitFor()
}
function solved(seed: number, round: number) {
  const { description, asked } = exerciseOf(seed, round)
  const of = network(description)
  const sheet = step(of)
  return asked.map((address) => ({
    address,
    value: sheet.value(address),
    text: valueText(of, sheet.value(address)),
  }))
}

onPage(
  'practice begins with one net, tells right from wrong at once, and goes on to the next round',
  async (page) => {
    await page.getByRole('button', { name: 'Practice' }).click()
    await page.getByRole('button', { name: 'Begin with the first round' }).click()
    await page.locator('.practice .check-row input').first().waitFor()
    expect(await page.locator('.practice .check-row').count()).toBe(1)
    await blank(page, 'net(o1)').fill('77')
    await page.locator('.practice-help .hint').waitFor()
    expect(await mark(page, 'net(o1)').textContent()).toContain('look again')
    await page.getByRole('button', { name: 'Next round' }).click()
    await page.locator('.practice-head', { hasText: 'Round 2 of 21' }).waitFor()
    expect(await page.locator('.practice .check-row').count()).toBe(2)
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('button', { name: /Go on with exercise/ }).waitFor()
    expect(await page.locator('.chooser').inputValue()).toBe('article-2')
  },
)

onPage(
  'the link gives the very exercise, solved by keyboard alone, and Share link gives it on',
  async (page) => {
    await follow(page, 7, 5)
    const numbers = solved(7, 5)
    await blank(page, numbers[0]!.address).focus()
    for (const { text } of numbers) {
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
    }
    await page.locator('.tally[data-done="true"]', { hasText: '6 of 6 right' }).waitFor()
    await page.getByRole('heading', { name: 'Done' }).waitFor()
    await page.getByRole('button', { name: 'Share link' }).click()
    await expect.poll(() => page.locator('#link').inputValue()).toMatch(/#practice=7\.5$/)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Next round' }).click()
    await page.locator('.practice-head h2', { hasText: exerciseOf(7, 6).title }).waitFor()
    expect(await page.getByLabel('Rounds').locator('option', { hasText: '✓ 5 ·' }).count()).toBe(1)
  },
  { permissions: ['clipboard-read', 'clipboard-write'] },
)

onPage('what follows from a slip counts as followed; a hint comes before the answer', async (page) => {
  await follow(page, 7, 5)
  const numbers = solved(7, 5)
  const [first, , ...rest] = numbers
  await blank(page, first!.address).fill(first!.text)
  await blank(page, 'dout(o1)/dnet(o1)').fill((numbers[1]!.value * 2).toFixed(5))
  for (const { address, value } of rest) await blank(page, address).fill((value * 2).toFixed(5))
  await page
    .locator('.tally', { hasText: '1 of 6 right · 4 follow from a slip · 1 to look at again' })
    .waitFor()
  expect(await mark(page, 'delta(o1)').textContent()).toContain('follows from')
  await page.locator('.practice-help .hint', { hasText: '∂out_o1/∂net_o1' }).waitFor()
  expect(await page.locator('.practice-help').textContent()).not.toContain(numbers[1]!.text)
  await page.getByRole('button', { name: 'Show what happened' }).click()
  await page.locator('.practice-help', { hasText: numbers[1]!.text }).waitFor()
})

onPage(
  'a hint shows the formula, Show me the working and the number; shown ones do not count',
  async (page) => {
    await follow(page, 7, 2)
    const [net, out] = solved(7, 2)
    await page.getByRole('button', { name: 'A hint' }).click()
    const equation = page.locator('.practice-help .equation')
    await equation.waitFor()
    expect(await equation.locator('.result').count()).toBe(0)
    await page.getByRole('button', { name: 'Show me' }).click()
    await equation.locator('.result').waitFor()
    expect(await blank(page, 'net(o1)').inputValue()).toBe(net!.text)
    await blank(page, 'out(o1)').fill(out!.text)
    await page.locator('.tally[data-done="true"]', { hasText: '1 of 2 right · 1 shown' }).waitFor()
    await page.reload()
    await page.locator('.tally[data-done="true"]', { hasText: '1 of 2 right · 1 shown' }).waitFor()
  },
)

onPage('nothing on the page gives a blank away: not the picture, not a click, not the keys', async (page) => {
  await follow(page, 7, 15)
  const texts = new Set(solved(7, 15).map(({ text }) => text))
  const seen = async () => {
    const all = await page
      .locator('.practice-picture text.number, .practice-picture .net-value, .practice-given dd')
      .allTextContents()
    return all.filter((text) => texts.has(text.trim()))
  }
  expect(await seen()).toEqual([])
  await page.locator('.practice-picture [data-target="out(h1)"]').click()
  await page.locator('.check-row.selected', { has: blank(page, 'out(h1)') }).waitFor()
  await page.locator('.practice-picture [data-target="E"]').click()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('End')
  expect(await seen()).toEqual([])
  expect(await page.locator('.player').isVisible()).toBe(false)
})

onPage('a link to no round is told, and nothing changes', async (page) => {
  await page.evaluate(() => {
    location.hash = 'practice=7.99'
  })
  await page.locator('dialog', { hasText: 'There is no round 99: practice has 21 rounds.' }).waitFor()
  await page.keyboard.press('Escape')
  expect(await page.locator('.chooser').inputValue()).toBe('article-2')
  await page.locator('.network').waitFor()
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 820, 1440]) {
    onPage(
      `axe finds nothing to mend in practice, and nothing stands out, ${colorScheme} ${width}`,
      async (page) => {
        const violations = async () =>
          (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]!.html])
        const fits = async () =>
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        await page.getByRole('button', { name: 'Practice' }).click()
        await page.locator('.practice-intro').waitFor()
        expect(await violations()).toEqual([])
        await fits()
        await follow(page, 7, 5)
        await blank(page, 'dE/dout(o1)').fill('5')
        await page.locator('.practice-help .hint').waitFor()
        expect(await violations()).toEqual([])
        await fits()
      },
      { colorScheme, viewport: { width, height: 844 } },
    )
  }
}
