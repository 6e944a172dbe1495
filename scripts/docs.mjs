// Writes the pages of docs/ that are made from the lists of parts and commands, and from the examples.

import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkNumbers } from '../dist/src/check/check.js'
import { readNetworkFile } from '../dist/src/formats/network-file.js'
import { readNumbers } from '../dist/src/formats/numbers/read.js'
import { errataPage } from '../dist/src/render/errata-page.js'
import { partsPage } from '../dist/src/render/parts-page.js'

const file = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url))
const example = (name) => readFileSync(file(`examples/${name}`), 'utf8')

const articles = []
for (const id of ['article-1', 'article-2', 'article-3']) {
  const { network } = await readNetworkFile(example(`${id}.yaml`), `${id}.yaml`)
  const { numbers } = readNumbers(network, example(`${id}.numbers.txt`))
  articles.push({ id, found: checkNumbers(network, numbers) })
}

writeFileSync(file('docs/parts.md'), partsPage())
writeFileSync(file('docs/errata.md'), errataPage(articles))
