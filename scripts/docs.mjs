// Writes the pages of docs/ that are made from the lists of parts, and the examples of docs/checking.md.

import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { mistakesPage } from '../dist/src/render/mistakes-page.js'
import { partsPage } from '../dist/src/render/parts-page.js'
import { workedPage } from './worked-page.mjs'

const pathOf = (name) => fileURLToPath(new URL(`../docs/${name}`, import.meta.url))
const write = (name, text) => writeFileSync(pathOf(name), text)
write('parts.md', partsPage())
write('mistakes.md', mistakesPage())
write('checking.md', workedPage(readFileSync(pathOf('checking.md'), 'utf8')))
