// Epochs a second in the page's worker while the page shows them: 2-4-2-1 on 250 points of the circle, as TensorFlow
// Playground opens, with its surface and with the working beside the picture. Needs the page in dist/web.

import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import chromium from '@sparticuz/chromium'
import { chromium as playwright } from 'playwright-core'

const SECONDS = 5
const EPOCH = 25
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' }
const folder = fileURLToPath(new URL('../dist/web/', import.meta.url))

export async function trainingSpeeds() {
  const server = createServer(({ url }, response) => {
    const file = url === '/' ? 'index.html' : url.slice(1)
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream')
    response.end(readFileSync(folder + file))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((arg) => arg !== '--single-process'),
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(`http://127.0.0.1:${server.address().port}/`)
    await page.getByRole('tab', { name: 'Data' }).click()
    await page.locator('[data-set-id="circle"]').click()
    await page.locator('.data [data-setting="preset"] select').selectOption('playground')
    await page.getByLabel('How many steps').fill('1000000000')
    await page.getByRole('button', { name: 'Train', exact: true }).click()
    await page.locator('.legend').waitFor()
    const speeds = {}
    for (const tab of ['Working', 'Data']) {
      await page.getByRole('tab', { name: tab }).click()
      speeds[tab] = await page.evaluate(speed, { seconds: SECONDS, epoch: EPOCH })
    }
    return speeds
  } finally {
    await browser.close()
    server.close()
  }
}

/** In the page: how many epochs its step goes on in a second. */
async function speed({ seconds, epoch }) {
  const step = () => Number(document.querySelector('.step-number').textContent.replaceAll(',', ''))
  const [from, begun] = [step(), performance.now()]
  await new Promise((resolve) => setTimeout(resolve, 1000 * seconds))
  return (step() - from) / epoch / ((performance.now() - begun) / 1000)
}
