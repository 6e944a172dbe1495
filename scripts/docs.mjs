// Writes the pages of docs/ that are made from the lists of parts and commands.

import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { partsPage } from '../dist/src/render/parts-page.js'

writeFileSync(fileURLToPath(new URL('../docs/parts.md', import.meta.url)), partsPage())
