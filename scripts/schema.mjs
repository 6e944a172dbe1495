// Writes docs/handgrad.schema.json from the schema in the built library. Run after `npm run build`.

import { mkdirSync, writeFileSync } from 'node:fs'
import { jsonSchema } from '../dist/src/network/schema.js'

mkdirSync(new URL('../docs/', import.meta.url), { recursive: true })
writeFileSync(
  new URL('../docs/handgrad.schema.json', import.meta.url),
  `${JSON.stringify(jsonSchema(), null, 1)}\n`,
)
