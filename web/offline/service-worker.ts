// Keeps a whole version of the page in the browser, so that it works without a network, lazily loaded parts too. One
// version answers all: a new one is fetched beside it and takes over when the page is loaded again.

/** Filled in when the page is built: every file of this version, and a hash of all of them. */
declare const FILES: readonly string[]
declare const VERSION: string

type Waits = { waitUntil(done: Promise<unknown>): void }
type Asked = Event & { readonly request: Request; respondWith(answer: Promise<Response>): void }
type Scope = EventTarget & {
  readonly registration: {
    readonly scope: string
    readonly waiting: { postMessage(what: string): void } | null
  }
  readonly clients: { claim(): Promise<void>; matchAll(of: object): Promise<readonly unknown[]> }
  skipWaiting(): Promise<void>
}
const worker = globalThis as unknown as Scope
const { scope } = worker.registration
/** Copies of the page under other paths of this host keep their own. */
const mine = `handgrad ${scope} `
const current = mine + VERSION
/** Versions that are kept: another tab may still show the one before. */
const KEPT = 2

const on = <Kind>(type: string, answer: (event: Kind) => void) =>
  worker.addEventListener(type, answer as unknown as EventListener)

on<Waits>('install', (event) => {
  event.waitUntil(fetchAll())
})

async function fetchAll(): Promise<void> {
  const cache = await caches.open(current)
  await cache.addAll(FILES.map((file) => new Request(new URL(file, scope), { cache: 'no-cache' })))
}

on<Waits>('activate', (event) => {
  event.waitUntil(takeOver())
})

async function takeOver(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(mine) && name !== current)
  await Promise.all(old.slice(0, 1 - KEPT).map((name) => caches.delete(name)))
  await worker.clients.claim()
}

on<MessageEvent>('message', ({ data }) => {
  if (data === 'take over') worker.skipWaiting()
})

on<Asked>('fetch', (event) => {
  const { request } = event
  const isOurs = request.method === 'GET' && request.url.startsWith(scope)
  if (isOurs) event.respondWith(request.mode === 'navigate' ? show(request) : answer(request))
})

/** The page itself. A new version that waits is taken when no other tab shows this one. */
async function show(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname
  const root = new URL(scope).pathname
  if (path !== root && path !== `${root}index.html`) return fetch(request)
  const { waiting } = worker.registration
  if (waiting !== null && (await worker.clients.matchAll({ type: 'window' })).length <= 1) {
    waiting.postMessage('take over')
    return new Response('', { headers: { 'content-type': 'text/html', refresh: '0' } })
  }
  return (await (await caches.open(current)).match(scope)) ?? fetch(request)
}

/** A file of this version, or of the one before, whose names differ. */
async function answer(request: Request): Promise<Response> {
  const kept = (await (await caches.open(current)).match(request)) ?? (await caches.match(request))
  return kept ?? fetch(request)
}
