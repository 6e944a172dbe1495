// The first look: the worked solution of article 2's network, what to try next, and the page.

import { join } from 'node:path'
import type { Command } from '../command.ts'
import { examplesFolder } from '../example-files.ts'
import { pageFiles, pageFolder } from '../serve/page-files.ts'
import { servePage } from '../serve/serve-page.ts'
import { explainCommand } from './explain.ts'
import { portOption } from './open.ts'

const NEXT = `
Next, try:
  handgrad explain examples/article-2.yaml dE/dw1     one number, down to its inputs
  handgrad explain examples/article-1.yaml            another article, in its own notation
  handgrad train examples/article-2.yaml --epochs 10000
  handgrad new my.yaml                                your own network
  handgrad open my.yaml                               in the page
  handgrad --help
In this checkout, "handgrad" is: npm run -s handgrad --
`

export const startCommand: Command = {
  name: 'start',
  args: '',
  summary: 'the worked solution of a first network, what to try next, and the page',
  examples: [
    ['handgrad start', 'until Ctrl-C'],
    ['handgrad start --no-page', 'print it and end'],
  ],
  options: [portOption, { flags: '--no-page', what: 'print the worked solution and serve nothing' }],
  async run(_args, options, io) {
    const code = await explainCommand.run([join(examplesFolder(), 'article-2.yaml'), []], {}, io)
    io.out(NEXT)
    if (options.page === false) return code
    const port = (options.port as number | undefined) ?? 0
    await servePage(io, { files: pageFiles(pageFolder()), port })
    return code
  },
}
