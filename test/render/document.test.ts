import katex from 'katex'
import { expect, test } from 'vitest'
import { notations } from '../../src/parts/notations/index.ts'
import { renderDocument } from '../../src/render/document.ts'
import { explanationJson, explanationText } from '../../src/render/explanation.ts'
import { PAGE_STYLE } from '../../src/render/page-style.ts'
import { columns } from '../../src/render/width.ts'
import { article2 } from './cells.ts'
import { unkind } from './hostile.ts'
import { cells, explanation, sampleDocument } from './sample-document.ts'

const escapes = /\u001b\[[\d;]*m/g

test.each([80, 120, 20])('terminal text keeps to %i columns', (width) => {
  for (const network of [article2, unkind(0), unkind(17), unkind(40)]) {
    for (const line of renderDocument(sampleDocument(network), 'text', { width }).split('\n')) {
      expect(columns(line), line).toBeLessThanOrEqual(width)
    }
  }
})

test('colours change nothing but the colour, and come only when asked for', () => {
  const document = sampleDocument()
  const plain = renderDocument(document, 'text', { width: 80 })
  const coloured = renderDocument(document, 'text', { width: 80, color: true })
  expect(plain).not.toMatch(escapes)
  expect(coloured).toMatch(escapes)
  expect(coloured.replace(escapes, '')).toBe(plain)
})

test.each(notations.map(({ id }) => id))(
  'strict KaTeX sets every formula of the Markdown in notation %s',
  (notation) => {
    for (const network of [
      { ...article2, notation },
      { ...unkind(3), notation },
    ]) {
      const text = renderDocument(sampleDocument(network), 'markdown')
      const formulas = [...text.matchAll(/\$\$\n([\s\S]*?)\n\$\$/g)].map((match) => match[1]!)
      expect(formulas.length).toBeGreaterThan(10)
      for (const formula of formulas) {
        katex.renderToString(formula, {
          strict: 'error',
          trust: false,
          throwOnError: true,
          displayMode: true,
        })
      }
    }
  },
)

test('a document with names in other scripts asks for xelatex and tells pdflatex what to print', () => {
  const preamble = (...names: string[]) => {
    const net = { ...article2, inputs: names, names: new Map() }
    return renderDocument(sampleDocument({ ...net, title: names.join(' ') }), 'latex').split(
      '\\begin{document}',
    )[0]!
  }
  expect(preamble('i1', 'é')).not.toContain('iftex')
  expect(preamble('i1', 'é')).toContain('\\usepackage[T1]{fontenc}')
  const japanese = preamble('重み', 'b')
  expect(japanese).toContain('% Compile with xelatex or lualatex')
  expect(japanese).toContain('\\DeclareUnicodeCharacter{91CD}{U+91CD}')
  expect(japanese).toContain('\\fontin{Noto Serif CJK JP}')
  expect(preamble('вес', 'b')).toContain('\\fontin{CMU Serif}')
})

test('the page needs nothing from outside and says what it is', () => {
  for (const network of [article2, unkind(0), unkind(9)]) {
    const page = renderDocument(sampleDocument(network), 'html')
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(page).toContain("default-src 'none'")
    const tags = [...page.matchAll(/<\/?([a-z][a-z0-9-]*)((?:\s[^>]*)?)>/gi)]
    for (const [, tag, attributes] of tags) {
      expect(['script', 'img', 'link', 'iframe', 'object', 'details']).not.toContain(tag!.toLowerCase())
      expect(attributes).not.toMatch(/\son\w+\s*=|src=|href="(?!#)/i)
    }
    expect(unclosed(page)).toEqual([])
  }
})

/** Tags that are opened and not closed, or the other way round. */
function unclosed(page: string): string[] {
  const open: string[] = []
  const wrong: string[] = []
  const body = page.replace(/<style>[\s\S]*?<\/style>/g, '').replace(/<!doctype html>/, '')
  for (const [, slash, tag, rest] of body.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>/gi)) {
    if (['meta', 'wbr'].includes(tag!) || rest!.endsWith('/')) continue
    if (slash === '') open.push(tag!)
    else if (open.pop() !== tag) wrong.push(tag!)
  }
  return [...wrong, ...open]
}

test('all places of the page are there once, and all links lead to one', () => {
  const page = renderDocument(sampleDocument(), 'html')
  const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
})

test('headings of the page go down one level at a time, and every table and picture says what it is', () => {
  const single = {
    ...sampleDocument(),
    blocks: sampleDocument().blocks.filter(({ type }) => type === 'title' || type === 'working'),
  }
  for (const document of [sampleDocument(), single]) {
    const page = renderDocument(document, 'html')
    const levels = [...page.matchAll(/<h(\d)/g)].map((match) => Number(match[1]))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.forEach((level, i) => {
      expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1)
    })
    expect(page).toMatch(/<title>[^<]+<\/title>/)
    for (const [table] of page.matchAll(/<table>[\s\S]*?<\/table>/g)) {
      expect(table).toMatch(/<caption>[^<]+<\/caption>/)
      expect(table.match(/<th scope="col">/g)).toHaveLength(2)
      expect(table.match(/<th scope="row">/g)!.length).toBe(table.match(/<td>/g)!.length)
    }
    for (const [picture] of page.matchAll(/<svg[\s\S]*?<\/svg>/g)) {
      expect(picture).toMatch(
        /^<svg class="network" role="img"[^>]*>\n<title>[^<]+<\/title>\n<desc>[^<]+<\/desc>/,
      )
    }
  }
})

test('all colours of the page are told from its grounds, in the light and in the dark', () => {
  const luminance = (hex: string) => {
    const full = hex.length === 4 ? [...hex.slice(1)].map((c) => c + c).join('') : hex.slice(1)
    const [r, g, b] = [0, 2, 4].map((i) => {
      const c = Number.parseInt(full.slice(i, i + 2), 16) / 255
      return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
    }) as [number, number, number]
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const themes = [...PAGE_STYLE.matchAll(/:root\{([^}]*)\}/g)].map(
    ([, body]) =>
      new Map([...body!.matchAll(/--(\w+):(#[0-9a-f]+)/g)].map(([, name, hex]) => [name!, luminance(hex!)])),
  )
  expect(themes).toHaveLength(3)
  for (const theme of themes) {
    const contrast = (a: string, b: string) => {
      const [low, high] = [theme.get(a)!, theme.get(b)!].sort((x, y) => x - y)
      return (high! + 0.05) / (low! + 0.05)
    }
    for (const ground of ['ground', 'paper', 'tint', 'soft']) {
      for (const ink of 'ink quiet accent value net weight negative error gradient updated'.split(' ')) {
        expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      }
      expect(contrast('edge', 'paper')).toBeGreaterThanOrEqual(3)
    }
  }
})

test('a wide sum is broken before its signs, and what is still too wide scrolls in its own box', () => {
  const page = renderDocument(sampleDocument(), 'html')
  const breaks = [...page.matchAll(/<wbr><math displaystyle="true"><mrow><mo form="infix">(.)<\/mo>/g)].map(
    (match) => match[1],
  )
  expect(breaks).toContain('+')
  expect(page.match(/<wbr>/g)!.length).toBe(breaks.length)
  for (const box of ['equation', 'matrix'])
    expect(PAGE_STYLE).toMatch(new RegExp(`\\.${box}\\{[^}]*overflow-x:auto`))
})

test('text, LaTeX, Markdown, HTML and JSON carry the same numbers', () => {
  const document = sampleDocument()
  const media = [
    renderDocument(document, 'text'),
    renderDocument(document, 'latex'),
    renderDocument(document, 'markdown'),
    renderDocument(document, 'html').replace(/<[^>]+>/g, ''),
  ]
  for (const digits of ['0.08217', '0.59327', '0.27481', '0.35892', '0.03635']) {
    for (const [i, text] of media.entries()) expect(text, `${digits} in medium ${i}`).toContain(digits)
  }
  expect(JSON.parse(renderDocument(document, 'json')).cells[9]).toEqual(
    explanationJson(explanation(cells.gradient), article2),
  )
})

test('the JSON of an explanation has the shape of the contract', () => {
  expect(explanationJson(explanation(cells.gradient), article2)).toEqual({
    name: 'dE/dw5',
    title: 'About ∂E_total/∂w5 in one line',
    formula: {
      text: '∂E_total/∂out_o1 · ∂out_o1/∂net_o1 · ∂net_o1/∂w5',
      latex:
        '\\frac{\\partial E_{\\text{total}}}{\\partial \\text{out}_{\\text{o1}}} \\cdot \\frac{\\partial \\text{out}_{\\text{o1}}}{\\partial \\text{net}_{\\text{o1}}} \\cdot \\frac{\\partial \\text{net}_{\\text{o1}}}{\\partial \\text{w5}}',
    },
    substituted: { text: '0.74137 · 0.18682 · 0.59327', latex: '0.74137 \\cdot 0.18682 \\cdot 0.59327' },
    value: 0.08216704056423077,
    relation: '=',
    from: ['E'],
    usedBy: ['w5', 'dE/dw5'],
    why: 'The slopes along the path are multiplied, from out_o1 on.',
  })
})

test('an explanation in the terminal names what it comes from and what uses it', () => {
  expect(
    explanationText(explanation(cells.gradient), article2, { width: 80 }),
  ).toBe(`About ∂E_total/∂w5 in one line
  ∂E_total/∂w5 = ∂E_total/∂out_o1 · ∂out_o1/∂net_o1 · ∂net_o1/∂w5
               = 0.74137 · 0.18682 · 0.59327
               = 0.08217
  The slopes along the path are multiplied, from out_o1 on.
  from     E
  used by  w5  dE/dw5
`)
})

test('a printed number stands beside the right one to the same digits', () => {
  const text = renderDocument(sampleDocument(), 'text')
  expect(text).toContain(
    '• E_total (step 2) in print 0.291027924, right 0.291027774. The article used the new weights too early.\n• In the drawing, w6 and w7 are swapped.\n',
  )
})

test('a decimal comma reaches every medium', () => {
  const document = sampleDocument({ ...article2, numbers: { ...article2.numbers, decimal: 'comma' } })
  expect(renderDocument(document, 'text')).toContain('= 0,74137 · 0,18682 · 0,59327\n')
  expect(renderDocument(document, 'markdown')).toContain('0{,}74137')
  expect(renderDocument(document, 'html')).toContain('<mn>0,74137</mn>')
  expect(renderDocument(document, 'html')).toContain('>0,15</tspan>')
})

test('documents are snapshots that one can open', async () => {
  const document = sampleDocument()
  await expect(renderDocument(document, 'text', { width: 80 })).toMatchFileSnapshot('snapshots/document.txt')
  await expect(renderDocument(document, 'markdown')).toMatchFileSnapshot('snapshots/document.md')
  await expect(renderDocument(document, 'latex')).toMatchFileSnapshot('snapshots/document.tex')
  await expect(renderDocument(document, 'html')).toMatchFileSnapshot('snapshots/document.html')
})
