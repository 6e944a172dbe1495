// Writes the pages of docs/ that are made from the lists of parts and from the examples, and the worked examples of
// docs/checking.md.

import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkNumbers } from '../dist/src/check/check.js'
import { readNetworkFile } from '../dist/src/formats/network-file.js'
import { readNumbers } from '../dist/src/formats/numbers/read.js'
import { errataPage } from '../dist/src/render/errata-page.js'
import { mistakesPage } from '../dist/src/render/mistakes-page.js'
import { partsPage } from '../dist/src/render/parts-page.js'
import { workedPage } from './worked-page.mjs'

const file = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url))
const example = (name) => readFileSync(file(`examples/${name}`), 'utf8')
const write = (name, text) => writeFileSync(file(`docs/${name}`), text)

const articles = []
for (const id of ['article-1', 'article-2', 'article-3']) {
  const { network } = await readNetworkFile(example(`${id}.yaml`), `${id}.yaml`)
  const { numbers } = readNumbers(network, example(`${id}.numbers.txt`))
  articles.push({ id, found: checkNumbers(network, numbers) })
}

write('parts.md', partsPage())
write('mistakes.md', mistakesPage())
write('errata.md', errataPage(articles))
write('checking.md', workedPage(readFileSync(file('docs/checking.md'), 'utf8')))
