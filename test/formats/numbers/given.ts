// What the tests of this folder share: the example networks, and what was read as short lines.

import { readFileSync } from 'node:fs'
import { readNetworkFile } from '../../../src/formats/network-file.ts'
import { type ReadOptions, readNumbers } from '../../../src/formats/numbers/read.ts'
import { addressOf } from '../../../src/formula/name.ts'
import type { Network } from '../../../src/network/network.ts'

/** The network of a file in examples/. */
export async function example(id: string): Promise<Network> {
  const text = readFileSync(new URL(`../../../examples/${id}.yaml`, import.meta.url), 'utf8')
  return (await readNetworkFile(text, `${id}.yaml`)).network
}

/** Every number as `address = typed`, with ` in step n` for another step than the first, then what was not read. */
export function told(network: Network, text: string, options: ReadOptions = {}): string[] {
  const { numbers, unread } = readNumbers(network, text, options)
  return [
    ...numbers.map(
      ({ name, text, step }) => `${addressOf(name)} = ${text}${step === 1 ? '' : ` in step ${step}`}`,
    ),
    ...unread.map(({ line, why }) => `${line}: ${why}`),
  ]
}
