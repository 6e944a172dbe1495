// The network of an example file, for tests.

import { readFileSync } from 'node:fs'
import { type Network, readNetworkFile } from '../src/index.ts'

export async function example(name: string): Promise<Network> {
  const file = `${name}.yaml`
  const text = readFileSync(new URL(`../examples/${file}`, import.meta.url), 'utf8')
  return (await readNetworkFile(text, file)).network
}
