// Serves a fixed list of files to browsers on this machine and to nobody else: only the loopback addresses are
// listened on, and a request that names another host (DNS rebinding) is turned away.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { InputError } from '#lib'
import { systemCode, systemReason } from '../system-error.ts'
import { headersOf } from './headers.ts'
import type { ServedFile, ServedFiles } from './page-files.ts'

export type Serving = {
  /** `http://127.0.0.1:40123/` */
  readonly address: string
  readonly port: number
  /** Ends every connection. */
  close(): Promise<void>
}

const LIMITS = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16_384,
}
const IDLE = 30_000
const MOST_CONNECTIONS = 256

/** Port 0 takes a free one. Throws `InputError` where the port cannot be had. */
export async function serve(files: ServedFiles, port: number): Promise<Serving> {
  const hosts = new Set<string>()
  const first = httpServer(files, hosts)
  await listen(first, '127.0.0.1', port).catch((error: unknown) => refused(port, error))
  const taken = (first.address() as AddressInfo).port
  for (const name of ['127.0.0.1', 'localhost', '[::1]']) {
    hosts.add(`${name}:${taken}`)
    if (taken === 80) hosts.add(name)
  }
  // "localhost" may mean ::1; a machine without it is served all the same.
  const second = httpServer(files, hosts)
  const both = await listen(second, '::1', taken).then(
    () => [first, second],
    () => [first],
  )
  return {
    address: `http://127.0.0.1:${taken}/`,
    port: taken,
    close: async () => void (await Promise.all(both.map(stop))),
  }
}

function httpServer(files: ServedFiles, hosts: ReadonlySet<string>): Server {
  const server = createServer(LIMITS, (request, response) => answer(request, response, files, hosts))
  server.timeout = IDLE
  server.maxConnections = MOST_CONNECTIONS
  return server
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen({ host, port, ipv6Only: true }, () => done())
  })
}

function stop(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })
}

function refused(port: number, error: unknown): never {
  const used = systemCode(error) === 'EADDRINUSE'
  throw new InputError(
    [
      {
        code: 'E-PORT',
        what: used
          ? `Port ${port} is used by another program.`
          : `Port ${port} cannot be listened on: ${systemReason(error)}.`,
        fix: 'Leave --port out to take a free one.',
      },
    ],
    3,
  )
}

type Answer = ServedFile & { readonly status: number; readonly more?: Readonly<Record<string, string>> }

const refusal = (status: number, text: string, more: Answer['more'] = {}): Answer => ({
  status,
  type: 'text/plain; charset=utf-8',
  bytes: Buffer.from(`${text}\n`),
  more: { ...more, Connection: 'close' },
})

function answerTo(
  { method, headers }: IncomingMessage,
  address: string,
  files: ServedFiles,
  hosts: ReadonlySet<string>,
): Answer {
  if (!hosts.has((headers.host ?? '').toLowerCase())) return refusal(421, 'This is not that host.')
  if (method !== 'GET' && method !== 'HEAD')
    return refusal(405, 'Files can be read here, nothing else.', { Allow: 'GET, HEAD' })
  const file = files.get(address)
  return file === undefined ? refusal(404, 'There is no such file.') : { ...file, status: 200 }
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  files: ServedFiles,
  hosts: ReadonlySet<string>,
): void {
  const path = (request.url ?? '').split('?', 1)[0]!
  const address = path === '/' ? '/index.html' : path
  const { status, type, bytes, more } = answerTo(request, address, files, hosts)
  const about = { 'Content-Type': type, 'Content-Length': bytes.length }
  response.writeHead(status, { ...headersOf(address), ...about, ...more })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}
