// The service worker of the page: a Vite plugin that writes into it which files the built page is made of, and a hash
// of all of them as the name of the version.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const WORKER = 'sw.js'
/** Read by other pages, from the network: not kept. */
const FOREIGN = ['embed.html', 'handgrad-network.js']

export const offline: Plugin = {
  name: 'offline',
  apply: 'build',
  buildStart() {
    this.emitFile({ type: 'chunk', id: path('../offline/service-worker.ts'), fileName: WORKER })
  },
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const folder = path('../public/')
      const files = new Map<string, string | Uint8Array>()
      for (const name of readdirSync(folder)) files.set(name, readFileSync(folder + name))
      for (const [name, made] of Object.entries(bundle))
        files.set(name, made.type === 'chunk' ? made.code : made.source)
      for (const name of [WORKER, ...FOREIGN]) files.delete(name)
      const names = [...files.keys()].sort()
      const hash = createHash('sha256')
      for (const name of names) hash.update(name).update(files.get(name)!)
      const worker = bundle[WORKER]
      if (worker?.type !== 'chunk') return this.error('the service worker was not built')
      if (worker.imports.length > 0) this.error('the service worker must be one file')
      const listed = names.map((name) => (name === 'index.html' ? './' : name))
      worker.code = worker.code
        .replace(/\bFILES\b/, JSON.stringify(listed))
        .replace(/\bVERSION\b/, JSON.stringify(hash.digest('hex').slice(0, 16)))
    },
  },
}
