// The local server gives the files of its list to browsers on this machine, and nothing else to anybody.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageFiles } from '../../cli/serve/page-files.ts'
import { type Serving, serve } from '../../cli/serve/server.ts'
import { createRandom } from '../../src/numeric/random.ts'

const folder = mkdtempSync(join(tmpdir(), 'handgrad-serve-'))
const page = join(folder, 'web')
const files = {
  'index.html': '<!doctype html><title>the page</title>',
  'embed.html': '<!doctype html><title>embedded</title>',
  'assets/page-1a2b.js': 'export {}',
  'assets/page.css': 'body {}',
  'assets/kernel.wasm': '\0asm',
  'assets/odd.xyz': 'odd',
}
const SECRET = 'nobody may read this'
let serving: Serving

beforeAll(async () => {
  mkdirSync(join(page, 'assets'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(page, name), text)
  writeFileSync(join(folder, 'secret.txt'), SECRET)
  symlinkSync(join(folder, 'secret.txt'), join(page, 'linked.txt'))
  symlinkSync(folder, join(page, 'up'))
  serving = await serve(pageFiles(page), 0)
})
afterAll(async () => {
  await serving.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Sends bytes as they are, for requests that no client would make; gives all that comes back. */
function send(text: string, host = '127.0.0.1', port = serving.port): Promise<string> {
  return new Promise((done, fail) => {
    let got = ''
    const socket = connect(port, host, () => socket.write(text, 'latin1'))
    socket.setEncoding('latin1')
    socket.on('data', (more: string) => (got += more))
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET' || error.code === 'EPIPE') done(got)
      else fail(error)
    })
    socket.on('close', () => done(got))
  })
}
const ask = (target: string, { method = 'GET', host = `127.0.0.1:${serving.port}`, more = '' } = {}) =>
  send(`${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${more}\r\n`)
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1])
const bodyOf = (answer: string) => answer.slice(answer.indexOf('\r\n\r\n') + 4)

test('every file comes with its type, whole, and / is the page', async () => {
  const types = {
    '/': 'text/html; charset=utf-8',
    '/index.html?a=/../b': 'text/html; charset=utf-8',
    '/embed.html': 'text/html; charset=utf-8',
    '/assets/page-1a2b.js': 'text/javascript; charset=utf-8',
    '/assets/page.css': 'text/css; charset=utf-8',
    '/assets/kernel.wasm': 'application/wasm',
    '/assets/odd.xyz': 'application/octet-stream',
  }
  for (const [address, type] of Object.entries(types)) {
    const answer = await ask(address)
    expect(statusOf(answer), address).toBe(200)
    expect(answer).toContain(`\r\nContent-Type: ${type}\r\n`)
    const name = address === '/' ? 'index.html' : address.slice(1).replace(/\?.*/, '')
    expect(bodyOf(answer)).toBe(files[name as keyof typeof files])
  }
})

test('every answer carries the strict headers, refusals too', async () => {
  for (const target of ['/', '/nowhere']) {
    const { headers } = await fetch(`${serving.address}${target.slice(1)}`)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy':
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; " +
        "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; " +
        "form-action 'none'; require-trusted-types-for 'script'; trusted-types app svelte-trusted-html; " +
        "frame-ancestors 'none'",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy':
        'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    expect(headers.get('access-control-allow-origin')).toBeNull()
  }
})

test('only the page made to be embedded may be framed', async () => {
  const policy = async (name: string) =>
    (await fetch(serving.address + name)).headers.get('content-security-policy')
  expect(await policy('embed.html')).not.toContain('frame-ancestors')
  expect(await policy('')).toContain("frame-ancestors 'none'")
})

test('only reading is understood', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND']) {
    const answer = await ask('/', { method, more: 'Content-Length: 0\r\n' })
    expect(statusOf(answer), method).toBe(405)
    expect(answer).toContain('\r\nAllow: GET, HEAD\r\n')
  }
  const head = await ask('/', { method: 'HEAD' })
  expect(statusOf(head)).toBe(200)
  expect(head).toContain(`\r\nContent-Length: ${files['index.html'].length}\r\n`)
  expect(bodyOf(head)).toBe('')
})

test('a request for another host is turned away: a name may be made to point here', async () => {
  const { port } = serving
  for (const host of ['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])
    expect(statusOf(await ask('/', { host: `${host}:${port}` })), host).toBe(200)
  const others = ['evil.example', `evil.example:${port}`, 'localhost', `localhost:${port + 1}`, '', '0.0.0.0']
  for (const host of [...others, `localhost.evil.example:${port}`, `127.0.0.1:${port}@evil.example`]) {
    const answer = await ask('/', { host })
    expect(statusOf(answer), host).toBe(421)
    expect(answer).not.toContain('the page')
  }
  expect(statusOf(await send('GET / HTTP/1.1\r\nConnection: close\r\n\r\n'))).toBe(400)
})

test('it is reached from this machine only', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
  for (const { address } of others)
    await expect(send('GET / HTTP/1.0\r\n\r\n', address), address).rejects.toThrow('ECONNREFUSED')
})

test('ten thousand ways up and out of the folder find nothing', async () => {
  const random = createRandom(1)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random.random() * list.length)]!
  const ups = ['..', '%2e%2e', '.%2e', '%252e%252e', '..%00', '....', '..;', '%c0%ae%c0%ae', '.', '', 'up']
  const slashes = ['/', '\\', '%2f', '%5c', '%252f', '//', '/./', '%c0%af', ';/', '/%00/']
  const ends = ['secret.txt', 'linked.txt', 'up/secret.txt', 'web/index.html', 'etc/passwd', 'C:\\boot.ini']
  const marks = ['', '', '?raw', '?import&raw', '#', '%00.html', '\0', '::$DATA', '?../secret.txt', '/']
  const heads = ['/', '', '/@fs/', '/assets/', 'file:///', `http://127.0.0.1:${serving.port}/`, '//', '/~/']
  const targets = Array.from({ length: 10_000 }, () => {
    let path = pick(heads)
    for (let n = Math.floor(random.random() * 6); n > 0; n--) path += pick(ups) + pick(slashes)
    return path + pick([...ends, join(folder, pick(ends))]) + pick(marks)
  })
  const statuses = new Set<number>()
  for (let i = 0; i < targets.length; i += 50) {
    const some = targets.slice(i, i + 50)
    for (const [n, answer] of (await Promise.all(some.map((target) => ask(target)))).entries()) {
      expect(answer, some[n]).not.toContain(SECRET)
      expect(answer, some[n]).not.toMatch(/root:|the page/)
      statuses.add(statusOf(answer))
    }
  }
  expect([...statuses].sort()).toEqual([400, 404])
  // The same requests do find what is in the list.
  expect(await ask('/assets/page.css')).toContain('body {}')
})

test('a request that never ends is hung up on', async () => {
  const start = performance.now()
  const answer = await send('GET / HTTP/1.1\r\nHost: loc')
  expect(statusOf(answer)).toBe(408)
  expect(performance.now() - start).toBeLessThan(9_000)
})

test('a header without end is refused', async () => {
  expect(statusOf(await ask('/', { more: `X: ${'a'.repeat(20_000)}\r\n` }))).toBe(431)
})

test('a port in use is said so', async () => {
  const other = createServer()
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  const { port } = other.address() as AddressInfo
  await expect(serve(new Map(), port)).rejects.toThrow(
    `E-PORT  Port ${port} is used by another program.\n  → Leave --port out to take a free one.`,
  )
  await new Promise((done) => other.close(done))
})

test('closing ends connections that are open', async () => {
  const short = await serve(pageFiles(page), 0)
  const open = send('GET / HTTP/1.1\r\n', '127.0.0.1', short.port)
  await fetch(short.address)
  const start = performance.now()
  await short.close()
  expect(performance.now() - start).toBeLessThan(2_000)
  expect(await open).toBe('')
  await expect(fetch(short.address)).rejects.toThrow()
})
