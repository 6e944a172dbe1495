// Network files broken at random: whatever comes, the reader answers within a second with a network or with an
// InputError, never with a crash.

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readNetworkFile } from '../../src/formats/network-file.ts'
import { writeDescription } from '../../src/formats/write.ts'
import { InputError } from '../../src/network/problem.ts'
import { createRandom } from '../../src/numeric/random.ts'

const folder = new URL('../../examples/', import.meta.url)
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))

const random = createRandom(2026)
const below = (n: number) => Math.floor(random.random() * n)
const pick = <T>(list: readonly T[]): T => list[below(list.length)]!

/** Words and signs that mean something in YAML, JSON, numbers or JavaScript. */
const PIECES = [
  ...'[ ] { } , : - ? # & * ! | > % @ ` " \' \\ \n \t \0 \u2028 \ufeff \ud800 =='.split(' '),
  '  ',
  '\n\n',
  '---\n',
  '...\n',
  '- ',
  ': ',
  '? ',
  '*a',
  '&a ',
  '<<: ',
  '!!binary ',
  '!!js/function ',
  '|\n',
  '>-\n',
  'null',
  '~',
  'true',
  'NaN',
  '.nan',
  '.inf',
  '-.inf',
  '0x10',
  '0o7',
  '1e400',
  '5e-325',
  '-0',
  '1,5',
  '1_000',
  '١٢',
  '9007199254740993',
  '1e1000000000',
  '__proto__',
  'constructor',
  'toString',
  'softmax',
  'none',
  'all',
  'E',
  'net',
  'units: 0',
  'units: 1e9',
  'units: 65536',
  'type: softmax',
  '[[1]]',
  '[]',
  '{}',
  '[null]',
  '{ type: adam }',
  'h1',
]

const mutations: ((text: string) => string)[] = [
  (text) => splice(text, below(text.length), 0, pick(PIECES)),
  (text) => splice(text, below(text.length), 1 + below(8), ''),
  (text) => splice(text, below(text.length), 1 + below(4), pick(PIECES)),
  (text) => text.slice(0, below(text.length)),
  (text) => lines(text, (all) => all.splice(below(all.length), 1)),
  (text) => lines(text, (all) => all.splice(below(all.length), 0, pick(all))),
  (text) => lines(text, (all) => all.splice(below(all.length), 0, pick(pick(texts).split('\n')))),
  (text) => lines(text, (all) => void (all[below(all.length)] = ` ${pick(all)}`)),
  (text) => text.replace(pick(text.match(/\d+(?:\.\d+)?/g) ?? ['1']), pick(PIECES)),
  (text) => text.replace(pick(text.match(/[a-z]+/g) ?? ['a']), pick(text.match(/[a-z]+/g) ?? ['b'])),
  (text) => splice(text, below(text.length), 0, pick(PIECES).repeat(below(300))),
  (text) => text.replaceAll(pick(PIECES), pick(PIECES)),
]
const splice = (text: string, at: number, count: number, insert: string) =>
  text.slice(0, at) + insert + text.slice(at + count)
function lines(text: string, change: (all: string[]) => void): string {
  const all = text.split('\n')
  change(all)
  return all.join('\n')
}

async function asJson(text: string): Promise<string> {
  const { network } = await readNetworkFile(text, 'a.yaml')
  return writeDescription(network, network.start, { format: 'json' })
}

test('a file broken at random is read or refused, never a crash and never a hang', async () => {
  const count = process.env.HANDGRAD_LONG === '1' ? 10_000 : 1000
  const sources = [...texts, ...(await Promise.all(texts.map(asJson)))]
  let read = 0
  for (let i = 0; i < count; i++) {
    const name = pick(['net.yaml', 'net.json', 'net'])
    let text = pick(sources)
    for (let n = 1 + below(3); n > 0 && text.length > 0; n--) text = pick(mutations)(text)
    const start = process.cpuUsage()
    try {
      await readNetworkFile(text, name)
      read++
    } catch (error) {
      if (!(error instanceof InputError))
        throw new Error(`mutation ${i}: ${JSON.stringify(text)}`, { cause: error })
      expect(error.problems.length).toBeGreaterThan(0)
      // A message shows no control character but its own line ends.
      expect(error.message).not.toMatch(/(?!\n)[\p{Cc}\u2028\u202e]/u)
    }
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1e6, JSON.stringify(text.slice(0, 500))).toBeLessThan(1)
  }
  // Some must survive, or the mutations prove nothing about reading.
  expect(read).toBeGreaterThan(count / 20)
})

test('no network file changes what objects are', async () => {
  const text =
    '{"inputs": 1, "__proto__": {"polluted": 1}, "layers": [{"constructor": {"prototype": {"polluted": 1}}}]}'
  for (const name of ['a.json', 'a.yaml']) await readNetworkFile(text, name).catch(() => {})
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})
