// The page without a network, and how a new version of it comes: told, taken when the page is loaded again, never
// mixed with the old one. A page of one's own machine keeps nothing.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterEach, expect } from 'vitest'
import { instead, onPage } from './browser.ts'

/** To the browser a host of the web, though it is this machine. */
const elsewhere = { host: 'handgrad.localhost' }
/** On a busy machine. */
const WAIT = { timeout: 30_000 }
const built = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../dist/web/${name}`, import.meta.url)), 'utf8')

afterEach(() => {
  instead.files.clear()
  instead.down = false
})

/** The whole version is in the browser, and answers. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
    const { serviceWorker } = navigator
    if (serviceWorker.controller === null)
      await new Promise((done) => serviceWorker.addEventListener('controllerchange', done, { once: true }))
  })

/** The next version: the same page under another title, and so with another name of its version. */
function publish(title: string) {
  instead.files.set('index.html', built('index.html').replace('<title>handgrad', `<title>${title}`))
  const worker = built('sw.js')
  const changed = worker.replace(/"[0-9a-f]{16}"|`[0-9a-f]{16}`/, `"${title}"`)
  expect(changed).not.toBe(worker)
  instead.files.set('sw.js', changed)
}
const checkForNew = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update()
  })

onPage(
  'after one visit everything works without a network: lessons, checking, the editor, files and training',
  async (page) => {
    await kept(page)
    await page.context().setOffline(true)
    instead.down = true
    await page.reload()
    await page.locator('.working[data-of="dE/dw5"]').waitFor()
    await page.getByRole('navigation').getByRole('button', { name: 'Lessons' }).click()
    await page.locator('[data-lesson="softmax"]').click()
    await page.locator('.lesson-step[data-step="1"]').waitFor()
    await page.getByRole('navigation').getByRole('button', { name: 'Check my work' }).click()
    await page.locator('[id="given-net(h1)"]').fill('1.1')
    await page.locator('[data-status="right"]').first().waitFor()
    await page.getByRole('navigation').getByRole('button', { name: 'Explore' }).click()
    await page.getByRole('tab', { name: 'YAML' }).click()
    await page.locator('.editor .cm-content').waitFor()
    await page.getByRole('button', { name: 'Share link' }).click()
    await expect
      .poll(() => page.getByRole('dialog').getByRole('textbox').first().inputValue(), WAIT)
      .toContain('#v1.')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Train', exact: true }).click()
    await page.locator('.step-number', { hasText: '10,000' }).waitFor()
  },
  elsewhere,
)

onPage(
  'a new version is told, and taken with one click',
  async (page) => {
    await kept(page)
    expect(await page.title()).toBe('handgrad')
    publish('version-b')
    await checkForNew(page)
    const told = page.getByRole('status').filter({ hasText: 'A new version of this page is ready.' })
    await told.waitFor()
    expect(await page.title()).toBe('handgrad')
    await told.getByRole('button', { name: 'Reload' }).click()
    await expect.poll(() => page.title(), WAIT).toBe('version-b')
    await page.locator('.working[data-of="dE/dw5"]').waitFor()
    expect(await told.count()).toBe(0)
  },
  elsewhere,
)

onPage(
  'a new version is taken by an ordinary reload; what one did stays',
  async (page) => {
    await kept(page)
    await page.locator('[data-target="out(h1)"]').click()
    publish('version-b')
    await checkForNew(page)
    await page.getByRole('status').filter({ hasText: 'A new version' }).waitFor()
    await page.reload()
    await expect.poll(() => page.title(), WAIT).toBe('version-b')
    await page.locator('.working[data-of="out(h1)"]').waitFor()
  },
  elsewhere,
)

onPage(
  'a link that is followed while a new version waits is not lost',
  async (page) => {
    await kept(page)
    const address = page.url()
    publish('version-b')
    await checkForNew(page)
    await page.getByRole('status').filter({ hasText: 'A new version' }).waitFor()
    await page.goto('about:blank')
    await page.goto(`${address}#lesson=softmax`)
    await page.locator('.lesson-step[data-step="1"]').waitFor()
    expect(await page.title()).toBe('version-b')
  },
  elsewhere,
)

onPage(
  'it can be withdrawn as docs/embedding.md says',
  async (page) => {
    await kept(page)
    const docs = readFileSync(fileURLToPath(new URL('../../docs/embedding.md', import.meta.url)), 'utf8')
    instead.files.set('sw.js', /```js\n([\s\S]*?)```/.exec(docs)![1]!)
    instead.files.set('index.html', built('index.html').replace('<title>handgrad', '<title>from the host'))
    await checkForNew(page)
    await expect.poll(() => page.title(), WAIT).toBe('from the host')
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0)
  },
  elsewhere,
)

onPage(
  'two tabs never mix versions: the new one waits until one of them asks for it',
  async (page) => {
    await kept(page)
    const second = await page.context().newPage()
    await second.goto(page.url())
    await second.locator('.working').waitFor()
    publish('version-b')
    await checkForNew(page)
    await page.getByRole('status').filter({ hasText: 'A new version' }).waitFor()
    await second.reload()
    await second.locator('.working').waitFor()
    expect(await second.title()).toBe('handgrad')
    await page.getByRole('button', { name: 'Reload' }).click()
    await expect.poll(() => page.title(), WAIT).toBe('version-b')
    // The other tab still finds the parts of its own version.
    await second.getByRole('tab', { name: 'YAML' }).click()
    await second.locator('.editor .cm-content').waitFor()
    expect(await second.title()).toBe('handgrad')
    const versions = await page.evaluate(async () => (await caches.keys()).length)
    expect(versions).toBe(2)
  },
  elsewhere,
)

onPage(
  'it can be installed: a manifest with icons, all of the page itself',
  async (page) => {
    const { icons, address, ...manifest } = await page.evaluate(async () => {
      const { href } = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')!
      const manifest = await (await fetch(href)).json()
      const icons = await Promise.all(
        manifest.icons.map(async ({ src, sizes }: { src: string; sizes: string }) => {
          const image = new Image()
          image.src = new URL(src, href).href
          await image.decode()
          return { sizes, width: image.naturalWidth, height: image.naturalHeight }
        }),
      )
      return { ...manifest, icons, address: href }
    })
    expect(new URL(manifest.start_url, address).href).toBe(page.url())
    expect(manifest.name).toBeTruthy()
    for (const { sizes, width, height } of icons)
      if (sizes !== 'any') expect(`${width}x${height}`).toBe(sizes)
    expect(icons.map(({ sizes }: { sizes: string }) => sizes)).toEqual([
      'any',
      '192x192',
      '512x512',
      '512x512',
    ])
  },
  elsewhere,
)

onPage('a page of one’s own machine keeps nothing: the next program may have its address', async (page) => {
  await page.evaluate(
    () => document.readyState === 'complete' || new Promise((done) => addEventListener('load', done)),
  )
  await page.locator('.training').waitFor()
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
})
