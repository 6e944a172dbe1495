// Earlier trainings stay behind the present one, called by what was different, until they are removed.

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { onPage } from './browser.ts'

async function train(page: Page, steps: number): Promise<void> {
  await page.getByLabel('How many steps').fill(String(steps))
  await page.getByRole('button', { name: 'Train', exact: true }).click()
  await page.locator('.which', { hasText: `of ${steps}` }).waitFor()
  await page.getByRole('button', { name: 'Train', exact: true }).waitFor()
}
async function setRate(page: Page, rate: string): Promise<void> {
  const field = page.locator('.settings [data-setting="optimizer.rate"] input')
  await field.fill(rate)
  await field.press('Enter')
}

onPage(
  'the curve of a training with another learning rate stays, in the scale of both, until removed',
  async (page) => {
    await page.getByRole('button', { name: 'Train', exact: true }).waitFor()
    await train(page, 400)
    expect(await page.locator('.line.earlier').count()).toBe(0)
    await setRate(page, '0.1')
    const runs = page.locator('.earlier-runs li')
    await runs.first().waitFor()
    expect(await runs.allInnerTexts()).toEqual([expect.stringContaining('Learning rate 0.5')])
    await train(page, 200)
    await page.locator('.plot .line.earlier').waitFor()
    const ends = (selector: string) =>
      page.locator(selector).evaluate((path) => {
        const numbers = path
          .getAttribute('d')!
          .match(/[\d.]+/g)!
          .map(Number)
        return numbers.at(-2)!
      })
    // 400 steps fill the width, 200 half of it.
    expect(await ends('.plot .line.earlier')).toBe(1000)
    expect(await ends('.plot .line.train')).toBeCloseTo(500, -1)
    await page.getByRole('slider', { name: /^Travel in time/ }).fill('300')
    await page.locator('.which', { hasText: 'step 200 of 200' }).waitFor()
    await setRate(page, '0.9')
    await expect.poll(() => runs.count()).toBe(2)
    await train(page, 200)
    const dashes = await page
      .locator('.plot .line.earlier')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).strokeDasharray))
    expect(new Set(dashes).size).toBe(2)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await page.getByRole('button', { name: 'Remove the curve: Learning rate 0.5' }).click()
    expect(await runs.allInnerTexts()).toEqual([expect.stringContaining('Learning rate 0.1')])
    expect(await page.locator('.plot .line.earlier').count()).toBe(1)
  },
)
