// A softmax network of 3-5-4-3 on a table of one's own, built with the keyboard alone, and opened elsewhere by its link.

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { decodeShare, descriptionOf, network, step, valueText } from '../../src/index.ts'
import { onPage } from './browser.ts'

const ROWS = [
  'weight,height,age,kind',
  '0.2,0.9,0.1,cat',
  '0.8,0.3,0.5,dog',
  '0.5,0.5,0.9,owl',
  '0.25,0.8,0.3,cat',
]

/** Tab until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let i = 0; i < 150; i++) {
    const called = await page.evaluate(() => {
      const of = document.activeElement as (HTMLElement & { labels?: NodeListOf<HTMLElement> }) | null
      return (
        of?.getAttribute('aria-label') ??
        of?.labels?.[0]?.textContent?.trim() ??
        of?.textContent?.trim() ??
        ''
      )
    })
    if (name.test(called)) return
    await page.keyboard.press(key)
  }
  throw new Error(`nothing called ${name} is reached by ${key}`)
}

async function fill(page: Page, name: RegExp, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** Chooses an option by typing how it begins, as native lists allow. */
async function choose(page: Page, name: RegExp, option: string): Promise<void> {
  await tabTo(page, name)
  const chosen = () =>
    page.evaluate(() => (document.activeElement as HTMLSelectElement).selectedOptions[0]?.textContent)
  // A list forgets what was typed after a second: on a busy machine it may hear only a part.
  for (let i = 0; i < 3 && (await chosen()) !== option; i++) {
    await page.keyboard.type(option)
    await page.waitForTimeout(1200)
  }
  expect(await chosen()).toBe(option)
}

async function build(page: Page): Promise<void> {
  await tabTo(page, /^Edit samples$/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^One row a line/)
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#rows')!.value !== '')
  await page.keyboard.press('Control+a')
  await page.keyboard.type(ROWS.join('\n'))
  await page.locator('.own-table th', { hasText: 'kind' }).waitFor()
  await tabTo(page, /^Use these samples$/)
  await page.keyboard.press('Enter')
  await page.locator('dialog').waitFor({ state: 'detached' })
  await fill(page, /^Units of Hidden 1$/, '5')
  await tabTo(page, /^\+ Add a layer$/)
  await page.keyboard.press('Enter')
  await fill(page, /^Units of Hidden 2$/, '4')
  await choose(page, /^Activation of Output$/, 'softmax')
  await choose(page, /^Loss$/, 'Categorical cross-entropy')
  await fill(page, /^Learning rate$/, '0.1')
  await fill(page, /^Batch$/, '1')
  await tabTo(page, /^The next step$/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
}

const shown = (page: Page) =>
  page.evaluate(() => ({
    step: document.querySelector('.step-number')!.textContent,
    picture: [...document.querySelectorAll<SVGElement>('.network [data-cell]')].map((one) => [
      one.dataset.cell!,
      one.textContent!.trim(),
    ]),
    settings: [...document.querySelectorAll<HTMLInputElement>('.settings :is(input, select)')].map(
      ({ value }) => value,
    ),
  }))

onPage(
  'built, stepped and shared by keyboard; opened elsewhere it is the same',
  async (page) => {
    await build(page)
    await tabTo(page, /^Share link$/, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Copied to the clipboard.').waitFor()
    const link = await page.locator('#link').inputValue()
    await page.keyboard.press('Escape')

    const { description, state } = await decodeShare(link)
    const own = network(description)
    expect([own.inputs.length, ...own.layers.map(({ units }) => units.length)]).toEqual([3, 5, 4, 3, 3])
    expect(own.layers.at(-1)!.type).toBe('softmax')
    expect(own.loss.part.id).toBe('categorical-cross-entropy')
    expect(own.outputs).toEqual(['cat', 'dog', 'owl'])
    expect(own.samples.map(({ targets }) => targets.indexOf(1))).toEqual([0, 1, 2, 0])
    expect(state.step).toBe(3)

    const here = await shown(page)
    const sheet = step(own, { step: 3 })
    expect(here.picture.find(([address]) => address === 'E')![1]).toBe(valueText(own, sheet.value('E'), 5))

    const elsewhere = await page
      .context()
      .browser()!
      .newContext({ viewport: { width: 1440, height: 900 } })
    const other = await elsewhere.newPage()
    await other.goto(link)
    await other.waitForFunction(() => document.querySelector('.step-number')?.textContent === '3')
    await other.keyboard.press('End')
    const there = await shown(other)
    expect(there.settings).toEqual(here.settings)
    expect(there.picture).toEqual(here.picture)
    await other.getByRole('button', { name: 'Share link' }).click()
    await other.waitForFunction(() => Boolean(document.querySelector<HTMLInputElement>('#link')?.value))
    const again = await decodeShare(await other.locator('#link').inputValue())
    expect(again.description).toEqual(description)
    expect(Array.from(network(again.description).start)).toEqual(Array.from(own.start))
    expect(descriptionOf(network(again.description))).toEqual(descriptionOf(own))
    await elsewhere.close()
  },
  { permissions: ['clipboard-read', 'clipboard-write'] },
)
