// Editing on the page: every change is one of the description, checked by the library, and can be undone.

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { onPage } from './browser.ts'

const error = (page: Page) => page.locator('.network .error .number').textContent()
const field = (page: Page, id: string) => page.locator(`.settings [data-setting="${id}"] :is(input, select)`)
const units = (page: Page) => page.locator('.network .spot.unit').count()
const type = async (page: Page, id: string, text: string) => {
  await field(page, id).fill(text)
  await field(page, id).press('Enter')
}
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' })
const redo = (page: Page) => page.getByRole('button', { name: 'Redo' })

onPage(
  'another learning rate changes the next error; Ctrl+Z and Ctrl+Shift+Z go back and forth',
  async (page) => {
    await page.getByRole('button', { name: 'The next step' }).click()
    await page.keyboard.press('End')
    const usual = await error(page)
    await type(page, 'optimizer.rate', '5')
    const fast = await error(page)
    expect(fast).not.toBe(usual)
    await page.keyboard.press('Control+z')
    expect(await error(page)).toBe(usual)
    expect(await field(page, 'optimizer.rate').inputValue()).toBe('0.5')
    expect(await page.locator('.step-number').textContent()).toBe('2')
    await page.keyboard.press('Control+Shift+Z')
    expect(await error(page)).toBe(fast)
  },
)

onPage('a wrong value shows the library’s message beside the field, and nothing is applied', async (page) => {
  const before = await error(page)
  await type(page, 'optimizer.rate', '0,5')
  const message = page.locator('.settings .refused')
  expect(await message.textContent()).toContain('the learning rate is "0,5", expected a number.')
  expect(await field(page, 'optimizer.rate').getAttribute('aria-invalid')).toBe('true')
  expect(await error(page)).toBe(before)
  expect(await undo(page).isDisabled()).toBe(true)
  await type(page, 'optimizer.rate', '0.25')
  expect(await message.count()).toBe(0)
  await field(page, 'loss').selectOption('hinge')
  expect(await message.textContent()).toContain('hinge')
  expect(await field(page, 'loss').inputValue()).toBe('half-squared-error')
})

onPage('layers and units are added and removed, and undone one by one', async (page) => {
  await type(page, 'layers.0.units', '3')
  expect(await units(page)).toBe(5)
  await page.getByRole('button', { name: '+ Add a layer' }).click()
  expect(await units(page)).toBe(7)
  await page.getByLabel('More about hidden 1').click()
  await page.getByRole('button', { name: 'Remove hidden 1' }).click()
  expect(await units(page)).toBe(4)
  for (const count of [7, 5, 4]) {
    await undo(page).click()
    expect(await units(page)).toBe(count)
  }
  expect(await undo(page).isDisabled()).toBe(true)
  for (const _ of [1, 2, 3]) await redo(page).click()
  expect(await redo(page).isDisabled()).toBe(true)
  expect(await units(page)).toBe(4)
})

onPage(
  'optimizer, activation, biases, seed, notation and by-hand digits are set, and stay after a reload',
  async (page) => {
    await field(page, 'optimizer').selectOption('adam')
    await type(page, 'optimizer.beta1', '0.8')
    await field(page, 'layers.0.activation').selectOption('leaky-relu')
    await page.getByLabel('More about hidden 1').click()
    await type(page, 'layers.0.activation.slope', '0.2')
    await field(page, 'layers.0.bias').selectOption('none')
    await field(page, 'layers.0.initialize').selectOption('he-normal')
    await type(page, 'layers.0.initialize.seed', '7')
    await field(page, 'layers.0.train').uncheck()
    await field(page, 'notation').selectOption('z-a')
    await type(page, 'numbers.byHand', '3')
    await page.reload()
    const told = async (id: string) => field(page, id).inputValue()
    expect(await told('optimizer.beta1')).toBe('0.8')
    expect(await told('layers.0.activation.slope')).toBe('0.2')
    expect(await told('layers.0.bias')).toBe('none')
    expect(await told('layers.0.initialize.seed')).toBe('7')
    expect(await field(page, 'layers.0.train').isChecked()).toBe(false)
    expect(await told('notation')).toBe('z-a')
    expect(await told('numbers.byHand')).toBe('3')
  },
)

onPage(
  'a weight, a bias, an input and a target are given exact values where they are clicked',
  async (page) => {
    const give = async (target: string, name: string, text: string) => {
      await page.locator(target).first().click()
      const input = page.locator('.working').getByRole('textbox', { name, exact: true })
      await input.fill(text)
      await input.press('Enter')
      expect(await input.inputValue()).toBe(text)
    }
    await give('[data-target="dE/dw5"]', 'w5', '0.1234567890123457')
    await give('.network .spot.bias', 'b1', '-0.5')
    await give('[data-target="i1"]', 'i1', '2')
    await give('.settings [data-cell="target(o1)"]', 'target_o1', '0.25')
    await page.getByRole('tab', { name: 'YAML' }).click()
    const file = page.locator('.editor .cm-content')
    await file.waitFor()
    const text = (await file.textContent())!
    expect(text).toContain('[0.1234567890123457, 0.45]')
    expect(text).toContain('value: -0.5')
    for (const _ of [1, 2, 3, 4]) await undo(page).click()
    expect(await undo(page).isDisabled()).toBe(true)
    await page.locator('.editor').getByText('value: 0.35').waitFor()
  },
)

onPage('opening an example over changes is undone too', async (page) => {
  await type(page, 'layers.0.units', '4')
  await page.locator('.chooser').selectOption('article-1')
  await undo(page).click()
  expect(await units(page)).toBe(6)
  expect(await field(page, 'layers.0.units').inputValue()).toBe('4')
})

onPage('the file and the page follow each other; a slip is marked and changes nothing', async (page) => {
  await page.getByRole('tab', { name: 'YAML' }).click()
  const file = page.locator('.editor .cm-content')
  await file.waitFor()
  await type(page, 'layers.0.units', '3')
  await page.getByText('units: [h1, h2, h3]').waitFor()
  await page.locator('.editor').getByText('half-squared-error').click()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+End')
  await page.keyboard.type('loss: absolute-error')
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLSelectElement>('[data-setting="loss"] select')!.value === 'absolute-error',
  )
  await page.locator('.editor .cm-content').press('Control+End')
  await page.keyboard.type('\nlosss: huber')
  await page.locator('.file-state.wrong').waitFor()
  expect(await page.locator('.file-state').textContent()).toMatch(/losss/)
  await page.locator('.editor .cm-lintRange-error').first().waitFor()
  expect(await field(page, 'loss').inputValue()).toBe('absolute-error')
  await undo(page).click()
  await page.locator('.file-state.wrong').waitFor({ state: 'detached' })
  expect(await field(page, 'loss').inputValue()).toBe('half-squared-error')
})

onPage('a changed example says so; the example itself does not', async (page) => {
  const title = () => page.locator('.chooser option:checked').textContent()
  await type(page, 'layers.0.units', '3')
  expect(await title()).toBe('Article 2: a step by step backpropagation example (changed)')
  await undo(page).click()
  expect(await title()).toBe('Article 2: a step by step backpropagation example')
})
