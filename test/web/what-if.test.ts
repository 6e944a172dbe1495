// A mistake switched on: every number of the step is the library's with that mistake, and what changes is marked.

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { mistakesOn, valueText, withMistake } from '../../src/index.ts'
import { mistakes } from '../../src/parts/mistakes/index.ts'
import { example } from '../example.ts'
import { onPage } from './browser.ts'

const article2 = await example('article-2')
const open = (page: Page) => page.getByRole('tab', { name: 'What if' }).click()
const toggle = (page: Page, name: string) => page.getByRole('switch', { name }).click()
const numberIn = (page: Page, address: string) =>
  page.locator(`.network [data-cell="${address}"]`).last().textContent()

onPage(
  'with updated weights going back every number is the library’s, and what changes is marked',
  async (page) => {
    await open(page)
    await toggle(page, 'Updated weights used going back')
    await page.locator('.supposing', { hasText: '16 of 43 numbers change.' }).waitFor()
    await page.getByRole('button', { name: 'To the end' }).click()
    expect(await numberIn(page, 'new(w1)')).toBe('≠0.1498')
    expect(await numberIn(page, 'new(w5)')).toBe('0.3589')
    expect(await page.locator('.spot.weight.changed').count()).toBe(4)
    await page.getByRole('tab', { name: 'Numbers' }).click()
    const supposed = withMistake(article2, 'updated-weights-used')
    const shown = await page.locator('.all .entry').evaluateAll((entries) =>
      entries.map((entry) => ({
        address: (entry as HTMLElement).dataset.cell!,
        value: entry.querySelector('.entry-value')!.textContent,
        isMarked: entry.classList.contains('changed'),
      })),
    )
    expect(shown.length).toBeGreaterThan(80)
    for (const { address, value, isMarked } of shown) {
      const text = valueText(article2, supposed.value(address))
      expect(value, address).toBe(supposed.isChanged(address) ? `≠${text}` : text)
      expect(isMarked, address).toBe(supposed.isChanged(address))
    }
  },
)

onPage('the working shows the wrong formula and the right one, with both values', async (page) => {
  await open(page)
  await toggle(page, 'Updated weights used going back')
  await page.getByRole('button', { name: 'To the end' }).click()
  await page.locator('[data-target="dE/dw1"]').click()
  await page.locator('.supposed-note').waitFor()
  expect(await page.locator('.theirs .aloud').textContent()).toContain('= 0.000364723')
  expect(await page.locator('.ours .aloud').textContent()).toContain('= 0.000438568')
  expect(await page.locator('.supposed-note').textContent()).toMatch(/the mistake is made on the way, at/)
  await page.getByRole('tab', { name: 'Numbers' }).click()
  await page.locator('.all [data-cell="dE(o1)/dout(h1)"]').click()
  await page.locator('.supposed-note', { hasText: 'The mistake is in this formula.' }).waitFor()
  expect(await page.locator('.theirs [data-differs]').first().textContent()).toContain('w5')
  await page.getByRole('button', { name: 'Switch it off' }).click()
  await page.locator('.supposing').waitFor({ state: 'detached' })
  expect(await page.locator('.theirs').count()).toBe(0)
  expect(await numberIn(page, 'new(w1)')).toBe('0.1498')
  expect(await page.locator('.changed').count()).toBe(0)
})

onPage('a mistake that cannot act says why, and the list can be searched', async (page) => {
  await open(page)
  const item = (id: string) => page.locator(`.mistakes [data-mistake="${id}"]`)
  await item('adam-form').waitFor()
  expect(await page.locator('.mistakes li').count()).toBe(mistakes.length)
  const idle = mistakesOn(article2).flatMap((group) => group.mistakes.filter((one) => one.idle !== null))
  expect(await page.getByRole('switch', { disabled: true }).count()).toBe(idle.length)
  for (const { id, idle: why } of idle) expect(await item(id).locator('p').textContent()).toBe(why)
  await page.getByPlaceholder('Find a mistake').fill('learning rate')
  await expect.poll(() => page.locator('.mistakes li').count()).toBeLessThan(mistakes.length)
  await item('rate-forgotten').waitFor()
  await page.getByPlaceholder('Find a mistake').fill('qqq')
  await page.getByText('No mistake speaks of that.').waitFor()
})

onPage(
  'the network recomputes with the mistake when step, way or a weight changes; a reload keeps it',
  async (page) => {
    await open(page)
    await toggle(page, 'Learning rate forgotten')
    await page.getByRole('button', { name: 'To the end' }).click()
    const error = () => page.locator('.network .error .number').textContent()
    await page.getByRole('button', { name: 'The next step' }).click()
    const of = (step: number, way?: string) =>
      `≠${valueText(article2, withMistake(article2, 'rate-forgotten', { step, ...(way === undefined ? {} : { way }) }).value('E'), 5)}`
    await expect.poll(error).toBe(of(2))
    const select = page.getByLabel('How it is made')
    await select.selectOption({ index: 1 })
    await expect.poll(error).toBe(of(2, 'twice'))
    await page.reload()
    await page.locator('.supposing[data-mistake="rate-forgotten"]').waitFor()
    await expect.poll(error).toBe(of(2, 'twice'))
    await page.getByRole('button', { name: 'The step before' }).click()
    await page.getByRole('tab', { name: 'Working' }).click()
    await page.locator('[data-target="out(h1)"]').click()
    await expect.poll(error).toBe('0.29837')
  },
)

onPage('too far a step is told, and the right numbers stay', async (page) => {
  await open(page)
  await toggle(page, 'Ascent instead of descent')
  await page.getByLabel('How many steps').fill('2000')
  await page.getByRole('button', { name: 'Train', exact: true }).click()
  await page.locator('.supposing .problem', { hasText: 'too far to be worked with a mistake' }).waitFor()
  expect(await page.locator('.changed').count()).toBe(0)
})

onPage(
  'a link holds the mistake that is tried',
  async (page) => {
    await open(page)
    await toggle(page, 'Only one output path')
    await page.getByLabel('How it is made').selectOption('path 2')
    await page.getByRole('button', { name: 'Share link' }).click()
    await expect.poll(() => page.locator('#link').inputValue()).toMatch(/#v1\./)
    const link = await page.locator('#link').inputValue()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Switch it off' }).click()
    await page.locator('.supposing').waitFor({ state: 'detached' })
    await page.evaluate((hash) => {
      location.hash = hash
    }, new URL(link).hash)
    await page.locator('.supposing[data-mistake="one-path-only"]', { hasText: 'Only what unit 2' }).waitFor()
  },
  { permissions: ['clipboard-read', 'clipboard-write'] },
)

onPage('in a network too large for it the list says so', async (page) => {
  const layer = (units: number) => ({ units, activation: 'sigmoid', initialize: 'xavier' })
  const description = {
    inputs: 200,
    layers: [layer(200), layer(2)],
    samples: [{ inputs: Array(200).fill(0.5), targets: [0, 1] }],
  }
  await page.addInitScript((of) => {
    localStorage.setItem('handgrad.page.1', JSON.stringify({ example: '', description: of }))
  }, description)
  await page.reload()
  await open(page)
  await page
    .locator('.problem', { hasText: 'Try the mistake on a smaller network or with fewer samples' })
    .waitFor()
  expect(await page.locator('.mistakes li').count()).toBe(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1440]) {
    onPage(
      `axe finds nothing to mend where a mistake is tried, and nothing stands out, ${colorScheme} ${width}`,
      async (page) => {
        const violations = async () =>
          (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]!.html])
        await open(page)
        await toggle(page, 'Updated weights used going back')
        await page.locator('.supposing').waitFor()
        await page.getByRole('button', { name: 'To the end' }).click()
        expect(await violations()).toEqual([])
        await page.locator('[data-target="dE/dw1"]').press('Enter')
        await page.locator('.supposed-note').waitFor()
        expect(await violations()).toEqual([])
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(wide).toBeLessThanOrEqual(width)
      },
      { colorScheme, viewport: { width, height: 900 } },
    )
  }
}
