// The descriptions of the example files that need no data file, for tests.

import { readdirSync, readFileSync } from 'node:fs'
import { type Description, readNetworkFile } from '../src/index.ts'

const folder = new URL('../examples/', import.meta.url)

export async function examples(): Promise<{ id: string; description: Description }[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
  const texts = files.map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }))
  const own = texts.filter(({ text }) => !/^data:/m.test(text))
  return Promise.all(
    own.map(async ({ file, text }) => ({
      id: file.replace('.yaml', ''),
      description: (await readNetworkFile(text, file)).description,
    })),
  )
}
