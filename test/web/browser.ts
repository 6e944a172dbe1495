// The built page in a real Chromium, served with its security headers. Everything that must never happen fails the
// test that caused it: errors, reports of the security policy, requests to another host.

import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import chromium from '@sparticuz/chromium'
import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

const folder = fileURLToPath(new URL('../../dist/web', import.meta.url))

export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; " +
  "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types app"

/** Any page may show this one in a frame. */
const FRAMED = POLICY.replace("frame-ancestors 'none'; ", '')

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/** Under a path of its own: the page must not count on standing at the root. */
const UNDER = '/some/where/'

/** What the server answers instead: other text for a file, such as one of the next version; `down` answers nothing. */
export const instead = { files: new Map<string, string>(), down: false }

function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    if (instead.down) return void request.socket.destroy()
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = path === UNDER ? 'index.html' : path.slice(UNDER.length)
    try {
      const body = instead.files.get(file) ?? readFileSync(`${folder}/${file}`)
      response.writeHead(200, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'content-security-policy': file === 'embed.html' ? FRAMED : POLICY,
        'x-content-type-options': 'nosniff',
      })
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

/** The browser, or why there is none on this system. */
async function launch(): Promise<Browser | string> {
  if (process.platform !== 'linux') return `its Chromium is for Linux, this is ${process.platform}`
  try {
    return await playwright.launch({
      executablePath: await chromium.executablePath(),
      // In one process with its pages it sometimes hangs.
      args: chromium.args.filter((arg) => arg !== '--single-process'),
      headless: true,
    })
  } catch (error) {
    return `its Chromium does not start here: ${String(error).split('\n')[0]}`
  }
}

let server: Server
let browser: Browser | string = 'not started'

beforeAll(async () => {
  server = await serve()
  browser = await launch()
}, 60_000)

afterAll(async () => {
  if (typeof browser !== 'string') await browser.close()
  server.close()
})

/** What must never happen, as it happened. */
function watch(page: Page, hosts: readonly string[]): string[] {
  const wrong: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') wrong.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`))
  page.on('request', (request) => {
    const url = new URL(request.url())
    // What the page itself has made stands behind blob: addresses.
    if (url.protocol !== 'blob:' && !hosts.includes(url.host))
      wrong.push(`request to another host: ${url.href}`)
  })
  return wrong
}

/** What this machine is called, and hosts that the test itself answers for. */
type Hosts = { host?: string; others?: readonly string[] }

/** A test on the freshly opened page; skipped by name where no browser runs. */
export function onPage(
  title: string,
  body: (page: Page) => Promise<void>,
  { host: name = '127.0.0.1', others = [], ...options }: BrowserContextOptions & Hosts = {},
): void {
  test(title, { timeout: 240_000 }, async (context) => {
    if (typeof browser === 'string') return context.skip(`the page is not tested: ${browser}`)
    const address = server.address()
    const host = typeof address === 'object' && address !== null ? `${name}:${address.port}` : ''
    const opened = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
    const page = await opened.newPage()
    page.setDefaultTimeout(30_000)
    const wrong = watch(page, [host, ...others])
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)
      })
    })
    await page.goto(`http://${host}${UNDER}`)
    await body(page)
    expect(wrong).toEqual([])
    await opened.close()
  })
}
