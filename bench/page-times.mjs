// How fast the page answers in a real Chromium on this machine, each beside its bar: the first view, the picture of a
// large network, dragging it, stepping, and what training leaves of the main thread.

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sparticuz from '@sparticuz/chromium'
import { chromium } from 'playwright-core'

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url))
const ROUNDS = 7
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1]
const tell = (what, times, bar) =>
  console.log(
    `${what}: ${median(times).toFixed(0)} ms, at most ${Math.max(...times).toFixed(0)} (bar: ${bar})`,
  )

/** The page with a network, served by the command line; gives its address and what ends it. */
function serve(file) {
  const server = spawn(process.execPath, [path('../dist/cli/handgrad.js'), 'open', file, '--no-browser'])
  return new Promise((resolve) => {
    let said = ''
    server.stdout.on('data', (text) => {
      said += text
      const [address] = /http:\S+/.exec(said) ?? []
      if (address !== undefined && said.endsWith('\n')) resolve({ address, end: () => server.kill() })
    })
  })
}

const folder = mkdtempSync(join(tmpdir(), 'handgrad-bench-'))
const layer = (units) => ({ units, activation: 'sigmoid', initialize: 'xavier' })
const large = JSON.stringify({
  inputs: 784,
  layers: [layer(128), layer(64), layer(10)],
  samples: [{ inputs: Array.from({ length: 784 }, (_, i) => (i % 7) / 7), targets: Array(10).fill(0) }],
})
const largeFile = join(folder, 'large.json')
writeFileSync(largeFile, large)

const browser = await chromium.launch({
  executablePath: await sparticuz.executablePath(),
  args: sparticuz.args.filter((arg) => arg !== '--single-process'),
  headless: true,
})
const small = await serve(path('../examples/article-2.yaml'))
const big = await serve(largeFile)

/** A fresh visit; `shown` is what must be on the screen, and the time from the visit's start to it. */
async function visit(address, shown) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.addInitScript((selector) => {
    new MutationObserver((_, observer) => {
      if (document.querySelector(selector) === null) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => (globalThis.shownAt = performance.now())))
    }).observe(document, { subtree: true, childList: true })
  }, shown)
  await page.goto(address)
  await page.waitForFunction(() => globalThis.shownAt !== undefined)
  return { page, shownAt: await page.evaluate(() => globalThis.shownAt), end: () => context.close() }
}

const first = []
const fromLink = []
for (let round = 0; round < ROUNDS; round++) {
  for (const [into, { address }, shown] of [
    [first, small, '.tick[data-tick="dE/dw5"]'],
    [fromLink, big, '[data-target="out(h128)"]'],
  ]) {
    const { shownAt, end } = await visit(address, shown)
    into.push(shownAt)
    await end()
  }
}
tell('article 2 from the address to a page that answers', first, 1000)
tell('784-128-64-10 from the address to its picture', fromLink, 1000)

const { page, end } = await visit(small.address, '.tick[data-tick="dE/dw5"]')
await page.getByRole('button', { name: 'Closer to the picture' }).waitFor()
await page.waitForTimeout(1000)

const steps = await page.evaluate(async () => {
  const times = []
  const press = (key) => dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  press('Home')
  for (let i = 0; i < 43; i++) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
    const begun = performance.now()
    press('ArrowRight')
    await Promise.resolve()
    document.body.getBoundingClientRect()
    times.push(performance.now() - begun)
  }
  return times
})
tell('a step of 2-2-2 by the player', steps, 16)

/** The tasks over 50 ms while `body` went on. */
async function tasksWhile(on, body) {
  await on.evaluate(() => {
    globalThis.tasks = []
    new PerformanceObserver((list) =>
      globalThis.tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    })
  })
  await body()
  return on.evaluate(() => globalThis.tasks)
}
const tellTasks = (what, tasks) =>
  console.log(
    `${what}: ${tasks.length} tasks over 50 ms${tasks.length === 0 ? '' : `, the longest ${Math.max(...tasks).toFixed(0)} ms`} (bar: 0)`,
  )

tellTasks(
  'training article 2 for 3 s',
  await tasksWhile(page, async () => {
    await page.getByLabel('How many steps').fill('100000000')
    await page.getByRole('button', { name: 'Train', exact: true }).click()
    await page.waitForTimeout(3000)
    await page.getByRole('button', { name: 'Pause' }).last().click()
  }),
)
await page.reload()
await page.getByRole('button', { name: 'Closer to the picture' }).waitFor()

const pasted = []
for (let round = 0; round < ROUNDS; round++) {
  pasted.push(
    await page.evaluate(async (text) => {
      const begun = performance.now()
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
      while (document.querySelector('[data-target="out(h128)"]') === null)
        await new Promise((resolve) => setTimeout(resolve))
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      return performance.now() - begun
    }, large),
  )
  if (round === ROUNDS - 1) break
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.locator('[data-target="dE/dw5"]').first().waitFor()
}
tell('784-128-64-10 pasted, to its picture', pasted, 300)

const frames = await page.evaluate(async () => {
  const press = (key) => dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  for (let i = 0; i < 6; i++) press('+')
  const frame = document.querySelector('.frame')
  const box = frame.getBoundingClientRect()
  const send = (type, x, y) =>
    frame.dispatchEvent(
      new PointerEvent(type, { pointerId: 1, clientX: x, clientY: y, bubbles: true, isPrimary: true }),
    )
  frame.setPointerCapture = () => {}
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  send('pointerdown', x, y)
  const times = []
  let last = await new Promise(requestAnimationFrame)
  for (let i = 1; i <= 90; i++) {
    send('pointermove', x + 120 * Math.sin(i / 10), y + 60 * Math.cos(i / 10))
    const now = await new Promise(requestAnimationFrame)
    times.push(now - last)
    last = now
  }
  send('pointerup', x, y)
  return times
})
tell('a frame while 784-128-64-10 is dragged', frames, 34)
tellTasks(
  'training 784-128-64-10 for 3 s',
  await tasksWhile(page, async () => {
    await page.getByLabel('How many steps').fill('1000000')
    await page.getByRole('button', { name: 'Train', exact: true }).click()
    await page.waitForTimeout(3000)
    await page.getByRole('button', { name: 'Pause' }).last().click()
  }),
)

await end()
await browser.close()
small.end()
big.end()
rmSync(folder, { recursive: true, force: true })
