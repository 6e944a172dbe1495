// Whole commands as a ratio to an empty Node process: the help, and one weight of 784-128-64-10.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { network, writeDescription } from '../dist/src/index.js'

const bin = fileURLToPath(new URL('../dist/cli/handgrad.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'handgrad-bench-'))
const layer = (units, activation, type, seed) => ({ units, activation, initialize: { type, seed } })
const description = {
  handgrad: 1,
  inputs: 784,
  layers: [layer(128, 'relu', 'he', 1), layer(64, 'relu', 'he', 2), layer(10, 'softmax', 'xavier', 3)],
  loss: 'categorical-cross-entropy',
  samples: [
    {
      inputs: Array.from({ length: 784 }, (_, i) => ((i * 37) % 101) / 101),
      targets: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    },
  ],
}
const path = (name, text) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const initialized = path('initialized.json', JSON.stringify(description))
const given = path('given.json', writeDescription(network(description), undefined, { format: 'json' }))
const tasks = [
  ['an empty process', [path('empty.mjs', '')], null],
  ['handgrad --help', [bin, '--help'], 2.5],
  ['explain one weight, weights initialised', [bin, 'explain', initialized, 'dE/dw(i300->h5)'], 5],
  ['explain one weight, weights in a 2 MB file', [bin, 'explain', given, 'dE/dw(i300->h5)'], 8],
]
const times = tasks.map(() => [])
for (let round = 0; round < 15; round++) {
  for (const [i, [, args]] of tasks.entries()) {
    const start = performance.now()
    spawnSync(process.execPath, args)
    times[i].push(performance.now() - start)
  }
}
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1]
const empty = median(times[0])
for (const [i, [name, , bar]] of tasks.entries()) {
  const ratio =
    bar === null ? '' : `, ${(median(times[i]) / empty).toFixed(2)} × an empty process (bar: ${bar})`
  console.log(`${name}: ${median(times[i]).toFixed(0)} ms${ratio}`)
}
rmSync(folder, { recursive: true, force: true })
