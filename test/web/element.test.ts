// <handgrad-network> in the page of somebody else: one file, a strict policy, no other host, a state of its own.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { onPage } from './browser.ts'

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')
const script = read('dist/web/handgrad-network.js')
const others = ['school.test']

/** No script but its own, no style sheet, no font, no image; only its own files may be read. */
const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'"
const FILES: Record<string, [type: string, text: string]> = {
  'handgrad-network.js': ['text/javascript', script],
  'article-2.yaml': ['text/plain', read('examples/article-2.yaml')],
  'softmax.yaml': ['text/plain', read('examples/softmax.yaml')],
  'wrong.yaml': ['text/plain', 'inputs: 2\nlayers: [{ units: 1, activation: sigmoyd }]\nsamples: []'],
  'favicon.ico': ['image/x-icon', ''],
}

/** The page of a school, with these elements. */
async function visit(page: Page, elements: string): Promise<void> {
  await page.route('http://school.test/**', (route) => {
    const name = new URL(route.request().url()).pathname.slice('/lesson/'.length)
    const body = `<!doctype html><html lang="en"><title>School</title><script type="module" src="handgrad-network.js"></script><main><h1>Lesson</h1>${elements}</main></html>`
    const [contentType, text] = FILES[name] ?? ['text/plain', 'there is none']
    if (name === '')
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': POLICY },
        body,
      })
    return route.fulfill({ status: name in FILES ? 200 : 404, contentType, body: text })
  })
  await page.goto('http://school.test/lesson/')
}
const of = (page: Page, n = 0) => page.locator('handgrad-network').nth(n)

onPage(
  'under a strict policy it shows the picture and the working, and every number opens',
  async (page) => {
    await visit(page, '<handgrad-network src="article-2.yaml"></handgrad-network>')
    const shown = of(page)
    await shown.locator('.working[data-of="dE/dw5"]').waitFor()
    expect(await shown.locator('.equation').first().textContent()).toContain('0.186815602')
    await shown.locator('[data-target="out(h1)"]').click()
    await shown.locator('.working[data-of="out(h1)"]').waitFor()
    await shown.getByRole('button', { name: 'One number on' }).focus()
    await page.keyboard.press('Home')
    expect(await shown.locator('.tick.done').count()).toBe(0)
    await page.keyboard.press('ArrowRight')
    expect(await shown.locator('.tick.done').count()).toBe(1)
    // The formula is set in the fonts of the file itself.
    const fonts = await page.evaluate(async () => {
      await document.fonts.ready
      return [...document.fonts]
        .filter(({ family }) => family.startsWith('KaTeX'))
        .map(({ status }) => status)
    })
    expect(fonts).toContain('loaded')
    expect(fonts).not.toContain('error')
  },
  { others },
)

onPage(
  'two in a page do not know of each other',
  async (page) => {
    await visit(
      page,
      '<handgrad-network src="article-2.yaml" select="net(h1)"></handgrad-network>' +
        '<handgrad-network src="softmax.yaml" controls="none"></handgrad-network>',
    )
    await of(page, 0).locator('.working[data-of="net(h1)"]').waitFor()
    await of(page, 1).locator('.network .unit-name', { hasText: 'dog' }).waitFor()
    const before = await of(page, 1).locator('.working').getAttribute('data-of')
    await of(page, 0).locator('[data-target="out(o1)"]').click()
    await of(page, 0).locator('.working[data-of="out(o1)"]').waitFor()
    expect(await of(page, 1).locator('.working').getAttribute('data-of')).toBe(before)
    expect(await of(page, 1).locator('.player').count()).toBe(0)
    const beside = await of(page, 0)
      .locator('.stage, .side')
      .evaluateAll((cards) => cards.map((card) => Math.round(card.getBoundingClientRect().top)))
    expect(beside[0]).toBe(beside[1])
    await of(page, 1).locator('[data-target="out(dog)"]').click()
    await of(page, 1).locator('.working[data-of="out(dog)"]').waitFor()
    expect(await of(page, 0).locator('.working').getAttribute('data-of')).toBe('out(o1)')
  },
  { others },
)

onPage(
  'an attribute that changes is followed: step, number, file, controls',
  async (page) => {
    await visit(page, '<handgrad-network src="article-2.yaml" step="2" select="E"></handgrad-network>')
    // The error after one update, by the rules of the article.
    await of(page).locator('.network .error .number', { hasText: '0.29103' }).waitFor()
    await of(page).evaluate((one) => one.setAttribute('step', '1'))
    await of(page).locator('.network .error .number', { hasText: '0.29837' }).waitFor()
    await of(page).evaluate((one) => one.setAttribute('controls', 'all'))
    await of(page).getByText('Numbers', { exact: true }).first().click()
    await of(page).locator('.all .entry').first().waitFor()
    await of(page).evaluate((one) => one.setAttribute('src', 'softmax.yaml'))
    await of(page).locator('.network .unit-name', { hasText: 'dog' }).waitFor()
  },
  { others },
)

onPage(
  'a wrong file is told in the library’s words, a missing address too',
  async (page) => {
    await visit(
      page,
      '<handgrad-network src="wrong.yaml"></handgrad-network><handgrad-network></handgrad-network>',
    )
    await of(page, 0).getByRole('alert').filter({ hasText: 'sigmoid' }).waitFor()
    await of(page, 1).getByRole('alert').filter({ hasText: 'src="network.yaml"' }).waitFor()
  },
  { others },
)

for (const width of [390, 1000]) {
  onPage(
    `at ${width} pixels it fits, and axe finds nothing to mend`,
    async (page) => {
      await visit(page, '<handgrad-network src="article-2.yaml" controls="all"></handgrad-network>')
      await of(page).locator('.working').waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      // The policy of that page lets no test write a script into it.
      const found = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    },
    { others, viewport: { width, height: 800 } },
  )
}

test('it is one file, with nothing in it that evaluates text or writes markup', () => {
  const evaluated = /\beval\(|new Function\b|\.innerHTML\s*=|document\.write|\bimport\(/.exec(script)
  expect(evaluated?.[0]).toBeUndefined()
  const parts = /^\s*(?:import|export)\b/m.exec(script)
  expect(parts?.[0]).toBeUndefined()
  expect(gzipSync(script).length).toBeLessThan(400_000)
})
