// Runs scripts one after the other with the Node that runs npm. Inside npm, plain `node` may be another one:
// the tests install Node 22 and 24 beside the tools, and npm puts those first on the path.

import { spawnSync } from 'node:child_process'

const node = process.env.npm_node_execpath ?? process.execPath
const [first, ...rest] = process.argv.slice(2)
const scripts = first === '--build' ? [['scripts/build.mjs'], rest] : [[first, ...rest]]
for (const args of scripts) {
  const { status, signal } = spawnSync(node, args, { stdio: 'inherit' })
  if (signal !== null) process.kill(process.pid, signal)
  if (status !== 0) process.exit(status ?? 1)
}
