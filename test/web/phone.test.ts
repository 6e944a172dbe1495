// A finger reaches every number of a step, and forced colours lose nothing that colour says elsewhere.

import { AxeBuilder } from '@axe-core/playwright'
import { expect } from 'vitest'
import { onPage } from './browser.ts'

onPage(
  'on a phone a finger reaches every number of the time line, on targets of 44 pixels',
  async (page) => {
    const ticks = page.locator('.phase.backward .tick')
    const count = await ticks.count()
    expect(count).toBe(24)
    for (let i = 0; i < count; i++) {
      const box = (await ticks.nth(i).boundingBox())!
      // Below the tick itself, where the finger still is on the target.
      await page.touchscreen.tap(box.x + box.width / 2, box.y + 36)
      await expect
        .poll(() => page.locator('.tick.chosen').getAttribute('data-tick'))
        .toBe(await ticks.nth(i).getAttribute('data-tick'))
    }
    const height = (await page.locator('.phase.backward .scrub').boundingBox())!.height
    expect(height).toBe(44)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  },
  { viewport: { width: 390, height: 844 }, hasTouch: true },
)

onPage(
  'in forced colours the chosen view, tab and number are told by a border or ground, and no text is lost',
  async (page) => {
    const styleOf = (selector: string, property: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)
    await page.getByRole('button', { name: 'Gradients' }).waitFor()
    for (const [chosen, other, property] of [
      ['.top .views [aria-current]', '.top .views button:not([aria-current])', 'background-color'],
      ['.tabs [aria-selected="true"]', '.tabs [aria-selected="false"]', 'border-bottom-width'],
      ['.tools [aria-pressed="true"]', '.tools [aria-pressed="false"]', 'background-color'],
      ['.tick.done', '.tick:not(.done)', 'background-color'],
    ] as const) {
      expect(await styleOf(chosen, property), chosen).not.toBe(await styleOf(other, property))
    }
    for (const selector of ['.plain.main', '.top .views [aria-current]', '.tools [aria-pressed="true"]']) {
      expect(await styleOf(selector, 'color'), selector).not.toBe(await styleOf(selector, 'background-color'))
    }
  },
  { forcedColors: 'active' },
)

for (const width of [1100, 1200, 1320, 1440]) {
  onPage(
    `at ${width} pixels the training stays within its margin after a million steps`,
    async (page) => {
      await page.getByRole('button', { name: 'Train', exact: true }).waitFor()
      const past = await page.evaluate(() => {
        // As wide as it gets.
        document.querySelector('.step-number')!.textContent = '1,000,000'
        const of = document.createElement('span')
        of.className = 'quiet'
        of.textContent = 'of 1,000,000'
        document.querySelector('.which')!.append(of)
        const { right } = document.querySelector('.training')!.getBoundingClientRect()
        return right - document.querySelector('.stepper')!.lastElementChild!.getBoundingClientRect().right
      })
      expect(past).toBeGreaterThanOrEqual(15)
    },
    { viewport: { width, height: 900 } },
  )
}
