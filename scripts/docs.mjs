// Writes the pages of docs/ that are made from the lists of parts and commands.

import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { mistakesPage } from '../dist/src/render/mistakes-page.js'
import { partsPage } from '../dist/src/render/parts-page.js'

const write = (name, text) => writeFileSync(fileURLToPath(new URL(`../docs/${name}`, import.meta.url)), text)
write('parts.md', partsPage())
write('mistakes.md', mistakesPage())
