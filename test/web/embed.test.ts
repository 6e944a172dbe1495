// A network inside somebody else's page: in a frame, with the controls that are wanted, and nothing remembered.

import { AxeBuilder } from '@axe-core/playwright'
import type { Frame, Page } from 'playwright-core'
import { expect } from 'vitest'
import { onPage } from './browser.ts'

const WAIT = { timeout: 30_000 }
const others = ['school.test']
/** A page of a school, which runs no script and lets only frames in. */
async function visit(page: Page, code: string, lesson = 'lesson'): Promise<void> {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src ${/src="(http:\/\/[^/]+)/.exec(code)![1]}`
  await page.route(`http://school.test/${lesson}`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': policy },
      body: `<!doctype html><html lang="en"><title>School</title><link rel="icon" href="data:,"><main><h1>Lesson</h1>${code}</main></html>`,
    }),
  )
  await page.goto(`http://school.test/${lesson}`)
}
async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.locator('iframe').elementHandle())!.contentFrame()
  await frame!.locator('.embed .working').waitFor()
  return frame!
}
const share = async (page: Page) => {
  await page.getByRole('button', { name: 'Share link' }).click()
  const code = page.getByRole('dialog').getByLabel('Paste this into a page of your own')
  await expect.poll(() => code.inputValue(), WAIT).toContain('#v1.')
  return code
}

onPage(
  'the embed code shows the same network, step and number in another page',
  async (page) => {
    await page.locator('[data-target="out(h1)"]').click()
    await page.getByRole('button', { name: 'The next step' }).click()
    await page.locator('.step-number', { hasText: '2' }).waitFor()
    const shown = await page.locator('.network .error .number').textContent()
    await visit(page, await (await share(page)).inputValue())
    expect(await page.locator('iframe').getAttribute('title')).toBe(
      'Article 2: a step by step backpropagation example',
    )
    const frame = await frameOf(page)
    expect(await frame.locator('.working').getAttribute('data-of')).toBe('out(h1)')
    await frame.locator('.player').waitFor()
    await frame.getByRole('button', { name: 'To the end' }).click()
    await expect.poll(() => frame.locator('.network .error .number').textContent(), WAIT).toBe(shown)
    await frame.locator('[data-target="dE/dw5"]').click()
    await frame.locator('.working[data-of="dE/dw5"]').waitFor()
    const link = frame.getByRole('link', { name: 'Open in handgrad' })
    expect(await link.getAttribute('href')).toMatch(/^\.\/#v1\./)
    expect(await link.getAttribute('rel')).toBe('noopener')
  },
  { others },
)

onPage(
  'controls are hidden by choice',
  async (page) => {
    const code = await share(page)
    const choose = page.getByRole('dialog').getByLabel('Controls')
    const shown: Record<string, string> = {}
    for (const controls of ['none', 'player', 'all']) {
      await choose.selectOption(controls)
      await expect.poll(() => code.inputValue(), WAIT).toContain(`controls=${controls}`)
      shown[controls] = await code.inputValue()
    }
    await visit(page, shown.none!)
    const none = await frameOf(page)
    expect(await none.locator('.player').count()).toBe(0)
    expect(await none.locator('.given').filter({ visible: true }).count()).toBe(0)
    await visit(page, shown.all!, 'another')
    const all = await frameOf(page)
    await all.locator('.training').waitFor()
    await all.getByText('Numbers', { exact: true }).first().click()
    await all.locator('.all .entry').first().waitFor()
    await all.getByRole('button', { name: 'Train', exact: true }).click()
    await all.locator('.step-number', { hasText: '10,000' }).waitFor()
  },
  { others },
)

onPage('a broken link is told in the frame; another one in its place is shown', async (page) => {
  const address = new URL('embed.html?controls=none', page.url()).href
  await page.goto(`${address}#v1.AAAA.00000000`)
  await page.getByRole('alert').filter({ hasText: 'The link is incomplete' }).waitFor()
  await page.evaluate(() => {
    location.hash = ''
  })
  await page.locator('.embed .working').waitFor()
})

onPage('an embedded network remembers nothing, and changes nothing of the page itself', async (page) => {
  await page.locator('.working').waitFor()
  const before = await page.evaluate(() => JSON.stringify(localStorage))
  await page.goto(new URL('embed.html', page.url()).href)
  await page.locator('[data-target="out(h2)"]').click()
  await page.locator('.working[data-of="out(h2)"]').waitFor()
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe(before)
})

for (const width of [320, 700, 1100]) {
  onPage(
    `an embedded network fits in ${width} pixels, and axe finds nothing to mend`,
    async (page) => {
      await page.goto(new URL('embed.html?controls=all', page.url()).href)
      await page.locator('.training').waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    },
    { viewport: { width, height: 640 }, colorScheme: width === 700 ? 'dark' : 'light' },
  )
}
