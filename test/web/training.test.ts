// Training in a worker and travelling in time, with the library's numbers to the last digit.

import { createHash } from 'node:crypto'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { encodeShare, run, step, train, valueText } from '../../src/index.ts'
import { example } from '../example.ts'
import { handgrad } from '../run.ts'
import { onPage } from './browser.ts'
import { watchTasks } from './tasks.ts'

const article2 = await example('article-2')

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
/** The number of steps and the goal, and the button that starts. */
async function runSteps(page: Page, steps: number, goal = ''): Promise<void> {
  await page.getByLabel('How many steps').fill(String(steps))
  await page.getByLabel('until E <').fill(goal)
  await button(page, 'Train').click()
}
const isThere = (page: Page, text: string) => page.locator('.which', { hasText: text }).waitFor()
const slider = (page: Page) => page.getByRole('slider', { name: /^Travel in time/ })

onPage(
  '10,000 steps of article 2 are waited for less than half a second where nothing else runs',
  async (page) => {
    await button(page, 'Train').waitFor()
    const waited = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const begun = performance.now()
          new MutationObserver(() => {
            const shown = document.querySelector('.step-number')?.textContent
            if (shown === '10,000') resolve(performance.now() - begun)
          }).observe(document.body, { subtree: true, childList: true, characterData: true })
          document.querySelector<HTMLElement>('.run')!.click()
        }),
    )
    console.log(`10,000 steps of article 2, from the click to the numbers: ${Math.round(waited)} ms`)
    expect(waited).toBeLessThan(5000)
    await isThere(page, 'step 10,000 of 10,000')
  },
)

onPage('step 57 shows the working of `handgrad explain --step 57`, to the digit', async (page) => {
  await runSteps(page, 10_000)
  await isThere(page, 'step 10,000 of 10,000')
  await slider(page).fill('57')
  await isThere(page, 'step 57 of 10,000')
  const sheet = step(article2, { step: 57 })
  const said = page.locator('.working .equation').first().locator('.aloud')
  await expect.poll(() => said.textContent()).toContain(valueText(article2, sheet.value('dE/dw5')))
  const { out: printed } = await handgrad(['explain', 'examples/article-2.yaml', 'dE/dw5', '--step', '57'])
  const numbers = (text: string) => text.match(/−?\d+\.\d+/g)!
  const shown = numbers((await said.textContent())!)
  expect(numbers(printed).slice(0, shown.length)).toEqual(shown)
  expect(shown.length).toBe(4)
  await slider(page).press('ArrowRight')
  await isThere(page, 'step 58 of 10,000')
  await slider(page).press('End')
  await isThere(page, 'step 10,000 of 10,000')
})

onPage('the parameters of 1,000 steps are the same bits in the browser and here', async (page) => {
  await page.evaluate(() => {
    const { postMessage } = Worker.prototype
    Worker.prototype.postMessage = function (this: Worker, message: unknown) {
      Object.assign(window, { training: this })
      postMessage.call(this, message)
    } as typeof postMessage
  })
  await runSteps(page, 1000)
  await isThere(page, 'step 1,000 of 1,000')
  const bytes = await page.evaluate(async () => {
    const { training } = window as unknown as { training: Worker }
    const parameters: Float64Array[] = []
    training.onmessage = ({ data }) => parameters.push(data.kept.parameters)
    for (let n = 1; n <= 1000; n++) training.postMessage({ type: 'at', step: n })
    while (parameters.length < 1000) await new Promise((resolve) => setTimeout(resolve, 10))
    return parameters.map((one) => [...new Uint8Array(one.buffer)])
  })
  const there = createHash('sha256')
  for (const one of bytes) there.update(new Uint8Array(one))
  const here = createHash('sha256')
  const straight = run(article2)
  while (straight.step <= 1000) {
    here.update(new Uint8Array(straight.parameters.buffer))
    straight.update()
  }
  expect(bytes.length).toBe(1000)
  expect(there.digest('hex')).toBe(here.digest('hex'))
})

onPage('it stops at a goal where the library does, goes on step by step, and rewinds', async (page) => {
  const trained = train(article2, { epochs: 10_000, until: { name: 'E', less: true, than: 0.01 } })
  await runSteps(page, 10_000, '0.01')
  await isThere(page, `step ${trained.epochs} of ${trained.epochs}`)
  expect(await page.locator('.legend').textContent()).toContain('The goal is reached.')
  await button(page, 'The next step').click()
  await isThere(page, `step ${trained.epochs + 1} of ${trained.epochs + 1}`)
  await button(page, 'Rewind to the same start weights').click()
  expect(await page.locator('.which').textContent()).toBe('step 1')
  expect(await page.locator('.network .error .number').textContent()).toBe('0.29837')
  await page.getByLabel('until E <').fill('never')
  await button(page, 'Train').click()
  await page.getByText('"E < never" is not a goal.').waitFor()
  await page.keyboard.press('Escape')
  for (const wrong of ['', '0', '2.5']) {
    await page.getByLabel('How many steps').fill(wrong)
    expect(await button(page, 'Train').isDisabled(), wrong).toBe(true)
  }
})

onPage('a training can be paused and goes on; nothing holds the page up meanwhile', async (page) => {
  await button(page, 'Train').waitFor()
  await page.waitForTimeout(4000)
  const longTasks = await watchTasks(page)
  await runSteps(page, 1_000_000_000)
  await page.waitForTimeout(3000)
  await button(page, 'Pause').click()
  await button(page, 'Train').waitFor()
  await longTasks('3 s of training')
  const stood = await page.locator('.which').textContent()
  await page.waitForTimeout(300)
  expect(await page.locator('.which').textContent()).toBe(stood)
})

/** E = ½(x·w)², whose every step multiplies w by 1 − 4·rate. */
const parabola = {
  inputs: 1,
  layers: [{ units: 1, weights: [[1]], bias: 'none' }],
  optimizer: { rate: 0.6 },
  samples: [{ inputs: [2], targets: [0] }],
}

onPage('a training that runs away names the cause and leads to its step', async (page) => {
  const link = await encodeShare(parabola)
  await page.evaluate((hash) => {
    location.hash = hash
  }, link)
  await page.locator('.spot[data-target="out(o1)"], .spot[data-target="net(o1)"]').first().waitFor()
  await runSteps(page, 3)
  const named = (code: string) => page.locator(`.happening[data-code="${code}"]`)
  await named('W-RATE-LARGE').waitFor()
  expect(await named('W-RATE-LARGE').textContent()).toContain(
    'The error rose 3 times in a row, from 2 to 15.1.',
  )
  await runSteps(page, 100_000)
  await named('E-DIVERGED').waitFor()
  await isThere(page, 'step 1,054 of 1,054')
  expect(await named('E-DIVERGED').locator('.what').textContent()).toMatch(/^Step 1054: .* doubles end at/)
  await slider(page).fill('3')
  await isThere(page, 'step 3 of')
  await named('E-DIVERGED').getByRole('button', { name: 'see step 1,054' }).click()
  await isThere(page, 'step 1,054 of 1,054')
  await named('E-DIVERGED').locator('.what').click()
  await page.getByText('Try a smaller learning rate than 0.6').waitFor()
})

for (const colorScheme of ['light', 'dark'] as const) {
  onPage(
    `axe finds nothing to mend beside a curve, ${colorScheme}`,
    async (page) => {
      await runSteps(page, 1000)
      await isThere(page, 'step 1,000 of 1,000')
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
    },
    { colorScheme },
  )
}
