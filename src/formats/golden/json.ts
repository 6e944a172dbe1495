// The same as data, for a language that has no target here: read it, run your code, compare.

import { shortest, toHex } from '../../numeric/decimal.ts'
import { visible } from '../../render/encode.ts'
import { lossFormula, updateFormulas } from './formulas.ts'
import type { Expected, Golden } from './golden.ts'
import { lines, nested } from './literal.ts'
import type { Target } from './target.ts'
import { headOf } from './words.ts'

/** Names as they are, since programs read them; what cannot be seen as an escape of JSON. */
const text = (value: string) =>
  JSON.stringify(value).replace(/[\u007f-\uffff]/g, (character) =>
    visible(character) === character || /[\ud800-\udfff]/.test(character)
      ? character
      : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
const list = (value: Parameters<typeof nested>[0], one = shortest) => nested(value, '[', ']', one)
const object = (entries: Readonly<Record<string, string>>) =>
  `{${Object.entries(entries)
    .map(([key, value]) => `"${key}": ${value}`)
    .join(', ')}}`
const rows = (items: readonly string[], indent: string) =>
  `[\n${lines(items, indent).replace(/,\n$/, '\n')}${indent.slice(2)}]`

const entry = ({ name, place, value, tolerance, wrong }: Expected) =>
  object({
    name: text(name),
    place: list(place, String),
    value: shortest(value),
    hex: `"${toHex(value)}"`,
    tolerance: shortest(tolerance),
    ...(wrong.length > 0 && {
      wrong: `[${wrong.map((one) => object({ value: shortest(one.value), mistake: String(one.mistake) })).join(', ')}]`,
    }),
  })

function write(golden: Golden): string {
  const { network, layout, steps, weights, biases, samples, batches, groups, mistakes, near } = golden
  const layers = layout.map(({ units, outs, inputs, activation, dense }) =>
    object({
      units: `[${units.map(text).join(', ')}]`,
      outs: `[${outs.map(text).join(', ')}]`,
      inputs: `[${inputs.map(text).join(', ')}]`,
      activation: text(activation),
      biases: String(dense.biasCount),
    }),
  )
  const data = samples.map(({ inputs, targets }) => object({ inputs: list(inputs), targets: list(targets) }))
  const expected = groups.map(({ step, kind, title, numbers }) =>
    object({
      step: String(step),
      kind: text(kind),
      title: text(title),
      numbers: rows(numbers.map(entry), '      '),
    }),
  )
  const parts = {
    about: rows(headOf(golden, JSON.stringify).map(text), '    '),
    title: text(network.title),
    layers: rows(layers, '    '),
    loss: object({ type: text(network.loss.part.id), formula: text(lossFormula(network)) }),
    optimizer: object({
      type: text(network.optimizer.part.id),
      rate: shortest(network.rate),
      update: `[${updateFormulas(network).map(text).join(', ')}]`,
    }),
    precision: text(network.numbers.precision),
    steps: String(steps),
    weights: list(weights),
    biases: list(biases),
    samples: rows(data, '    '),
    batches: list(batches, String),
    near: shortest(near),
    mistakes: mistakes.length === 0 ? '[]' : rows(mistakes.map(text), '    '),
    expected: rows(expected, '    '),
  }
  return `{\n${Object.entries(parts)
    .map(([key, value]) => `  "${key}": ${value}`)
    .join(',\n')}\n}\n`
}

export const json: Target = { id: 'json', title: 'any language, as data', file: 'golden.json', write }
