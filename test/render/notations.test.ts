import { expect, test } from 'vitest'
import * as F from '../../src/formula/formula.ts'
import type { Name } from '../../src/formula/name.ts'
import type { Network } from '../../src/network/network.ts'
import { notations } from '../../src/parts/notations/index.ts'
import { nowhere } from '../../src/parts/notations/notation.ts'
import { arrange } from '../../src/render/arrange.ts'
import { printFormula } from '../../src/render/formula.ts'
import { nameText, plain, textMedium } from '../../src/render/text.ts'
import { notationNamed, whereIn } from '../../src/render/voice.ts'
import { article2, cell, E, look, NUMBERS, net, out, weight } from './cells.ts'

const NAMES: Name[] = [
  { of: 'input', unit: 'i1' },
  net('h1'),
  out('h1'),
  out('o2'),
  { of: 'target', unit: 'o1' },
  E,
  { of: 'error', unit: 'o1' },
  { of: 'rate' },
  weight('w5'),
  { of: 'update', quantity: 'new', parameter: 'w5' },
  { of: 'update', quantity: 'change', parameter: 'w5' },
  { of: 'update', quantity: 'mhat', parameter: 'w5' },
  { of: 'previous', quantity: 'v', parameter: 'w5' },
  { d: E, by: net('o1') },
  { d: { of: 'error', sample: 2 }, by: weight('w5') },
  { d: out('o1'), by: net('o1') },
  { d: E, by: out('h1'), via: 'o2' },
  weight('w(i1->h2)'),
  weight('b(h1)'),
]

const spelled = (id: string, network: Network = article2) =>
  NAMES.map((name) => nameText(notationNamed(id).spell(name, whereIn(network)))).join('  ')

test('net-out is the notation of the second article', () => {
  expect(spelled('net-out')).toBe(
    'i1  net_h1  out_h1  out_o2  target_o1  E_total  E_o1  η  w5  w5⁺  Δw5  m̂_w5  v_w5^old  δ_o1  ∂E_total@2/∂w5  ∂out_o1/∂net_o1  ∂E_total/∂out_h1 via o2  w_i1→h2  b_h1',
  )
})

test('sum-output is the notation of the first article', () => {
  expect(spelled('sum-output')).toBe(
    'i1  sum_h1  output_h1  output_o2  target₁  E_total  E₁  n  w5  new_w5  Δw5  m̂_w5  v_w5^old  δ_o1  ∂E_total@2/∂w5  ∂output_o1/∂sum_o1  ∂E_total/∂output_h1 via o2  w_i1→h2  b_h1',
  )
})

test('z-a counts layers above and units below', () => {
  expect(spelled('z-a')).toBe(
    'x₁  z₁⁽¹⁾  a₁⁽¹⁾  a₂⁽²⁾  y₁  E  E₁  α  w5  w5⁺  Δw5  m̂_w5  v_w5^old  δ₁⁽²⁾  ∂E@2/∂w5  ∂a₁⁽²⁾/∂z₁⁽²⁾  ∂E/∂a₁⁽¹⁾ via o2  W₂₁⁽¹⁾  b₁⁽¹⁾',
  )
})

test('the indices of weights follow the matrices: unit and input in rows, input and unit in columns', () => {
  const { spell } = notationNamed('z-a')
  const text = (orientation?: 'rows' | 'columns') =>
    nameText(spell(weight('w(i1->h2)'), whereIn(article2, orientation)))
  expect([text(), text('rows'), text('columns')]).toEqual(['W₂₁⁽¹⁾', 'W₂₁⁽¹⁾', 'W₁₂⁽¹⁾'])
})

test('prediction-delta is the notation of the third article', () => {
  const one = {
    ...article2,
    outputs: ['o1'],
    layers: [article2.layers[0], { ...article2.layers[1], units: ['o1'] }],
    loss: { part: { id: 'half-squared-error' } },
  } as unknown as Network
  const { spell } = notationNamed('prediction-delta')
  const text = (name: Name) => nameText(spell(name, whereIn(one)))
  expect(
    [out('o1'), { of: 'target', unit: 'o1' } as const, E, { of: 'rate' } as const, out('h1')].map(text),
  ).toEqual(['prediction', 'actual', 'Error', 'a', 'h1'])
  expect(text({ d: E, by: out('o1') })).toBe('Δ')
  expect(text({ d: E, by: weight('w5') })).toBe('∂Error/∂w5')
  expect(text({ of: 'update', quantity: 'new', parameter: 'w5' })).toBe('w5′')
})

test('names that could be misread stand in quotes or braces', () => {
  const { spell } = notationNamed('net-out')
  expect(nameText(spell(weight('a + b'), nowhere))).toBe('"a + b"')
  expect(nameText(spell(net('sepal length (cm)'), nowhere))).toBe('net_{sepal length (cm)}')
  expect(nameText(spell(weight('w(i1->h1)'), { ...whereIn(article2), parameter: () => undefined }))).toBe(
    '"w(i1->h1)"',
  )
})

test('the order of factors and the sign of a difference are the notation’s', () => {
  const w = cell(weight('w1'), 0.15)
  const x = cell({ of: 'input', unit: 'i1' }, 0.05)
  const t = cell({ of: 'target', unit: 'o1' }, 0.01)
  const o = cell(out('o1'), 0.75)
  const formula = F.add(F.mul(w, x), F.neg(F.sub(t, o)), F.mul(0.5, F.pow(F.sub(t, o), 2)))
  const text = (id: string) => {
    const notation = notationNamed(id)
    return plain(
      printFormula(
        arrange(formula, look, notation),
        { notation, where: nowhere, numbers: NUMBERS },
        textMedium(),
      ),
    )
  }
  expect(text('net-out')).toBe('w1 · i1 + (−(target_o1 − out_o1)) + ½ (target_o1 − out_o1)²')
  expect(text('sum-output')).toBe('i1 · w1 + (output_o1 − target_o1) + ½ (output_o1 − target_o1)²')
})

test('every notation is complete', () => {
  expect(new Set(notations.map(({ id }) => id)).size).toBe(notations.length)
  for (const { id, title, why, spell, matrix } of notations) {
    expect(`${id} ${title}`).toMatch(/^[a-z-]+ \S/)
    expect(why).toMatch(/\.$/)
    for (const name of NAMES) expect(nameText(spell(name, nowhere))).not.toMatch(/undefined|object/)
    for (const symbol of [
      'W',
      'b',
      'x',
      'net',
      'out',
      'target',
      'delta',
      'slope',
      'gradient',
      'new',
      'rate',
    ] as const) {
      expect(nameText(matrix(symbol, 1, 'W'))).not.toMatch(/undefined|object/)
    }
  }
})
