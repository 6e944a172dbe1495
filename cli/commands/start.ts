// The first look: the worked solution of article 2's network, and what to try next.

import { join } from 'node:path'
import type { Command } from '../command.ts'
import { examplesFolder } from '../example-files.ts'
import { explainCommand } from './explain.ts'

const NEXT = `
Next, try:
  handgrad explain examples/article-2.yaml dE/dw1     one number, down to its inputs
  handgrad explain examples/article-1.yaml            another article, in its own notation
  handgrad train examples/article-2.yaml --epochs 10000
  handgrad new my.yaml                                your own network
  handgrad --help
In this checkout, "handgrad" is: npm run -s handgrad --
`

export const startCommand: Command = {
  name: 'start',
  args: '',
  summary: 'the worked solution of a first network, and what to try next',
  examples: [['handgrad start', '']],
  options: [],
  async run(_args, _options, io) {
    const code = await explainCommand.run([join(examplesFolder(), 'article-2.yaml'), []], {}, io)
    io.out(NEXT)
    return code
  },
}
