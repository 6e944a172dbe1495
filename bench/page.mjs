// What the browser loads before it shows the page, in gzipped bytes, and what it loads later; then how fast it answers and
// how fast it trains.

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { trainingSpeeds } from './page-training.mjs'

const folder = fileURLToPath(new URL('../dist/web/', import.meta.url))
const size = (file) => gzipSync(readFileSync(folder + file), { level: 9 }).length
const page = readFileSync(`${folder}index.html`, 'utf8')
const first = ['index.html', ...[...page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, file]) => file)]
const all = readdirSync(folder, { recursive: true }).filter((file) => /\.(?:js|css|html|svg)$/.test(file))

let total = 0
for (const file of first) {
  total += size(file)
  console.log(`${String(size(file)).padStart(8)}  ${file}`)
}
console.log(`${String(total).padStart(8)}  first load, before fonts`)
for (const file of all)
  if (!first.includes(file)) console.log(`${String(size(file)).padStart(8)}  later: ${file}`)

for (const [tab, epochs] of Object.entries(await trainingSpeeds()))
  console.log(
    `${String(Math.round(epochs)).padStart(8)}  epochs a second of 2-4-2-1 on 250 points, ${tab} open`,
  )
await import('./page-times.mjs')
