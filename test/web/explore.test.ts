// The page shows the library's numbers, and every one of them can be opened.

import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { addressOf, dueAt, readingOrder, step, valueText } from '../../src/index.ts'
import { example } from '../example.ts'
import { onPage } from './browser.ts'

const article2 = await example('article-2')
const sheet = step(article2)

/** What the page shows of the picture's and the working's numbers, by address. */
const shownOn = (page: Page) =>
  page.evaluate(() => ({
    of: document.querySelector<HTMLElement>('.working')?.dataset.of,
    picture: [...document.querySelectorAll<SVGElement>('.network [data-cell]')].map((one) => [
      one.dataset.cell!,
      one.textContent!.trim(),
    ]),
    said: document.querySelector('.working .equation .aloud')?.textContent,
    from: [...document.querySelectorAll<HTMLElement>('.working .entry')].flatMap((one) => {
      const value = one.querySelector('.entry-value')?.textContent
      return value === undefined || value === null ? [] : [[one.dataset.cell!, value]]
    }),
    done: document.querySelectorAll('.tick.done').length,
  }))

onPage('article 2 is there at once, with the chain rule of w5, its 15th number', async (page) => {
  expect(await page.locator('.working h2').textContent()).toBe('How E_total changes with w5')
  expect(await page.locator('.tick').count()).toBe(43)
  expect(await page.locator('.tick.done').count()).toBe(15)
  expect(await page.locator('.tick.chosen').getAttribute('data-tick')).toBe('dE/dw5')
})

onPage('clicking w5 shows its chain rule, and each factor opens its own working', async (page) => {
  await page.locator('[data-target="E"]').click()
  await page.locator('[data-target="dE/dw5"]').click()
  const said = page.locator('.working .equation').first().locator('.aloud')
  expect(await said.textContent()).toContain('0.74136507 · 0.186815602 · 0.593269992 = 0.082167041')
  const working = page.locator('.working')
  for (const [term, address] of [
    [1, 'dE/dout(o1)'],
    [2, 'dout(o1)/dnet(o1)'],
    [3, 'dnet(o1)/dw5'],
  ] as const) {
    // In the line with names and in the line with numbers.
    for (const line of [0, 1]) {
      await page.locator('[data-target="dE/dw5"]').click()
      await page
        .locator('.working .lines')
        .first()
        .locator('.body')
        .nth(line)
        .locator(`[data-term="${term}"]`)
        .click()
      expect(await working.getAttribute('data-of')).toBe(address)
    }
  }
})

onPage('pointing at a term lights its number in the picture, and the other way round', async (page) => {
  await page.locator('.working .entry[data-cell="dnet(o1)/dw5"]').hover()
  expect(await page.locator('.spot.unit.pointed').count()).toBeGreaterThan(0)
  await page.locator('.spot[data-target="dE/dw5"]').hover()
  expect(await page.locator('.working [data-term].lit').count()).toBeGreaterThan(0)
  await page.locator('.spot[data-target="dE/dw1"]').click()
  expect(await page.locator('line.edge.weight.on').count()).toBe(3)
})

onPage('every number of a step, forward and back again, is the one of the library', async (page) => {
  const order = readingOrder(sheet)
  const check = async (place: number) => {
    const shown = await shownOn(page)
    expect(shown.done).toBe(place + 1)
    if (place >= 0) {
      expect(shown.of).toBe(order[place]!.address)
      expect(shown.said).toMatch(new RegExp(` ${valueText(article2, sheet.value(order[place]!.address))}$`))
    }
    for (const [address, text] of [...shown.picture, ...shown.from] as [string, string][]) {
      const isThere = dueAt(sheet, address) <= place
      const possible = isThere
        ? [undefined, 5, 4].map((digits) => valueText(article2, sheet.value(address), digits))
        : ['·']
      expect(possible, `${address} at ${place}`).toContain(text)
    }
  }
  await page.keyboard.press('Home')
  await check(-1)
  for (let place = 0; place < order.length; place++) {
    await page.keyboard.press('ArrowRight')
    await check(place)
  }
  for (let place = order.length - 2; place >= -1; place--) {
    await page.keyboard.press('ArrowLeft')
    await check(place)
  }
})

type Printed = { articles: { id: string; printed: [string, string][] }[] }
const printed = JSON.parse(
  readFileSync(new URL('../articles/printed-numbers.json', import.meta.url), 'utf8'),
) as Printed

for (const { id, printed: numbers } of printed.articles) {
  onPage(`every number that ${id} prints of its first step is reached by clicking`, async (page) => {
    const own = step(await example(id))
    await page.locator('.chooser').selectOption(id)
    await page.getByRole('tab', { name: 'Numbers' }).click()
    // Article 3 prints the change with the other sign.
    const addresses = numbers.map(([address]) => addressOf(own.cell(address.replace(/^-/, '')).name))
    const said = await page.evaluate(async (wanted) => {
      const press = async (selector: string) => {
        document.querySelector<HTMLElement>(selector)!.click()
        await new Promise((resolve) => setTimeout(resolve))
      }
      const found: string[] = []
      for (const address of wanted) {
        await press('#tab-all')
        await press(`.all [data-cell=${JSON.stringify(address)}]`)
        found.push(document.querySelector('.working .equation .aloud')!.textContent!)
      }
      return found
    }, addresses)
    const values = addresses.map((address) => valueText(own.network, own.value(address)))
    for (const [i, text] of said.entries()) {
      expect(text.endsWith(` ${values[i]}`), `${addresses[i]}: ${text}`).toBe(true)
    }
    expect(said.length).toBe(numbers.length)
  })
}
