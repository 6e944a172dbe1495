// Numbers in formulas set in MathML, as a browser shows them; our own pages are read in own-pages.test.ts.

import { expect, test } from 'vitest'
import { readNumbers } from '../../../src/formats/numbers/read.ts'
import { addressOf } from '../../../src/formula/name.ts'
import { example } from './given.ts'

const two = await example('article-2')

test('HTML with formulas in MathML, whether its TeX stands beside it or not', () => {
  const text = `<p>The net of the first unit:</p>
<math display="block"><mrow><msub><mi>net</mi><mrow><mi>h</mi><mn>1</mn></mrow></msub><mo>=</mo><mn>0.3775</mn></mrow></math>
<p>and its gradient is</p>
<math><mfrac><mrow><mi>∂</mi><mo>&#x2062;</mo><msub><mi>E</mi><mtext>total</mtext></msub></mrow>
<mrow><mi>∂</mi><msub><mi>w</mi><mn>5</mn></msub></mrow></mfrac><mo>=</mo><mn>0.0822</mn></math>
<p>so that</p>
<math><msubsup><mi>w</mi><mn>5</mn><mo>+</mo></msubsup><mo>=</mo><mn>0.4</mn><mo>&minus;</mo><mi>η</mi><mo>·</mo><mn>0.0822</mn>
<mo>=</mo><mn>0.3589</mn></math>
<math><semantics><mrow><mi>δ</mi><mo>?</mo></mrow><annotation encoding="application/x-tex">\\delta_{o1} = 0.1385</annotation></semantics></math>
<m:math><m:msub><m:mi>out</m:mi><m:mi>o1</m:mi></m:msub></m:math>
<math><mtable><mtr><mtd><msub><mi>δ</mi><mi>o2</mi></msub></mtd><mtd><mo>=</mo></mtd><mtd><mo>−</mo><mn>0.0381</mn></mtd></mtr>
<mtr><mtd><msub><mi>E</mi><mi>o1</mi></msub></mtd><mtd><mo>=</mo></mtd><mtd><mn>0.2748</mn></mtd></mtr></mtable></math>`
  const { kind, numbers } = readNumbers(two, text)
  expect(kind).toBe('html')
  expect(numbers.map(({ name, text, line }) => `${line}: ${addressOf(name)} = ${text}`)).toEqual([
    '2: net(h1) = 0.3775',
    '4: dE/dw5 = 0.0822',
    '7: new(w5) = 0.3589',
    '9: delta(o1) = 0.1385',
    '11: delta(o2) = -0.0381',
    // The rows of a formula stand in the line where it begins.
    '11: E(o1) = 0.2748',
  ])
})

test('MathML that nests without end or is never closed takes no time', () => {
  const before = Date.now()
  for (const piece of ['<math><mrow>', '<math><mfrac><mi>a', '<math></msub>', '<math a="'])
    expect(readNumbers(two, `<p>${piece.repeat(20_000)}`, { kind: 'html' }).numbers).toEqual([])
  expect(Date.now() - before).toBeLessThan(5000)
})
