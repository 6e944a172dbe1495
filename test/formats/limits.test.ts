// What is far too large is refused at once, before anything is made of it (bad inputs 37, 63 to 65, 83).

import { expect, test } from 'vitest'
import { readNetworkFile } from '../../src/formats/network-file.ts'
import { InputError } from '../../src/network/problem.ts'

const hundredThousandLayers = `{"inputs": 1, "layers": [${Array(100_000).fill('{"units": 1}').join(', ')}]}`
const cases: [title: string, text: string, code: string][] = [
  ['a name of ten million characters', `{"inputs": ["${'x'.repeat(10_000_000)}"]}`, 'E-LIMIT-TEXT'],
  [
    'a name of a hundred thousand characters',
    `{"inputs": ["${'x'.repeat(100_000)}"], "layers": [{"units": 1, "weights": [[1]]}]}`,
    'E-NAME-LONG',
  ],
  ['a number of a million digits', `{"handgrad": ${'1'.repeat(1_000_000)}, "inputs": 1}`, 'E-LIMIT-DIGITS'],
  ['a hundred thousand layers', hundredThousandLayers, 'E-LIMIT-LAYERS'],
  ['brackets a million deep', '{"a":'.repeat(1_000_000), 'E-JSON-DEPTH'],
  ['units beyond all memory', '{"inputs": 1e9, "layers": [{"units": 1e9, "weights": []}]}', 'E-ARCH-SIZE'],
  [
    'weights beyond all memory',
    '{"inputs": 65536, "layers": [{"units": 65536, "weights": []}]}',
    'E-LIMIT-PARAMS',
  ],
]

/** Milliseconds of this process. */
function spent(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}

for (const [title, text, code] of cases) {
  test(`${title} are refused within a tenth of a second`.replace(/^(an? .*) are/, '$1 is'), async () => {
    // Processor time, the best of three: the machine may be busy with other tests.
    let best = Infinity
    for (let i = 0; i < 3; i++) {
      const start = process.cpuUsage()
      const error = await readNetworkFile(text, 'net.json').catch((thrown: unknown) => thrown)
      best = Math.min(best, spent(start))
      expect(error).toBeInstanceOf(InputError)
      expect((error as InputError).problems.map((problem) => problem.code)).toContain(code)
    }
    expect(best).toBeLessThan(100)
  })
}

test('a hundred thousand weights in JSON are read in a moment', async () => {
  const row = Array.from({ length: 784 }, (_, i) => Math.sin(i) / 3)
  const layer = (units: number, inputs: number) => ({
    units,
    weights: Array(units).fill(row.slice(0, inputs)),
  })
  const text = JSON.stringify({
    inputs: 784,
    layers: [layer(128, 784), layer(64, 128), layer(10, 64)],
    samples: [{ inputs: row, targets: Array(10).fill(1) }],
  })
  expect(text.length).toBeGreaterThan(2_000_000)
  const start = process.cpuUsage()
  const { network } = await readNetworkFile(text, 'net.json')
  expect(network.start).toHaveLength(109_386)
  expect(spent(start)).toBeLessThan(1000)
})
