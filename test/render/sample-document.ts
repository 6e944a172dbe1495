// A worked solution made by hand, with one block of every type, for the tests of the documents.

import type { Block, Document, Explanation } from '../../src/explain/explanation.ts'
import { binary64 } from '../../src/formula/arithmetic.ts'
import { evaluate } from '../../src/formula/evaluate.ts'
import type { Cell, Formula } from '../../src/formula/formula.ts'
import * as F from '../../src/formula/formula.ts'
import type { Name } from '../../src/formula/name.ts'
import type { Network } from '../../src/network/network.ts'
import { article2, cell, E, look, net, out, weight } from './cells.ts'

const made = (name: Name, value: number, formula: Formula | null = null): Cell => cell(name, value, formula)

const worked = (name: Name, formula: Formula) => made(name, evaluate(formula, binary64, look), formula)

const i1 = made({ of: 'input', unit: 'i1' }, 0.05)
const i2 = made({ of: 'input', unit: 'i2' }, 0.1)
const w1 = made(weight('w1'), 0.15)
const w2 = made(weight('w2'), 0.2)
const w5 = made(weight('w5'), 0.4)
const b1 = made(weight('b1'), 0.35)
const rate = made({ of: 'rate' }, 0.5)
const target = made({ of: 'target', unit: 'o1' }, 0.01)
const netH1 = made(net('h1'), 0.3775, F.add(F.mul(w1, i1), F.mul(w2, i2), b1))
const outH1 = made(out('h1'), 0.5932699921071872, F.sigmoid(netH1))
const netO1 = made(net('o1'), 1.10590596705977)
const outO1 = made(out('o1'), 0.7513650695523157, F.sigmoid(netO1))
const errorO1 = made(
  { of: 'error', unit: 'o1' },
  0.2748110831725904,
  F.mul(0.5, F.pow(F.sub(target, outO1), 2)),
)
const errorO2 = made({ of: 'error', unit: 'o2' }, 0.02356002558394212)
const total = made(E, 0.2983711087565325, F.add(errorO1, errorO2))
const slopeE = made({ d: E, by: out('o1') }, 0.7413650695523157, F.neg(F.sub(target, outO1)))
const slopeOut = made({ d: out('o1'), by: net('o1') }, 0.18681560180895948, F.mul(outO1, F.sub(1, outO1)))
const delta = made({ d: E, by: net('o1') }, 0.13849856162855198, F.mul(slopeE, slopeOut))
const gradient = made(
  { d: E, by: weight('w5') },
  0.08216704056423077,
  F.mul(slopeE, slopeOut, { op: 'slope', of: netO1, by: w5, is: outH1 }),
)
const viaO1 = made({ d: { of: 'error', unit: 'o1' }, by: out('h1') }, 0.0553994246514208)
const viaO2 = made({ d: { of: 'error', unit: 'o2' }, by: out('h1') }, -0.019049118258278114)
const back = made({ d: E, by: out('h1') }, 0.036350306393142684, F.add(viaO1, viaO2))
const fresh = made(
  { of: 'update', quantity: 'new', parameter: 'w5' },
  0.35891647971788465,
  F.sub(w5, F.mul(rate, gradient)),
)
const many = Array.from({ length: 15 }, (_, i) =>
  made({ of: 'input', unit: `pixel ${i + 1}` }, Math.sin(i + 1)),
)
const long = worked(net('a long sum'), F.sum(many))
const kink = worked(out('h2'), F.choose(0, outH1, netH1, F.mul(0.01, netH1)))

export const cells = {
  netH1,
  outH1,
  errorO1,
  total,
  slopeE,
  slopeOut,
  delta,
  gradient,
  back,
  fresh,
  long,
  kink,
}

export function explanation(of: Cell, network: Network = article2): Explanation {
  return {
    name: of.name,
    title: ['About ', { name: of.name }, ' in one line'],
    formula: of.formula,
    look,
    value: look(of),
    from: [E],
    usedBy: [weight('w5'), gradient.name],
    why: ['The slopes along the path are multiplied, from ', { name: outO1.name }, ' on.'],
    step: 1,
    numbers: network.numbers,
    notation: network.notation,
  }
}

export function sampleDocument(network: Network = article2): Document {
  const working = (of: Cell): Block => ({ type: 'working', explanation: explanation(of, network) })
  const blocks: Block[] = [
    { type: 'title', text: network.title },
    { type: 'drawing', network, parameters: network.start },
    { type: 'heading', text: ['What is given'] },
    {
      type: 'given',
      rows: [i1, i2, target, w1, w2, w5, b1, rate].map((c) => ({ name: c.name, value: look(c) })),
    },
    { type: 'heading', text: ['The forward pass'] },
    ...[netH1, outH1, errorO1, total, long, kink].map(working),
    { type: 'heading', text: ['The backward pass, as far as ', { name: weight('w5') }] },
    {
      type: 'text',
      text: ['Every gradient is a product of slopes; ', { name: delta.name }, ' is the first two.'],
    },
    ...[slopeE, slopeOut, delta, gradient, back].map(working),
    { type: 'result', explanation: explanation(viaO2, network) },
    { type: 'heading', text: ['The update'] },
    working(fresh),
    {
      type: 'matrix',
      about: ['Layer 1: the nets'],
      terms: [
        { symbol: 'net', layer: 1, rows: [[0.3775], [0.3925]] },
        { op: '=' },
        {
          symbol: 'W',
          layer: 1,
          rows: [
            [0.15, 0.2],
            [0.25, 0.3],
          ],
        },
        { op: '·' },
        { symbol: 'x', rows: [[0.05], [0.1]] },
        { op: '+' },
        { symbol: 'b', layer: 1, rows: [[0.35], [0.35]] },
      ],
    },
    {
      type: 'erratum',
      name: E,
      step: 2,
      printed: '0.291027924',
      value: 0.29102777369359933,
      note: 'The article used the new weights too early.',
    },
    { type: 'erratum', note: 'In the drawing, w6 and w7 are swapped.' },
  ]
  return { blocks, notation: network.notation, numbers: network.numbers, orientation: 'rows', network }
}
