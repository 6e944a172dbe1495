// What exactly stands for an unkind name in every medium (bad inputs 76 to 82); encode.test.ts holds the rules
// for ten thousand names, this the spelling of one of each kind.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: LaTeX is spelled with ${

import { expect, test } from 'vitest'
import { csvText } from '../../cli/csv-text.ts'
import { explain, network, renderDocument, step, workedSolution } from '../../src/index.ts'
import { visible as inMessage } from '../../src/network/shown.ts'
import { html, latex, markdown, visible } from '../../src/render/encode.ts'
import { columns } from '../../src/render/width.ts'

const rows: [name: string, html: string, latex: string, markdown: string, terminal: string][] = [
  // 76: markup
  [
    '<img src=x onerror=alert(1)>',
    '&lt;img src=x onerror=alert(1)&gt;',
    '\\textless{}img src{=}x onerror{=}alert{(}1{)}\\textgreater{}',
    '&#60;img src=x onerror=alert(1)&#62;',
    '<img src=x onerror=alert(1)>',
  ],
  // 77: commands of TeX
  [
    '$\\href{javascript:alert(1)}{x}$',
    '$\\href{javascript:alert(1)}{x}$',
    '\\$\\textbackslash{}href\\{javascript{:}alert{(}1{)}\\}\\{x\\}\\$',
    '\\$\\\\href\\{javascript:alert(1)\\}\\{x\\}\\$',
    '$\\href{javascript:alert(1)}{x}$',
  ],
  [
    '\\htmlData{a=b}{c}',
    '\\htmlData{a=b}{c}',
    '\\textbackslash{}htmlData\\{a{=}b\\}\\{c\\}',
    '\\\\htmlData\\{a=b\\}\\{c\\}',
    '\\htmlData{a=b}{c}',
  ],
  [
    '\\includegraphics',
    '\\includegraphics',
    '\\textbackslash{}includegraphics',
    '\\\\includegraphics',
    '\\includegraphics',
  ],
  [
    '\\def\\a{\\a\\a}\\a',
    '\\def\\a{\\a\\a}\\a',
    '\\textbackslash{}def\\textbackslash{}a\\{\\textbackslash{}a\\textbackslash{}a\\}\\textbackslash{}a',
    '\\\\def\\\\a\\{\\\\a\\\\a\\}\\\\a',
    '\\def\\a{\\a\\a}\\a',
  ],
  // 78: signs of LaTeX
  ['x_1^2', 'x_1^2', 'x\\_1\\textasciicircum{}2', 'x\\_1^2', 'x_1^2'],
  ['a&b', 'a&amp;b', 'a\\&b', 'a&#38;b', 'a&b'],
  ['50%', '50%', '50\\%', '50%', '50%'],
  ['#1', '#1', '\\#1', '\\#1', '#1'],
  ['{', '{', '\\{', '\\{', '{'],
  ['\\', '\\', '\\textbackslash{}', '\\\\', '\\'],
  ['~', '~', '\\textasciitilde{}', '\\~', '~'],
  // 79: Markdown
  [
    '![](http://evil)',
    '![](http://evil)',
    '{!}$\\lbrack$$\\rbrack${(}http{:}{/}{/}evil{)}',
    '\\!\\[\\](http\\://evil)',
    '![](http://evil)',
  ],
  [
    '[x](javascript:..)',
    '[x](javascript:..)',
    '$\\lbrack$x$\\rbrack${(}javascript{:}{.}{.}{)}',
    '\\[x\\](javascript:..)',
    '[x](javascript:..)',
  ],
  ['`code`', '`code`', '\\textquoteleft{}code\\textquoteleft{}', '\\`code\\`', '`code`'],
  ['a|b', 'a|b', 'a\\textbar{}b', 'a&#124;b', 'a|b'],
  ['<details>', '&lt;details&gt;', '\\textless{}details\\textgreater{}', '&#60;details&#62;', '<details>'],
  // 81: what a terminal obeys
  [
    '\u001b[31mred',
    '\\x1b[31mred',
    '\\textbackslash{}x1b$\\lbrack$31mred',
    '\\\\x1b\\[31mred',
    '\\x1b[31mred',
  ],
  [
    '\u001b]8;;http://e\u0007l',
    '\\x1b]8;;http://e\\x07l',
    '\\textbackslash{}x1b$\\rbrack$8{;}{;}http{:}{/}{/}e\\textbackslash{}x07l',
    '\\\\x1b\\]8;;http\\://e\\\\x07l',
    '\\x1b]8;;http://e\\x07l',
  ],
  ['\u0007', '\\x07', '\\textbackslash{}x07', '\\\\x07', '\\x07'],
  // 82: what hides or turns around
  ['\u202eabc', '\\u202eabc', '\\textbackslash{}u202eabc', '\\\\u202eabc', '\\u202eabc'],
  ['a\u200bb', 'a\\u200bb', 'a\\textbackslash{}u200bb', 'a\\\\u200bb', 'a\\u200bb'],
  ['\u0430bc', '\u0430bc', 'аbc', '\u0430bc', '\u0430bc'],
  ['👩‍👩‍👧', '👩‍👩‍👧', 'U{+}1F469U{+}200DU{+}1F469U{+}200DU{+}1F467', '👩‍👩‍👧', '👩‍👩‍👧'],
  ['\ud800', '\\ud800', '\\textbackslash{}ud800', '\\\\ud800', '\\ud800'],
  ['\u0000', '\\x00', '\\textbackslash{}x00', '\\\\x00', '\\x00'],
]

test.each(rows)('%j is text in every medium', (name, inHtml, inLatex, inMarkdown, onTerminal) => {
  expect([html(name), latex(name), markdown(name), visible(name)]).toEqual([
    inHtml,
    inLatex,
    inMarkdown,
    onTerminal,
  ])
})

test('a message shows what hides or turns around, a joiner that joins nothing too', () => {
  expect(['\u202e', '\u200b', '\u200d', '\ud800', '\u0000', '\u0430'].map(inMessage)).toEqual([
    '\\u202e',
    '\\u200b',
    '\\u200d',
    '\\ud800',
    '\\x00',
    '\u0430',
  ])
})

test('what joins an emoji or letters stays, in messages as everywhere', () => {
  for (const name of ['👩‍👩‍👧', '👩🏽‍🔬', '❤️‍🔥', 'می‌خواهم', 'क्‍ष']) {
    expect(inMessage(name)).toBe(name)
    expect(visible(name)).toBe(name)
  }
  expect(visible('a\u200db\u200cc')).toBe('a\\u200db\\u200cc')
})

test('a family of three is two columns wide, and so is a sign of Chinese', () => {
  expect(['👩‍👩‍👧', '层', 'é', 'e\u0301'].map(columns)).toEqual([2, 2, 1, 1])
})

test.each([
  ["=cmd|'/c calc'!A1", "'=cmd|'/c calc'!A1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM', "'@SUM"],
  ['\t1', "'\t1"],
  ['\r1', `"'\r1"`],
  ['a,"b"', '"a,""b"""'],
  ['net(h1)', 'net(h1)'],
])('the text %j is no formula in a spreadsheet', (text, field) => {
  expect(csvText(text)).toBe(field)
})

const unkind = network({
  inputs: ['<img src=x onerror=alert(1)>'],
  layers: [{ units: ['\u001b[31m\u202e'], weights: [[-0.5]], names: [['x_1^2']] }],
  samples: [{ inputs: 1, targets: 0 }],
})
const unit = unkind.outputs[0]!

test('two names that only look alike are two names', () => {
  const twins = network({
    inputs: ['a', '\u0430'],
    layers: [{ units: 1, weights: [[1, 2]] }],
    samples: [{ inputs: [3, 4], targets: 0 }],
  })
  expect([step(twins).value('a'), step(twins).value('\u0430')]).toEqual([3, 4])
})

test('the working of a number shows unkind names and nothing else of them', () => {
  const text = explain(step(unkind), { of: 'net', unit }).text()
  expect(text.split('\n').slice(0, 4)).toEqual([
    'Net of \\x1b[31m\\u202e',
    '  net_{\\x1b[31m\\u202e} = "x_1^2" · "<img src=x onerror=alert(1)>" + b_{\\x1b[31m\\u202e}',
    '                       = −0.5 · 1 + 0',
    '                       = −0.5',
  ])
})

test('a page and its drawing hold the name as text, in the title of the drawing too', () => {
  const page = renderDocument(workedSolution(unkind), 'html')
  expect(page).not.toMatch(/<img|\u001b|\u202e/)
  expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;')
})
