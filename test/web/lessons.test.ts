// The lessons on the page: their numbers, how they lead over the live network, the keyboard, what they leave alone.

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { sheetFor } from '../../src/index.ts'
import { example } from '../example.ts'
import { onPage } from './browser.ts'

const list = async (page: Page) => {
  await page.getByRole('navigation').getByRole('button', { name: 'Lessons' }).click()
  await page.locator('.lesson-list').waitFor()
}
const begin = async (page: Page, id: string) => {
  await list(page)
  await page.locator(`[data-lesson="${id}"]`).click()
  await page.locator('.lesson-step[data-step="1"]').waitFor()
}
const at = (page: Page, step: number) => page.locator(`.lesson-step[data-step="${step}"]`).waitFor()
const next = (page: Page) => page.locator('.lesson-ways').getByRole('button', { name: 'Next' })
const selected = (page: Page, address: string) => page.locator(`.working[data-of="${address}"]`).waitFor()

onPage('a lesson leads over the live network, and each of its numbers opens its working', async (page) => {
  await begin(page, 'article-2')
  await selected(page, 'net(h1)')
  expect(await page.locator('.tick.done').count()).toBe(0)
  for (const step of [2, 3, 4, 5]) {
    await next(page).click()
    await at(page, step)
  }
  await selected(page, 'dE/dw5')
  // The 15th number of the step, as the article has it.
  expect(await page.locator('.tick.done').count()).toBe(15)
  const factor = page.locator('.lesson-step [data-cell="dout(o1)/dnet(o1)"]')
  expect(await factor.textContent()).toBe('0.186815602')
  await factor.click()
  await selected(page, 'dout(o1)/dnet(o1)')
  await page.locator('.lesson-note').getByRole('button').click()
  await selected(page, 'dE/dw5')
})

onPage('the last step of the article shows what ten thousand updates make, to the digit', async (page) => {
  await page.goto(`${page.url()}#lesson=article-2/10`)
  await at(page, 10)
  const sheet = sheetFor(await example('article-2'), 'E', { step: 10_001 })
  const shown = await page.locator('.lesson-step [data-cell="E"]').allTextContents()
  expect(Number(shown.at(-1))).toBeCloseTo(sheet.value('E'), 8)
  await page.locator('.step-number', { hasText: '10,001' }).waitFor()
})

onPage('N and P turn the steps of a lesson, and the arrows still move the player', async (page) => {
  await begin(page, 'chain-rule')
  await page.keyboard.press('n')
  await at(page, 2)
  await page.keyboard.press('n')
  await at(page, 3)
  await page.keyboard.press('p')
  await at(page, 2)
  const done = await page.locator('.tick.done').count()
  await page.keyboard.press('ArrowRight')
  expect(await page.locator('.tick.done').count()).toBe(done + 1)
})

onPage('a lesson begins by keyboard alone', async (page) => {
  const lessons = page.getByRole('navigation').getByRole('button', { name: 'Lessons' })
  await lessons.focus()
  await page.keyboard.press('Enter')
  await page.locator('.lesson-list').waitFor()
  await page.locator('.lesson-choice').first().focus()
  await page.keyboard.press('Enter')
  await at(page, 1)
  await next(page).focus()
  await page.keyboard.press('Enter')
  await at(page, 2)
  await page.keyboard.press('Enter')
  await at(page, 3)
})

onPage('what somebody had comes back by undo', async (page) => {
  await page.locator('.settings [data-setting="optimizer.rate"] input').fill('0.7')
  await page.keyboard.press('Enter')
  await page.locator('.chooser option', { hasText: 'changed' }).waitFor({ state: 'attached' })
  await begin(page, 'softmax')
  await page.locator('.network .unit-name', { hasText: 'dog' }).waitFor()
  await next(page).click()
  await at(page, 2)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.locator('.network .unit-name', { hasText: 'h1' }).waitFor()
  await page.locator('.lesson-note', { hasText: 'Another network' }).waitFor()
  // The text keeps the lesson's own numbers.
  expect(await page.locator('.lesson-step').textContent()).toContain('exponential')
  await page.getByRole('navigation').getByRole('button', { name: 'Explore' }).click()
  const rate = page.locator('.settings [data-setting="optimizer.rate"] input')
  expect(await rate.inputValue()).toBe('0.7')
})

onPage('numbers in the text follow a weight that is changed', async (page) => {
  await begin(page, 'one-neuron')
  await next(page).click()
  await at(page, 2)
  const net = page.locator('.lesson-step [data-cell="net(y)"]')
  expect(await net.textContent()).toBe('0.6')
  await page.locator('.lesson-step [data-cell="w1"]').first().click()
  const given = page.getByRole('textbox', { name: 'w1' })
  await given.fill('1')
  await given.press('Enter')
  // 1 · 1 − 0.4 · 0.5 + 0.2
  await expect.poll(() => net.textContent(), { timeout: 30_000 }).toBe('1')
  await page.locator('.lesson-note', { hasText: 'You changed the network' }).waitFor()
})

onPage('how far one was is there again after a reload', async (page) => {
  await begin(page, 'batches')
  await next(page).click()
  await at(page, 2)
  await page.reload()
  await at(page, 2)
  await page.getByRole('button', { name: 'All lessons' }).click()
  expect(await page.locator('[data-lesson="batches"]').textContent()).toContain('2 of 9 steps read')
  expect(await page.locator('[data-lesson="biases"]').textContent()).toContain('7 steps')
})

onPage('every step of every lesson can be shown', async (page) => {
  await list(page)
  const ids = await page
    .locator('.lesson-choice')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.lesson!))
  expect(ids).toHaveLength(13)
  for (const id of ids) {
    await page.locator(`[data-lesson="${id}"]`).click()
    await at(page, 1)
    for (let step = 1; (await next(page).count()) > 0; step++) {
      expect(await page.locator('.lesson-note').count(), `${id} ${step}`).toBe(0)
      expect(await page.locator('.lesson-step').textContent(), `${id} ${step}`).not.toMatch(
        /NaN|undefined|·$/,
      )
      const last = (await page.locator('.lesson-progress').getAttribute('max')) === String(step)
      if (last) break
      await next(page).click()
      await at(page, step + 1)
    }
    await page.getByRole('button', { name: 'All lessons' }).first().click()
    await page.locator('.lesson-list').waitFor()
  }
  expect(await page.locator('.lesson-choice.done').count()).toBe(ids.length)
})

onPage('a phase of many numbers is one bar in the row of the others', async (page) => {
  await begin(page, 'batches')
  const tops = await page
    .locator('.phase-name')
    .evaluateAll((names) => names.map((name) => Math.round(name.getBoundingClientRect().top)))
  expect(tops).toHaveLength(4)
  expect(new Set(tops).size).toBe(1)
})

onPage('a link to a lesson that there is not says so, and changes nothing', async (page) => {
  await page.goto(`${page.url()}#lesson=dreaming`)
  await page.getByRole('dialog').getByText('There is no lesson of that name.').waitFor()
  await page.keyboard.press('Escape')
  await selected(page, 'dE/dw5')
})

for (const colorScheme of ['light', 'dark'] as const) {
  onPage(
    `axe finds nothing to mend in the lessons, ${colorScheme}`,
    async (page) => {
      await list(page)
      const first = await new AxeBuilder({ page }).analyze()
      expect(first.violations).toEqual([])
      await begin(page, 'error-formula')
      const second = await new AxeBuilder({ page }).analyze()
      expect(second.violations).toEqual([])
    },
    { colorScheme },
  )
}

for (const width of [390, 820, 1440]) {
  onPage(
    `at ${width} pixels a lesson fits`,
    async (page) => {
      await begin(page, 'hidden-layers')
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide).toBeLessThanOrEqual(width)
    },
    { viewport: { width, height: 844 } },
  )
}
