// What handgrad's own trace writes is read back, every number of it, also under names that look like something else.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { handgrad, root } from '../../run.ts'

const folder = mkdtempSync(join(tmpdir(), 'handgrad-own-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const odd = join(folder, 'odd.yaml')
writeFileSync(
  odd,
  `inputs: ["1", "E"]
layers:
  - { units: ["2", "net"], activation: sigmoid, weights: [[0.15, 0.2], [0.25, 0.3]], names: [["w", "step"], ["new", "0.5"]] }
  - { units: ["@2", "dE"], activation: sigmoid, weights: [[0.4, 0.45], [0.5, 0.55]], names: [["NaN", "loss"], ["a=b", "x:y"]] }
samples: [{ inputs: [0.05, 0.1], targets: [0.01, 0.99] }, { inputs: [0.3, 0.1], targets: [0.5, 0.5] }]
`,
)

const networks = [...['article-2', 'batch', 'softmax'].map((id) => `${root}examples/${id}.yaml`), odd]

test.each(
  networks.flatMap((file) => ['csv', 'json'].map((format) => [file.replace(/.*\//, ''), format, file])),
)('the trace of %s as %s', async (_, format, file) => {
  const trace = await handgrad(['trace', file!, '--format', format!])
  const names = trace.out.match(format === 'csv' ? /\n(?=.)/g : /"name": /g)!.length
  const { out, code } = await handgrad(['check', file!, '-', '--format', 'json'], { input: trace.out })
  const { numbers, unread } = JSON.parse(out)
  expect(unread).toEqual([])
  expect(numbers).toHaveLength(names)
  expect(numbers.filter(({ status }: { status: string }) => status !== 'right')).toEqual([])
  expect(code).toBe(0)
})
