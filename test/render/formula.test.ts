import katex from 'katex'
import { expect, test } from 'vitest'
import type { Formula } from '../../src/formula/formula.ts'
import * as F from '../../src/formula/formula.ts'
import { netOut } from '../../src/parts/notations/net-out.ts'
import { nowhere } from '../../src/parts/notations/notation.ts'
import { arrange } from '../../src/render/arrange.ts'
import { printFormula } from '../../src/render/formula.ts'
import { latexMedium } from '../../src/render/latex.ts'
import { plain, textMedium } from '../../src/render/text.ts'
import { cell, E, look, NUMBERS, net, out, weight } from './cells.ts'

const reading = { notation: netOut, where: nowhere, numbers: NUMBERS }
const numbersIn = { ...reading, substituted: { extra: 0 } }

const symbolic = (f: Formula) => plain(printFormula(arrange(f, look, netOut), reading, textMedium()))
const substituted = (f: Formula) => plain(printFormula(arrange(f, look, netOut), numbersIn, textMedium()))
function tex(f: Formula): string {
  const body = printFormula(arrange(f, look, netOut), reading, latexMedium())
  katex.renderToString(body, { strict: 'error', trust: false, throwOnError: true })
  return body
}

const w5 = cell(weight('w5'), 0.4)
const outH1 = cell(out('h1'), 0.5932699921071872)
const netO1 = cell(net('o1'), 1.10590596705977)
const outO1 = cell(out('o1'), 0.7513650695523157)
const target = cell({ of: 'target', unit: 'o1' }, 0.01)
const slopeE = cell({ d: E, by: out('o1') }, 0.7413650695523157)
const slopeOut = cell({ d: out('o1'), by: net('o1') }, 0.18681560180895948)

test('a gradient is a product of named slopes', () => {
  const gradient = F.mul(slopeE, slopeOut, { op: 'slope', of: netO1, by: w5, is: outH1 })
  expect(symbolic(gradient)).toBe('∂E_total/∂out_o1 · ∂out_o1/∂net_o1 · ∂net_o1/∂w5')
  expect(substituted(gradient)).toBe('0.74137 · 0.18682 · 0.59327')
  expect(tex(gradient)).toBe(
    '\\frac{\\partial E_{\\text{total}}}{\\partial \\text{out}_{\\text{o1}}} \\cdot \\frac{\\partial \\text{out}_{\\text{o1}}}{\\partial \\text{net}_{\\text{o1}}} \\cdot \\frac{\\partial \\text{net}_{\\text{o1}}}{\\partial \\text{w5}}',
  )
})

test('primitives stand in their textbook form', () => {
  expect(symbolic(F.sigmoid(netO1))).toBe('1/(1 + e^(−net_o1))')
  expect(substituted(F.sigmoid(netO1))).toBe('1/(1 + e^(−1.10591))')
  expect(symbolic(F.softplus(netO1))).toBe('ln(1 + e^net_o1)')
  expect(symbolic(F.softmax(netO1, [netO1, outO1]))).toBe('e^net_o1/(e^net_o1 + e^out_o1)')
  expect(symbolic(F.choose(0, netO1, netO1, F.mul(0.01, netO1)))).toBe(
    'net_o1 if 0 < net_o1, else 0.01 · net_o1',
  )
  expect(symbolic(F.mul(0.5, F.pow(F.sub(target, outO1), 2)))).toBe('½ (target_o1 − out_o1)²')
  expect(symbolic(F.neg(F.sub(target, outO1)))).toBe('−(target_o1 − out_o1)')
  for (const f of [
    F.sigmoid(netO1),
    F.softplus(netO1),
    F.softmax(netO1, [netO1, outO1]),
    F.choose(0, netO1, 1, 2),
    F.sqrt(F.abs(F.sign(F.floor(F.erf(netO1))))),
  ])
    tex(f)
})

test('a negative number stands in parentheses unless it comes first', () => {
  const a = cell(net('a'), 0.055399425)
  const b = cell(net('b'), -0.019049118)
  expect(substituted(F.add(a, b))).toBe('0.0554 + (−0.01905)')
  expect(substituted(F.add(b, a))).toBe('−0.01905 + 0.0554')
  expect(substituted(F.mul(b, b, a))).toBe('−0.01905 · (−0.01905) · 0.0554')
  expect(substituted(F.sub(a, F.neg(b)))).toBe('0.0554 − (−(−0.01905))')
  expect(substituted(F.pow(b, 2))).toBe('(−0.01905)²')
  expect(substituted(F.sigmoid(b))).toBe('1/(1 + e^(−(−0.01905)))')
})
