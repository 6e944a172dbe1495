// An explanation is the number's own formula: evaluating it gives the cell's value bit for bit, every medium
// shows the same numbers, and every printed line holds on a calculator (render/ has that checker).

import { expect, test } from 'vitest'
import { documentOf, explain } from '../src/explained.ts'
import { binary64 } from '../src/formula/arithmetic.ts'
import { evaluate } from '../src/formula/evaluate.ts'
import { addressOf } from '../src/formula/name.ts'
import { examine, network } from '../src/network/validate.ts'
import { documentHtml } from '../src/render/document-html.ts'
import { listing } from '../src/trace/listing.ts'
import { step } from '../src/trace/step.ts'
import { randomNetwork } from './random-network.ts'

const CELLS = process.env.HANDGRAD_LONG === '1' ? 100_000 : 10_000

test(`evaluating the explanations of ${CELLS} random cells gives their values, bit for bit`, () => {
  let checked = 0
  for (let seed = 1; checked < CELLS; seed++) {
    const { network } = examine(randomNetwork(seed))
    if (network === null) continue
    const sheet = step(network)
    for (const { cell, name } of listing(sheet)) {
      const explained = explain(sheet, cell.name)
      if (explained.formula === null) continue
      const value = evaluate(explained.formula, binary64, explained.look)
      expect(
        Object.is(value, explained.value),
        `${name} of seed ${seed}: ${value} and ${explained.value}`,
      ).toBe(true)
      checked++
    }
  }
})

/** All numbers of a text, minus signs made plain; thin spaces and markup do not part a number. */
const numbers = (text: string) =>
  [
    ...text
      .replaceAll('−', '-')
      .replaceAll('{,}', ',')
      .matchAll(/\d+(?:\.\d+)?/g),
  ].map(([found]) => found)

test('text, Markdown, LaTeX, HTML and JSON of one cell carry the same numbers', () => {
  let checked = 0
  for (let seed = 1; checked < 300; seed++) {
    const { network } = examine(randomNetwork(seed, { layers: 2, units: 3, samples: 1 }))
    if (network === null) continue
    const sheet = step(network)
    for (const { cell } of listing(sheet).filter((_, i) => i % 7 === 0)) {
      const explained = explain(sheet, cell.name)
      const { formula, substituted, value } = explained.json()
      if (formula === null || substituted === null) continue
      const where = `${addressOf(cell.name)} of seed ${seed}`
      expect(value, where).toBe(Number.isFinite(explained.value) ? explained.value : String(explained.value))
      const inText = numbers(substituted.text.replace(/e\^\(?/g, 'e '))
      const sorted = (list: string[]) =>
        list.filter((one) => one !== '1' && one !== '2' && one !== '10').sort()
      expect(sorted(numbers(substituted.latex.replace(/\^\{[-−]?\d+\}/g, ''))), where).toEqual(sorted(inText))
      const joined = explained.text({ width: 10_000 })
      expect(joined, where).toContain(substituted.text.slice(0, 20))
      expect(explained.markdown(), where).toContain(substituted.latex.slice(0, 20))
      const shown = new Set(numbers(documentHtml(documentOf(network, [explained])).replace(/<[^>]*>/g, ' ')))
      for (const one of inText) expect(shown.has(one), `${one} of ${where} in HTML`).toBe(true)
      checked++
    }
  }
})

test('slopes of gradients and updates follow the whole graph, and no slope of a batch passes for that of a sample', () => {
  const net = network({
    inputs: ['a'],
    layers: [
      { units: ['h'], activation: 'tanh', weights: [[0.5]], names: [['v']], bias: 'none' },
      { units: ['y'], activation: 'sigmoid', weights: [[0.8]], names: [['w5']], bias: 'none' },
    ],
    loss: 'sum-of-squares',
    samples: [
      { inputs: [1], targets: [0] },
      { inputs: [-0.5], targets: [1] },
    ],
  })
  const sheet = step(net)
  expect(sheet.value('dnew(w5)/drate')).toBe(-sheet.value('dE/dw5'))
  expect(sheet.value('dchange(w5)/dnew(w5)')).toBe(1)
  // ∂new/∂w5 = 1 − η·∂²E/∂w5²; the second derivative by differences of the gradient.
  const gradientAt = (w: number) => {
    const start = net.start.slice()
    start[1] = w
    return step({ ...net, start }).value('dE/dw5')
  }
  const second = (gradientAt(0.8 + 1e-5) - gradientAt(0.8 - 1e-5)) / 2e-5
  expect(sheet.value('dnew(w5)/dw5')).toBeCloseTo(1 - 0.5 * second, 8)
  // First the slope of the batch's E(y), then that of one sample: twice as large with two samples averaged.
  sheet.value('dE(y)/dv')
  const whole = sheet.value('dE(y)@all/dout(h)@1')
  expect(sheet.value('dE(y)/dout(h)@1')).toBeCloseTo(2 * whole, 14)
  expect(sheet.value('dE(y)/dout(h)@1')).toBe(step({ ...net }).value('dE(y)/dout(h)@1'))
})
