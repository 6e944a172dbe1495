import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import { readNetworkFile } from '../../src/formats/network-file.ts'
test('x', async () => {
  const text = readFileSync('examples/article-2.yaml', 'utf8')
  const { network, warnings } = await readNetworkFile(text, 'a.yaml')
  console.log(network, warnings)
  const bad = text.replace('activation: sigmoid', 'activation: signoid').replace('[0.15, 0.20]', '[0,15, 0,20]').replace('rate: 0.5', 'rate: fast').replace('[w7, w8]', '[w7, w5]').replace('loss:', 'los:').replace('targets: [0.01, 0.99]', 'targets: [0.01, 0x99]')
  await readNetworkFile(bad, 'a.yaml').catch((e) => console.log(e.message))
  await readNetworkFile('{"inputs": 2, "layers": [{"units": 1, "weights": [[1,null]]}], "inputs": 3, "samples":[{"inputs":[1,1e400],"targets":[]}]}', 'a.json').catch((e) => console.log(e.message))
  await readNetworkFile('{"inputs": 2, \n"layers": [{"units": 1 "weights": [[1,null]]}]', 'a.json').catch((e) => console.log(e.message))
})
