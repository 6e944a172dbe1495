// A network behind the # of the address.

import { expect } from 'vitest'
import { encodeShare, step, valueText } from '../../src/index.ts'
import { example } from '../example.ts'
import { onPage } from './browser.ts'

const description = {
  title: 'Mine',
  inputs: ['a', 'b'],
  layers: [{ units: ['y'], activation: 'tanh', weights: [[0.3, -0.7]] }],
  samples: [{ inputs: [1, 2], targets: [0.5] }],
}

onPage(
  'a link opens its network, step and number, and the page comes back without it as it was',
  async (page) => {
    const link = await encodeShare(description, { step: 3, select: 'out(y)' })
    await page.locator('.spot[data-target="dE/dw1"]').click()
    await page.evaluate((hash) => {
      location.hash = hash
    }, link)
    await page.locator('.spot[data-target="out(y)"]').waitFor()
    expect(await page.locator('.working').getAttribute('data-of')).toBe('out(y)')
    expect(await page.locator('.step-number').textContent()).toBe('3')
    await page.goto(page.url().split('#')[0]!)
    await page.reload()
    expect(await page.locator('.working').getAttribute('data-of')).toBe('dE/dw1')
  },
)

onPage('a broken link is told, and what was there stays', async (page) => {
  const link = await encodeShare(description)
  await page.evaluate(
    (hash) => {
      location.hash = hash
    },
    `${link.slice(0, -1)}x`,
  )
  await page.locator('.notice').waitFor()
  expect(await page.locator('.notice').textContent()).toContain(
    'The link is incomplete or was changed on its way.',
  )
  const article2 = await example('article-2')
  const shown = await page.locator('.network .error .number').textContent()
  expect(shown).toBe(valueText(article2, step(article2).value('E'), 5))
})
