// Data sets on the page: chosen, trained and solved; from a run on them to the worked step of any point, with the
// library's numbers; own samples split; everything by keyboard and for everybody.

import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import {
  type Description,
  datasets,
  dataText,
  measuredText,
  measuresOf,
  network,
  presets,
  run,
  sampleError,
  sampleSteps,
  setupOf,
  sheetFor,
  stepSamples,
  valueText,
} from '../../src/index.ts'
import { onPage } from './browser.ts'
import { watchTasks } from './tasks.ts'

const circle = datasets.find(({ id }) => id === 'circle')!
const preset = presets[0]!
const setup = setupOf(preset, circle)
const net = network(setup.description)
/** Steps in an epoch. */
const EPOCH = Math.ceil(net.samples.length / net.batch.size)

const field = (page: Page, id: string) => page.locator(`.data [data-setting="${id}"] :is(select, input)`)
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) })
const shownStep = (page: Page, text: string) => page.locator('.which', { hasText: text }).waitFor()

async function openData(page: Page, set = circle.id, start = preset.id): Promise<void> {
  await page.getByRole('tab', { name: 'Data' }).click()
  await page.locator(`[data-set-id="${set}"]`).click()
  await field(page, 'preset').selectOption(start)
  await page.locator('.plane canvas').waitFor()
}
async function trainFor(page: Page, steps: number): Promise<void> {
  await page.getByLabel('How many steps').fill(String(steps))
  await button(page, 'Train').click()
}
/** The parameters before a step. */
function before(step: number): Float64Array {
  const going = run(net)
  while (going.step < step) going.update()
  return going.parameters
}
const lossOf = (page: Page, name: string) =>
  page.locator('.measures > div', { hasText: name }).locator('b').first()

onPage(
  'the circle is solved with our preset, and the losses are the library’s, also on the way back',
  async (page) => {
    await openData(page)
    const steps = preset.epochs * EPOCH
    await trainFor(page, steps)
    const text = steps.toLocaleString('en')
    await shownStep(page, `step ${text} of ${text}`)
    const measure = measuresOf(net)
    const told = measuredText(measure(before(steps)).test!)
    await expect.poll(() => lossOf(page, 'Kept to test with').textContent()).toBe(told.loss)
    expect(Number(told.loss)).toBeLessThan(0.02)
    expect(await page.locator('.legend .key.test b').first().textContent()).toBe(told.loss)
    expect(await page.locator('.legend .accuracy').last().textContent()).toBe(`${told.accuracy} right`)
    await page.getByRole('slider', { name: /^Travel in time/ }).fill('30')
    await shownStep(page, `step 30 of ${text}`)
    const early = measure(before(30))
    await expect
      .poll(() => lossOf(page, 'Kept to test with').textContent())
      .toBe(measuredText(early.test!).loss)
    expect(await lossOf(page, 'To train with').textContent()).toBe(measuredText(early.train).loss)
  },
)

onPage(
  'a run is paused, and a point of its step opens as a worked step with the library’s numbers',
  async (page) => {
    await openData(page)
    await trainFor(page, 1_000_000_000)
    await page.locator('.legend .key.test').waitFor()
    await button(page, 'Pause').click()
    await button(page, 'Train').waitFor()
    const step = Number((await page.locator('.step-number').textContent())!.replaceAll(',', ''))
    const sheet = sheetFor(net, 'E', { step })
    const sample = stepSamples(sheet)[6]!
    await page.getByLabel('Point', { exact: true }).fill(String(sample))
    await page.getByLabel('Point', { exact: true }).press('Enter')
    await button(page, 'Open its working').click()
    const address = sampleError(sheet, sample)!
    expect(address).toBe('E@7')
    await page.locator(`.working[data-of="${address}"]`).waitFor()
    const value = valueText(net, sheet.value(address))
    expect(await page.locator('.working .equation').first().locator('.aloud').textContent()).toContain(value)
    expect(await page.locator('.network .error .number').textContent()).toBe(
      valueText(net, sheet.value(address), 5),
    )
  },
)

onPage(
  'a point that the step has not is found in the next step that trains with it, and opened there',
  async (page) => {
    await openData(page)
    const sample = stepSamples(sheetFor(net, 'E', { step: 5 }))[2]!
    const { before: none, from } = sampleSteps(net, sample, 1)
    expect([none, from]).toEqual([null, 5])
    await page.getByLabel('Point', { exact: true }).fill(String(sample))
    await page.getByLabel('Point', { exact: true }).press('Enter')
    await page.getByText('Not in this step, but in').waitFor()
    await button(page, 'step 5').click()
    await page.locator('.working[data-of="E@3"]').waitFor()
    expect(await page.locator('.step-number').textContent()).toBe('5')
  },
)

onPage('a click on a point of the step opens its working; one kept to test with says so', async (page) => {
  await openData(page, 'gauss')
  const gauss = network(setupOf(preset, datasets.find(({ id }) => id === 'gauss')!).description)
  const canvas = page.locator('.plane canvas')
  const range = (await page.locator('.rightward span').allTextContents()).map((text) =>
    Number(text.replace('−', '-')),
  )
  const [low, high] = [range[0]!, range.at(-1)!]
  const click = async ([x, y]: readonly number[]) => {
    await canvas.scrollIntoViewIfNeeded()
    const box = (await canvas.boundingBox())!
    const share = (value: number) => (value - low) / (high - low)
    await page.mouse.click(box.x + share(x!) * box.width, box.y + (1 - share(y!)) * box.height)
  }
  /** The sample that lies furthest from all others. */
  const alone = (samples: typeof gauss.samples, all: typeof gauss.samples) => {
    const near = (a: (typeof all)[number]) =>
      Math.min(
        ...all
          .filter((b) => b !== a)
          .map((b) => Math.hypot(a.inputs[0]! - b.inputs[0]!, a.inputs[1]! - b.inputs[1]!)),
      )
    return samples.toSorted((a, b) => near(b) - near(a))[0]!
  }
  const sheet = sheetFor(gauss, 'E', { step: 1 })
  const own = alone(sheet.state.samples, gauss.samples)
  await click(own.inputs)
  await page.locator(`.working[data-of="E@${sheet.state.samples.indexOf(own) + 1}"]`).waitFor()
  await page.getByRole('tab', { name: 'Data' }).click()
  await page.getByLabel('Show those kept to test with').check()
  await click(alone(gauss.test, gauss.given).inputs)
  await page.getByText('Kept to test with: no step trains with it.').waitFor()
})

onPage(
  'a change of the data is one change: it is undone, survives a reload, and a slip changes nothing',
  async (page) => {
    await openData(page)
    await field(page, 'points.noise').fill('7')
    await field(page, 'points.noise').press('Enter')
    await page.getByText('noise is 7, expected a number from 0 to 1.').waitFor()
    await field(page, 'points.noise').fill('0.2')
    await field(page, 'points.noise').press('Enter')
    await page.reload()
    await field(page, 'points.noise').waitFor()
    expect(await field(page, 'points.noise').inputValue()).toBe('0.2')
    expect(await field(page, 'preset').inputValue()).toBe(preset.id)
    await button(page, 'Undo').click()
    expect(await field(page, 'points.noise').inputValue()).toBe('0')
    await page.locator('.features').getByLabel('x₁²').check()
    await expect.poll(() => page.locator('.network .input').count()).toBe(3)
    expect(await field(page, 'preset').inputValue()).toBe('own')
    for (let i = 0; i < 3; i++) await button(page, 'Undo').click()
    expect(await page.locator('.set[aria-pressed="true"]').count()).toBe(0)
    expect(await page.getByRole('combobox', { name: 'Network', exact: true }).inputValue()).toBe('article-2')
  },
)

async function downloaded(page: Page): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Download the data').click()])
  return readFileSync((await file.path())!, 'utf8')
}

onPage('the data are chosen beside the sample, from the settings too', async (page) => {
  await page.locator('.settings').getByRole('button', { name: 'Choose data' }).click()
  await page.locator('.data').waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-data')
  expect(await page.locator('.data .not-yet').textContent()).toContain('two inputs')
  expect(await page.locator('.network image').count()).toBe(0)
})

onPage('the data are taken away with what each sample is for', async (page) => {
  await openData(page)
  expect(await downloaded(page)).toBe(dataText(net))
})

const rows = Array.from({ length: 9 }, (_, i) => [i % 3, Math.floor(i / 3), ['ant', 'bee', 'cat'][i % 3]])

onPage('own rows of three classes are split by a seed, with a surface and marks for each', async (page) => {
  await page.getByRole('button', { name: 'Edit samples' }).click()
  await page.locator('.own-table').waitFor()
  await page.locator('#rows').fill(`x,y,kind\n${rows.map((row) => row.join()).join('\n')}`)
  await page.getByLabel('Column kind').waitFor()
  await page.getByLabel('Share to train with').fill('0.7')
  await page.getByLabel('Seed of the split').fill('4')
  await page.getByRole('button', { name: 'Use these samples' }).click()
  await page.locator('dialog').waitFor({ state: 'detached' })
  await page.getByRole('tab', { name: 'Data' }).click()
  await page.locator('.plane canvas').waitFor()
  expect(await page.locator('.groups li').allTextContents()).toEqual([
    expect.stringContaining('class ant'),
    expect.stringContaining('class bee'),
    expect.stringContaining('class cat'),
    expect.stringContaining('ringed'),
  ])
  const marks = await page
    .locator('.groups path')
    .evaluateAll((all) => all.map((one) => one.getAttribute('d')))
  expect(new Set(marks).size).toBe(3)
  const layer = (units: number) => ({ units, initialize: 'xavier' })
  const description: Description = {
    inputs: ['x', 'y'],
    layers: [{ ...layer(3), units: ['ant', 'bee', 'cat'] }],
    samples: rows.map(([x, y, kind]) => ({
      inputs: [Number(x), Number(y)],
      targets: ['ant', 'bee', 'cat'].map((one) => Number(one === kind)),
    })),
    split: { share: 0.7, seed: 4 },
  }
  expect(await downloaded(page)).toBe(dataText(network(description)))
})

onPage('units show what they do over the plane; nothing holds the page up while it learns', async (page) => {
  await openData(page)
  await page.locator('.network image.map').first().waitFor()
  expect(await page.locator('.network image.map').count()).toBe(2 + 8 + 8 + 1)
  const maps = () =>
    page.locator('.network image.map').evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  const first = await maps()
  expect(new Set(first).size).toBeGreaterThan(10)
  const longTasks = await watchTasks(page)
  await trainFor(page, 1_000_000_000)
  await page.waitForTimeout(3000)
  await button(page, 'Pause').click()
  await button(page, 'Train').waitFor()
  await expect.poll(async () => (await maps())[5]).not.toBe(first[5])
  await longTasks('3 s of training the circle')
})

for (const colorScheme of ['light', 'dark'] as const) {
  onPage(
    `axe finds nothing to mend at the data, ${colorScheme}`,
    async (page) => {
      await openData(page, 'xor')
      await page.getByLabel('Point', { exact: true }).fill('3')
      await page.getByLabel('Point', { exact: true }).press('Enter')
      await page.getByText(/^x₁ .*, target/).waitFor()
      await page.locator('.measures').waitFor()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
    },
    { colorScheme },
  )
}

for (const width of [390, 820, 1440]) {
  onPage(
    `at ${width} pixels the data fit`,
    async (page) => {
      await openData(page, 'plane', 'waves')
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      const right = await page
        .locator('.data')
        .evaluate((one) =>
          Math.max(...[...one.querySelectorAll('*')].map((of) => of.getBoundingClientRect().right)),
        )
      expect(right).toBeLessThanOrEqual(width)
    },
    { viewport: { width, height: 844 } },
  )
}
