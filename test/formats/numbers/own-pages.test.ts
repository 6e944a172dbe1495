// A worked solution is an article too, and every number in it is right: read back from text, Markdown or LaTeX,
// each number must be that of the cell it is tied to.

import { describe, expect, test } from 'vitest'
import { workedSolution } from '../../../src/explain/solution.ts'
import { readNumbers } from '../../../src/formats/numbers/read.ts'
import { addressOf } from '../../../src/formula/name.ts'
import { toDecimals } from '../../../src/numeric/decimal.ts'
import { type DocumentFormat, renderDocument } from '../../../src/render/document.ts'
import { step } from '../../../src/trace/step.ts'
import { example } from './given.ts'

// An example that takes its samples one by one closes with the step's own, which are not those of step 2.
const examples = [
  ...['article-1', 'article-2', 'article-3', 'batch', 'softmax', 'three-hidden-layers', 'xor'],
  'shared-trained-biases',
]
const formats: DocumentFormat[] = ['text', 'markdown', 'latex', 'html']

describe.each(examples)('%s', (id) => {
  test.each(formats)('as %s', async (format) => {
    const network = await example(id)
    const sheets = new Map<number, ReturnType<typeof step>>()
    const cells = new Set<string>()
    const { numbers } = readNumbers(network, renderDocument(workedSolution(network), format))
    for (const { name, text, value, decimals, step: n, line } of numbers) {
      const sheet = sheets.get(n) ?? step(network, { step: n })
      sheets.set(n, sheet)
      const right = sheet.value(name)
      const given = (['round', 'truncate'] as const).map((mode) => Number(toDecimals(right, decimals, mode)))
      expect(given, `line ${line}: ${addressOf(name)} = ${text} in step ${n}`).toContain(value)
      cells.add(addressOf(name))
    }
    expect(cells.size).toBeGreaterThanOrEqual(40)
    expect(Math.max(...sheets.keys())).toBe(2)
  })
})
