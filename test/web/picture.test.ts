// The picture can be moved and scaled by mouse, touch and keys, and opens no number by being dragged.

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { onPage } from './browser.ts'

/** How large the picture is and how far it is moved. */
const stands = async (page: Page) => {
  const text = await page.locator('.moved').evaluate((plane) => getComputedStyle(plane).transform)
  const [scale = 1, , , , x = 0, y = 0] = text.match(/-?[\d.]+/g)?.map(Number) ?? []
  return { scale, x, y }
}
const scale = async (page: Page) => (await stands(page)).scale
const isReady = (page: Page) => page.getByRole('button', { name: 'Closer to the picture' }).waitFor()

onPage('dragging moves the enlarged picture and opens nothing', async (page) => {
  await isReady(page)
  await page.getByRole('button', { name: 'Closer to the picture' }).click()
  await page.getByRole('button', { name: 'Closer to the picture' }).click()
  const before = await stands(page)
  expect(before.scale).toBeCloseTo(1.5625)
  const selected = await page.locator('.working').getAttribute('data-of')
  const unit = (await page.locator('.spot[data-target="out(h1)"]').boundingBox())!
  await page.mouse.move(unit.x + unit.width / 2, unit.y + unit.height / 2)
  await page.mouse.down()
  await page.mouse.move(unit.x + unit.width / 2 + 30, unit.y + unit.height / 2 - 20, { steps: 4 })
  await page.mouse.up()
  const after = await stands(page)
  expect([after.x - before.x, after.y - before.y]).toEqual([30, -20])
  expect(await page.locator('.working').getAttribute('data-of')).toBe(selected)
  await page.locator('.spot[data-target="out(h1)"]').click()
  expect(await page.locator('.working').getAttribute('data-of')).toBe('out(h1)')
})

onPage('the wheel with Ctrl comes closer to where the pointer is', async (page) => {
  await isReady(page)
  const unit = page.locator('.spot[data-target="out(o1)"]')
  const middle = async () => {
    const box = (await unit.boundingBox())!
    return [box.x + box.width / 2, box.y + box.height / 2] as const
  }
  const [x, y] = await middle()
  await page.mouse.move(x, y)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -60)
  await page.keyboard.up('Control')
  await expect.poll(() => scale(page)).toBeGreaterThan(1.5)
  const [laterX, laterY] = await middle()
  expect(Math.hypot(laterX - x, laterY - y)).toBeLessThan(1)
})

onPage(
  'keys come closer, move, and show all again; in the picture of its own numbers they step',
  async (page) => {
    await isReady(page)
    await page.keyboard.press('+')
    await page.keyboard.press('+')
    await page.keyboard.press('-')
    expect(await scale(page)).toBeCloseTo(1.25)
    const before = await stands(page)
    const place = await page.locator('.where .count').textContent()
    await page.locator('.frame').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    const after = await stands(page)
    expect([after.x - before.x, after.y - before.y]).toEqual([-48, -48])
    expect(await page.locator('.where .count').textContent()).toBe(place)
    await page.keyboard.press('0')
    expect(await stands(page)).toEqual({ scale: 1, x: 0, y: 0 })
    await page.locator('.spot').first().focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('.where .count').textContent()).not.toBe(place)
  },
)

onPage('what the keyboard goes to comes into the frame', async (page) => {
  await isReady(page)
  for (let i = 0; i < 8; i++) await page.keyboard.press('+')
  await page.locator('.frame').focus()
  const frame = (await page.locator('.frame').boundingBox())!
  const spots = await page.locator('.network .spot').count()
  for (let i = 0; i < spots; i++) {
    await page.keyboard.press('Tab')
    const { target, box } = await page.evaluate(() => {
      const { x, y, right, bottom } = document.activeElement!.getBoundingClientRect()
      return { target: document.activeElement!.getAttribute('data-target'), box: { x, y, right, bottom } }
    })
    expect(box.x, target!).toBeGreaterThanOrEqual(frame.x)
    expect(box.y, target!).toBeGreaterThanOrEqual(frame.y)
    expect(box.right, target!).toBeLessThanOrEqual(frame.x + frame.width)
    expect(box.bottom, target!).toBeLessThanOrEqual(frame.y + frame.height)
  }
})

onPage(
  'two fingers come closer, one moves, and a tap opens',
  async (page) => {
    await isReady(page)
    const touch = await page.context().newCDPSession(page)
    const frame = (await page.locator('.frame').boundingBox())!
    const [x, y] = [frame.x + frame.width / 2, frame.y + frame.height / 2]
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: [number, number][]) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map(([px, py], id) => ({ x: px, y: py, id })),
      })
    await send('touchStart', [[x - 40, y]])
    await send('touchStart', [
      [x - 40, y],
      [x + 40, y],
    ])
    for (const wide of [50, 60, 70, 80]) {
      await send('touchMove', [
        [x - wide, y],
        [x + wide, y],
      ])
    }
    await send('touchEnd', [])
    await expect.poll(() => scale(page)).toBeCloseTo(2, 1)
    const before = await stands(page)
    await send('touchStart', [[x, y]])
    for (const far of [10, 20, 30]) await send('touchMove', [[x + far, y + far / 2]])
    await send('touchEnd', [])
    await expect.poll(async () => (await stands(page)).x - before.x).toBeGreaterThan(20)
    await page.getByRole('button', { name: 'All of the picture' }).click()
    await page.locator('.spot[data-target="out(h2)"]').tap()
    await expect.poll(() => page.locator('.working').getAttribute('data-of')).toBe('out(h2)')
  },
  { viewport: { width: 390, height: 844 }, hasTouch: true },
)

onPage('edges as thick as their gradients, which appear as the step is played', async (page) => {
  await isReady(page)
  await page.keyboard.press('Home')
  await page.getByRole('button', { name: 'Gradients' }).click()
  expect(await page.locator('.edge.weight.unknown').count()).toBe(8)
  await page.keyboard.press('End')
  expect(await page.locator('.edge.weight.unknown').count()).toBe(0)
  // ∂E/∂w7 and ∂E/∂w8 of the article are negative.
  expect(await page.locator('.edge.weight.negative').count()).toBe(2)
  expect(await page.locator('.spot.weight[data-target="dE/dw7"] .number').textContent()).toBe('−0.023')
  const widths = await page
    .locator('.edge.weight')
    .evaluateAll((edges) => edges.map((edge) => Number.parseFloat(getComputedStyle(edge).strokeWidth)))
  expect(widths.filter((width) => width > 1.1)).toHaveLength(4)
  await page.getByRole('button', { name: 'Weights', exact: true }).click()
  expect(await page.locator('.spot.weight[data-target="dE/dw7"] .number').textContent()).toBe('0.5113')
})

onPage(
  'pointing at a weight shows its paths to the error with their products, each alone when pointed at',
  async (page) => {
    await isReady(page)
    await page.keyboard.press('End')
    await page.locator('.spot.weight[data-target="dE/dw1"]').hover()
    const hint = page.locator('.paths-hint')
    await hint.waitFor()
    const lines = await hint.locator('div').allInnerTexts()
    expect(lines).toHaveLength(2)
    expect(lines[0]).toContain('w1 → h1 → o1 → E_total')
    // The factors of the article: −0.217 · 0.1755 · 0.5 · 0.2413 · 0.05.
    expect(lines[1]).toContain('−0.217071535 · 0.175510053 · 0.5 · 0.241300709 · 0.05 = −0.000229828')
    await page.locator('.spot.weight[data-target="dE/dw1"]').click()
    await page.locator('.ways li').nth(1).hover()
    expect(await page.locator('.edge.weight.pointed').count()).toBe(2)
    await page.locator('.ways [data-term]').first().click()
    expect(await page.locator('.working').getAttribute('data-of')).toBe('dE/dout(o1)')
  },
)
