// The page for everybody: accessibility in both themes, the keyboard, small screens, large networks, memory.

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { network, sheetFor, valueText } from '../../src/index.ts'
import { onPage } from './browser.ts'

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).analyze()
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`))
}

for (const colorScheme of ['light', 'dark'] as const) {
  onPage(
    `axe finds nothing to mend on any view, ${colorScheme}`,
    async (page) => {
      expect(await violations(page)).toEqual([])
      await page.getByRole('tab', { name: 'Numbers' }).click()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('?')
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Check my work' }).click()
      await page.locator('[id="given-dE/dw1"]').fill('0.000364723')
      await page.locator('[id="given-new(w1)"]').fill('0.149817639')
      await page.locator('[id="given-net(h1)"]').fill('0.3775')
      await page.locator('[data-mistake]').waitFor()
      expect(await violations(page)).toEqual([])
    },
    { colorScheme },
  )
}

for (const width of [390, 820, 1440]) {
  onPage(
    `at ${width} pixels nothing stands out of the page`,
    async (page) => {
      for (const view of ['Explore', 'Check my work']) {
        await page.getByRole('button', { name: view }).click()
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(wide).toBeLessThanOrEqual(width)
      }
    },
    { viewport: { width, height: 844 } },
  )
}

onPage('keys step, jump and play; they can be switched off', async (page) => {
  const done = () => page.locator('.tick.done').count()
  await page.keyboard.press('Home')
  expect(await done()).toBe(0)
  await page.keyboard.press('End')
  expect(await done()).toBe(43)
  await page.keyboard.press('Home')
  await page.keyboard.press(' ')
  await page.locator('.tick.done').nth(1).waitFor()
  await page.keyboard.press(' ')
  const stood = await done()
  await page.keyboard.press('ArrowRight')
  expect(await done()).toBe(stood + 1)
  await page.getByRole('button', { name: 'Update: go to its first number' }).click()
  expect(await done()).toBe(36)
  await page.keyboard.press('?')
  await page.getByLabel('Keys move the player').uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  expect(await done()).toBe(36)
})

onPage('the next training step shows its own numbers, and a reload comes back to them', async (page) => {
  await page.keyboard.press('End')
  const error = page.locator('.network .error .number')
  expect(await error.textContent()).toBe('0.29837')
  await page.getByRole('button', { name: 'The next step' }).click()
  // The error after one update, by the rules of the article.
  expect(await error.textContent()).toBe('0.29103')
  await page.reload()
  expect(await error.textContent()).toBe('0.29103')
  expect(await page.locator('.step-number').textContent()).toBe('2')
  await page.getByRole('button', { name: 'The step before' }).click()
  expect(await error.textContent()).toBe('0.29837')
})

onPage(
  'a network of 784-128-64-10 is pictured with few elements, and any number of it explained',
  async (page) => {
    const layer = (units: number) => ({ units, activation: 'sigmoid', initialize: 'xavier' })
    const description = {
      inputs: 784,
      layers: [layer(128), layer(64), layer(10)],
      samples: [{ inputs: Array.from({ length: 784 }, (_, i) => (i % 7) / 7), targets: Array(10).fill(0) }],
    }
    await page.evaluate((of) => {
      localStorage.setItem('handgrad.page.1', JSON.stringify({ example: '', description: of }))
      Object.defineProperty(window, 'onbeforeunload', { value: null })
    }, description)
    await page.addInitScript((of) => {
      localStorage.setItem('handgrad.page.1', JSON.stringify({ example: '', description: of }))
    }, description)
    await page.reload()
    await page.locator('.network').waitFor()
    expect(await page.locator('.network *').count()).toBeLessThan(1000)
    expect(await page.locator('.network .number').first().textContent()).not.toBe('·')
    await page.locator('[data-target="out(h1)"]').click()
    expect(await page.locator('.working').getAttribute('data-of')).toBe('out(h1)')
    expect(await page.locator('.working .entry[data-cell="net(h1)"]').count()).toBeGreaterThan(0)
    // A number that the part worked out so far does not hold.
    const right = sheetFor(network(description), 'dE/dout(h2)').value('dE/dout(h2)')
    await page.getByRole('tab', { name: 'Numbers' }).click()
    await page.getByLabel('Find a number').fill('dE/dout(h2)')
    await page.locator('.all [data-cell="dE/dout(h2)"]').click()
    expect(right).not.toBe(0)
    expect(await page.locator('.working .equation .aloud').first().textContent()).toContain(
      ` ${valueText(network(description), right)}`,
    )
  },
)

for (const colorScheme of ['light', 'dark'] as const) {
  onPage(
    `axe finds nothing to mend where one edits and takes away, ${colorScheme}`,
    async (page) => {
      const setting = page.locator('.settings [data-setting="optimizer.rate"] input')
      for (const summary of await page.locator('.settings summary').all()) await summary.click()
      await setting.fill('x')
      await setting.press('Enter')
      await page.locator('.settings .refused').waitFor()
      expect(await violations(page)).toEqual([])
      await page.getByRole('tab', { name: 'YAML' }).click()
      await page.locator('.editor .cm-content').press('Control+End')
      await page.keyboard.type('losss: huber')
      await page.locator('.file-state.wrong').waitFor()
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'File', exact: true }).click()
      await page.locator('dialog').waitFor()
      expect(await violations(page)).toEqual([])
      await page.getByRole('dialog').getByRole('button', { name: 'Edit samples' }).click()
      await page.locator('.own-table').waitFor()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Share link' }).click()
      await page.waitForFunction(() => Boolean(document.querySelector<HTMLInputElement>('#link')?.value))
      expect(await violations(page)).toEqual([])
    },
    { colorScheme, permissions: ['clipboard-read', 'clipboard-write'] },
  )
}

for (const width of [390, 820]) {
  onPage(
    `at ${width} pixels the sheets for settings, samples and files fit`,
    async (page) => {
      const fits = async () => {
        const right = await page.locator('dialog').evaluate((one) => {
          const edges = [...one.querySelectorAll('*')].filter((of) => of.closest('.table-scroll') === null)
          return Math.max(...edges.map((of) => of.getBoundingClientRect().right))
        })
        expect(right).toBeLessThanOrEqual(width)
      }
      await page.getByRole('button', { name: 'Settings' }).click()
      for (const summary of await page.locator('dialog summary').all()) await summary.click()
      await fits()
      await page.locator('dialog').getByRole('button', { name: 'Edit samples' }).click()
      await page.locator('.own-table').waitFor()
      await fits()
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'File', exact: true }).click()
      await fits()
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide).toBeLessThanOrEqual(width)
    },
    { viewport: { width, height: 844 } },
  )
}
