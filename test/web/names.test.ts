// Names are changed where they are shown, are never markup, and the number looked at stays the same.

import { expect } from 'vitest'
import { onPage } from './browser.ts'

const HOSTILE = '<img src=x onerror=alert(1)>'

onPage('an input, a unit and a weight get other names; a name that is taken is refused', async (page) => {
  const field = page.locator('[data-setting^="name."] input')
  const rename = async (target: string, to: string) => {
    await page
      .locator(`[data-target=${JSON.stringify(target)}]`)
      .first()
      .click()
    await field.waitFor()
    await field.fill(to)
    await field.press('Enter')
  }
  await rename('i1', 'width')
  await expect.poll(() => page.locator('.working').getAttribute('data-of')).toBe('width')
  await rename('out(h1)', HOSTILE)
  await expect
    .poll(() => page.locator('.working').getAttribute('data-of'))
    .toBe(`out(${JSON.stringify(HOSTILE)})`)
  expect(await page.locator('img').count()).toBe(0)
  await rename('dE/dw5', 'first')
  await expect.poll(() => page.locator('.working').getAttribute('data-of')).toBe('dE/dfirst')
  // The article's number under another name.
  expect(await page.locator('.working .equation .aloud').first().textContent()).toContain('= 0.082167041')
  await field.fill('w6')
  await field.press('Enter')
  expect(await page.locator('.refused').textContent()).toContain('w6')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => page.locator('.working').getAttribute('data-of')).toBe('dE/dw5')
})
