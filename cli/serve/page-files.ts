// The built page in memory: a fixed list of addresses and their bytes. A request is looked up in it and never
// becomes a path, so nothing else on the disk can be asked for.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { InputError } from '#lib'
import { packageFolder } from '../example-files.ts'

export type ServedFile = { readonly type: string; readonly bytes: Uint8Array }
/** By address, such as `/assets/page.js`. */
export type ServedFiles = ReadonlyMap<string, ServedFile>

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.yaml': 'text/plain; charset=utf-8',
}
export const JSON_TYPE = TYPES['.json']!

/** Where the package keeps the built page. */
export const pageFolder = (): string => join(packageFolder(), 'dist/web')

/** Every regular file of the folder; links are not followed. Throws `InputError` where there is no page. */
export function pageFiles(folder: string): ServedFiles {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new InputError(
      [
        {
          code: 'E-PAGE-MISSING',
          what: `The page is not built: there is no ${join(folder, 'index.html')}.`,
          fix: 'In a checkout: npm run build:web. An installed handgrad has it: install it again.',
        },
      ],
      3,
    )
  }
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      const address = `/${relative(folder, path).split(sep).join('/')}`
      const type = TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream'
      return [address, { type, bytes: readFileSync(path) }]
    }),
  )
}
