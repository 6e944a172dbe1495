// The same bytes on every Node that is supported: the worked solutions and a trained network.

import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bin, execute, root } from './run.ts'

const commands = [
  ['explain', 'examples/article-2.yaml', '--matrix'],
  ['trace', 'examples/softmax.yaml', '--format', 'json'],
  ['train', 'examples/adam.yaml', '--epochs', '300'],
]

for (const version of ['node22', 'node24']) {
  const node = `${root}test/nodes/node_modules/${version}/bin/node`
  const here = existsSync(node)
  test.skipIf(!here)(
    `${version} prints what Node ${process.versions.node} prints${here ? '' : ' (skipped: npm ci in test/nodes installs it on Linux)'}`,
    async () => {
      for (const args of commands) {
        const [mine, theirs] = [
          await execute(process.execPath, [bin, ...args]),
          await execute(node, [bin, ...args]),
        ]
        expect(theirs.code, theirs.err).toBe(0)
        expect(theirs.out).toBe(mine.out)
      }
    },
  )
}
