// The step in matrices on the page: the equation of the selected number first, every entry opens its number.

import { AxeBuilder } from '@axe-core/playwright'
import { expect } from 'vitest'
import { onPage } from './browser.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  onPage(
    `the matrices of article 2, each entry a link, ${colorScheme}`,
    async (page) => {
      await page.locator('.spot[data-target="out(h1)"]').click()
      await page.locator('.working .entry[data-cell="net(h1)"]').first().click()
      await page.getByRole('tab', { name: 'Matrix' }).click()
      const first = page.locator('.matrix-equation').first()
      expect(await first.locator('h3').textContent()).toBe('Layer 1: the nets')
      expect(await first.locator('.matrix-grid').allInnerTexts()).toHaveLength(4)
      expect(await first.locator('button.matrix-entry').allInnerTexts()).toEqual(
        // The article's weights, inputs and biases.
        ['0.3775', '0.3925', '0.15', '0.2', '0.25', '0.3', '0.05', '0.1', '0.35', '0.35'],
      )
      await first.locator('[data-cell="w2"]').hover()
      expect(await page.locator('.spot.weight.pointed').count()).toBeGreaterThan(0)
      // Gradients are to come.
      expect(await page.locator('.matrix-entry[data-cell="dE/dw1"]').first().textContent()).toBe('·')
      await page.getByRole('button', { name: 'x · W' }).click()
      expect(await first.locator('.matrix-grid').nth(1).locator('button').allInnerTexts()).toEqual([
        '0.05',
        '0.1',
      ])
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      await first.locator('[data-cell="w2"]').focus()
      await page.keyboard.press('Enter')
      expect(await page.locator('.working').getAttribute('data-of')).toBe('w2')
    },
    { colorScheme },
  )
}
