// Every number that the three articles print is reproduced to the digits printed, in the article's notation,
// and what they print wrongly is shown as an erratum with both values.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { workedSolution } from '../../src/explain/solution.ts'
import { readNetworkFile } from '../../src/formats/network-file.ts'
import { toDecimals } from '../../src/numeric/decimal.ts'
import { documentText } from '../../src/render/document-text.ts'
import { step } from '../../src/trace/step.ts'

type Article = {
  id: string
  printed: [address: string, digits: string][]
  printed_after_training?: [what: string, digits: string][]
}

const { articles } = JSON.parse(readFileSync(new URL('./printed-numbers.json', import.meta.url), 'utf8')) as {
  articles: Article[]
}
const read = async (id: string) => {
  const file = new URL(`../../examples/${id}.yaml`, import.meta.url)
  return (await readNetworkFile(readFileSync(file, 'utf8'), `${id}.yaml`)).network
}

/** Numbers in print that the articles' own rules do not give, with the right ones (to the printed digits). */
const ERRATA: Record<string, string> = {
  'article-2 dE(o2)/dout(h1)': '-0.019049118',
  'article-2 E after 1 update': '0.291027774',
  'article-2 E after 10000 updates': '0.000035102',
  'article-2 out(o1) after 10000 updates': '0.015913620',
  'article-2 out(o2) after 10000 updates': '0.984064274',
}

describe.each(articles)('$id', ({ id, printed, printed_after_training = [] }) => {
  const after = printed_after_training.map(([what, digits]): [string, string, number] => {
    const [, address, updates] = /^(.*) after (\d+) updates?$/.exec(what)!
    return [
      `${address} after ${updates} ${updates === '1' ? 'update' : 'updates'}`,
      digits,
      Number(updates) + 1,
    ]
  })
  const all = [
    ...printed.map(([address, digits]): [string, string, number] => [address, digits, 1]),
    ...after,
  ]

  test.each(all)('%s is %s', async (what, digits, n) => {
    const net = await read(id)
    const address = what.replace(/ after .*/, '')
    const sheet = step(net, { step: n })
    const value = address.startsWith('-') ? -sheet.value(address.slice(1)) : sheet.value(address)
    const decimals = (digits.split('.')[1] ?? '').length
    const mine = toDecimals(value, decimals, net.numbers.show)
    expect(mine).toBe(ERRATA[`${id} ${what}`] ?? digits)
  })

  test('the worked solution shows each erratum with both values', async () => {
    const text = documentText(workedSolution(await read(id)), { width: 100 }).replaceAll('−', '-')
    expect(text).toContain('In print')
    for (const [what, right] of Object.entries(ERRATA)) {
      if (!what.startsWith(id)) continue
      const wrong = all.find(([address]) => `${id} ${address}` === what)![1]
      expect(text).toContain(wrong)
      expect(text).toContain(right.replace(/0+$/, ''))
    }
  })
})

test('the solutions speak the language of their articles', async () => {
  const text = async (id: string) => documentText(workedSolution(await read(id)), { width: 100 })
  const [one, two, three] = await Promise.all(['article-1', 'article-2', 'article-3'].map(text))
  for (const word of ['sum_h1', 'output_h1', 'E_total', '∂E₁/∂output_h1']) expect(one).toContain(word)
  for (const word of ['net_h1', 'out_h1', 'E_o1', 'E_total', 'η', 'δ_o1', 'w5⁺']) expect(two).toContain(word)
  for (const word of ['prediction', 'actual', 'Δ']) expect(three).toContain(word)
})

test('the reading order of article 2 is 8 + 3 + 24 + 8 numbers, ∂E/∂w5 the 15th', async () => {
  const { worked } = step(await read('article-2'))
  const count = (...phases: string[]) => worked.filter(({ phase }) => phases.includes(phase)).length
  expect([count('forward'), count('error'), count('backward'), count('update')]).toEqual([8, 3, 24, 8])
  expect(worked[14]!.name).toEqual({
    d: { of: 'error', sample: undefined },
    by: { of: 'parameter', parameter: 'w5' },
  })
})
