// Prints the JSON Schema of the network file, for editors.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from '../command.ts'
import { packageFolder } from '../example-files.ts'

export const schemaCommand: Command = {
  name: 'schema',
  args: '',
  summary: 'print the JSON Schema of the network file',
  examples: [['handgrad schema > handgrad.schema.json', 'for editors that complete YAML and JSON']],
  options: [],
  async run(_args, _options, io) {
    io.out(readFileSync(join(packageFolder(), 'docs/handgrad.schema.json'), 'utf8'))
    return 0
  },
}
