// Opening, sharing and taking away: links, files, pictures, workings, paper.

import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import {
  decodeShare,
  encodeShare,
  network,
  readNetworkFile,
  renderDocument,
  workedSolution,
  writeShare,
} from '../../src/index.ts'
import { examples } from '../every-example.ts'
import { example } from '../example.ts'
import { onPage } from './browser.ts'

const article2 = (await examples()).find(({ id }) => id === 'article-2')!.description
const article1 = (await examples()).find(({ id }) => id === 'article-1')!.description
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const openFile = (page: Page) => button(page, 'File').click()

async function download(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [found] = await Promise.all([page.waitForEvent('download'), press()])
  return { name: found.suggestedFilename(), bytes: readFileSync(await found.path()) }
}

onPage(
  'a link opens what it holds, over what was there, which undo brings back even after a reload',
  async (page) => {
    const description = { ...article1, optimizer: { type: 'gradient-descent', rate: 0.25 } }
    const link = await encodeShare(description, { step: 57, select: 'dE/dw1', view: 'explore' })
    await page.goto(`${page.url()}#${link}`)
    await page.locator('.working[data-of="dE/dw1"]').waitFor()
    expect(await page.locator('.step-number').textContent()).toBe('57')
    expect(page.url()).not.toContain('#')
    await page.reload()
    await undo(page).click()
    expect(await page.locator('.chooser').inputValue()).toBe('article-2')
    expect(await page.locator('.step-number').textContent()).toBe('1')
  },
)

onPage('a broken link is told and changes nothing', async (page) => {
  const link = await encodeShare(article1)
  await page.goto(`${page.url()}#${link.slice(0, -3)}`)
  await page.locator('dialog').waitFor()
  expect(await page.locator('dialog').textContent()).toContain(
    'The link is incomplete or was changed on its way.',
  )
  await page.keyboard.press('Escape')
  expect(await page.locator('.chooser').inputValue()).toBe('article-2')
  expect(await undo(page).isDisabled()).toBe(true)
})

onPage('what handgrad open hands over is fetched from its own server', async (page) => {
  const token = '0123456789abcdef0123456789abcdef'
  await page.route(`**/network/${token}.json`, (route) =>
    route.fulfill({ contentType: 'application/json', body: writeShare(article1, { step: 3 }) }),
  )
  await page.goto(`${page.url()}#file=${token}`)
  await page.waitForFunction(() => document.querySelector('.step-number')?.textContent === '3')
  expect(await page.locator('.chooser option:checked').textContent()).toBe(article1.title)
})

onPage(
  'the share link is copied and holds network, step, number and view',
  async (page) => {
    await button(page, 'The next step').click()
    await page.locator('[data-target="dE/dw1"]').click()
    await button(page, 'Share link').click()
    await page.getByText('Copied to the clipboard.').waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toBe(await page.locator('#link').inputValue())
    const { description, state } = await decodeShare(link)
    expect(description).toEqual(article2)
    expect(state).toEqual({ step: 2, select: 'dE/dw1', view: 'explore' })
  },
  { permissions: ['clipboard-read', 'clipboard-write'] },
)

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
const drop = (page: Page, files: { name: string; text: string }[]) =>
  page.evaluate((given) => {
    const dataTransfer = new DataTransfer()
    for (const { name, text } of given) dataTransfer.items.add(new File([text], name))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  }, files)

const WITH_DATA = `
inputs: [x1, x2]
layers: [{ units: 1, activation: sigmoid, initialize: xavier }]
data: { file: points.csv, inputs: [x1, x2], targets: [y] }
`

onPage('network files are chosen, dropped with their table, and pasted', async (page) => {
  await openFile(page)
  await page
    .locator('dialog input[type="file"]')
    .setInputFiles(
      file(
        'own.yaml',
        'inputs: 3\nlayers: [{ units: 1, initialize: he }]\nsamples: [{ inputs: [1, 2, 3], targets: [0] }]',
      ),
    )
  await page.locator('.network .spot.input').nth(2).waitFor()
  expect(await page.locator('dialog').count()).toBe(0)
  await drop(page, [
    { name: 'net.yaml', text: WITH_DATA },
    { name: 'points.csv', text: 'x1,x2,y\n1,2,0\n3,4,1\n' },
  ])
  await page.locator('.settings h2', { hasText: 'Sample 1 of 2' }).waitFor()
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, 'inputs: 1\nlayers:\n  - { units: 5, initialize: he }\nsamples: [{ inputs: [1], targets: [0, 0, 0, 0, 0] }]')
  await page.locator('.network .spot.unit').nth(4).waitFor()
  for (const _ of [1, 2, 3]) await undo(page).click()
  expect(await page.locator('.chooser').inputValue()).toBe('article-2')
})

onPage('a wrong file is told with its lines and changes nothing', async (page) => {
  await drop(page, [{ name: 'own.yaml', text: 'inputs: 2\nlayers:\n  - { units: 0 }\nlosss: huber\n' }])
  const dialog = page.locator('dialog')
  await dialog.waitFor()
  const text = (await dialog.textContent())!
  expect(text).toMatch(/3:.*size 0/s)
  expect(text).toMatch(/4:.*losss/s)
  expect(text).toContain('Nothing was changed.')
  await page.keyboard.press('Escape')
  expect(await undo(page).isDisabled()).toBe(true)
})

onPage('the network file, the picture and the working are taken away', async (page) => {
  await openFile(page)
  const own = await download(page, () => button(page, 'Network file').click())
  expect(own.name).toBe('article-2-a-step-by-step-backpropagation-example.yaml')
  expect((await readNetworkFile(String(own.bytes), own.name)).description).toEqual(article2)

  const svg = await download(page, () => button(page, 'SVG').click())
  expect(String(svg.bytes)).toMatch(/^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
  expect(String(svg.bytes)).toContain('0.75137')
  expect(String(svg.bytes)).not.toMatch(/ class=| style=|<script|foreignObject|<!--/)
  const png = await download(page, () => button(page, 'PNG').click())
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(1500)

  const solution = workedSolution(await example('article-2'), { step: 1 })
  for (const [name, format] of [
    ['Markdown', 'markdown'],
    ['LaTeX', 'latex'],
    ['HTML', 'html'],
  ] as const) {
    const found = await download(page, () => button(page, name).click())
    expect(String(found.bytes)).toBe(renderDocument(solution, format))
  }
  await page.getByLabel('the selected number').check()
  const one = await download(page, () => button(page, 'Markdown').click())
  expect(String(one.bytes)).toContain('0.082167041')
  expect(String(one.bytes).length).toBeLessThan(2000)
})

onPage('the network is taken away with the weights of a later step', async (page) => {
  await button(page, 'The next step').click()
  await openFile(page)
  const { bytes } = await download(page, () =>
    button(page, 'Network file with the weights of step 2').click(),
  )
  const { network: later } = await readNetworkFile(String(bytes), 'own.yaml')
  expect(later.start[5]).toBeCloseTo(0.35891648, 8)
  expect(network(article2).start[5]).toBe(0.4)
})

onPage('the page prints as a worked solution', async (page) => {
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes')
  })
  await openFile(page)
  await button(page, 'Print').click()
  await page.locator('body[data-printed]').waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.top').isVisible()).toBe(false)
  const paper = page.locator('#paper main')
  expect(await paper.isVisible()).toBe(true)
  expect(await paper.locator('.working').count()).toBeGreaterThan(10)
  expect(await paper.textContent()).toContain('0.082167041')
  expect(
    await paper
      .locator('.working')
      .first()
      .evaluate((one) => getComputedStyle(one).breakInside),
  ).toBe('avoid')
})
