import katex from 'katex'
import { expect, test } from 'vitest'
import { html, latex, markdown, visible } from '../../src/render/encode.ts'
import { columns } from '../../src/render/width.ts'
import { COUNT, HOSTILE, hostileNames } from './hostile.ts'

const every = (check: (name: string) => string | null) => {
  const wrong: string[] = []
  for (const name of hostileNames(COUNT)) {
    const complaint = check(name)
    if (complaint !== null && wrong.length < 5) wrong.push(`${JSON.stringify(name)}: ${complaint}`)
  }
  expect(wrong).toEqual([])
}

test('control characters, reversed text and lone surrogates are shown as escapes', () => {
  expect(visible('\u001b[31m')).toBe('\\x1b[31m')
  expect(visible('a\u202eb')).toBe('a\\u202eb')
  expect(visible('\ud800')).toBe('\\ud800')
  expect(visible('\ufeff\u2028')).toBe('\\ufeff\\u2028')
  expect(visible('👩‍👩‍👧‍👦 层 é')).toBe('👩‍👩‍👧‍👦 层 é')
})

test('nothing that a terminal obeys is left in any name', () => {
  every((name) => {
    const shown = visible(name)
    if (/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200e\u200f\u2028\u2029]|\p{Cs}/u.test(shown))
      return shown
    return Number.isInteger(columns(shown)) ? null : 'has no width'
  })
}, 600_000)

test('a name in HTML is text and nothing else', () => {
  const back: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" }
  every((name) => {
    const encoded = html(name)
    if (/[<>"']/.test(encoded) || /&(?!(?:lt|gt|amp|quot|#39);)/.test(encoded)) return encoded
    const decoded = encoded.replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => back[entity]!)
    return decoded === visible(name) ? null : decoded
  })
}, 600_000)

const LATEX_TOKENS =
  /^(?:[A-Za-z0-9 ]|\\ |\{[-.:;,@!?*+=/()]\}|\\[&%#_{}$]|\\(?:text(?:backslash|asciitilde|asciicircum|less|greater|bar|quotedblleft|quotedblright|quoteleft|quoteright)|ss|ae|AE|o|O|oe|OE|ldots)\{\}|\\r\{[aA]\}|\\[`'^"~=.uHrvc]\{(?:[A-Za-z]|\\[ij])\}|\$(?:\\[A-Za-z]+(?:12)?|-|\^[23])\$|---?|[ŁłĐđŊŋ\u0400-\u04ff\u0530-\u058f\u0900-\u10ff\u3001-\u3011\u3041-\u30ff\u4e00-\u9faf\uac00-\ud7af\uff01-\uff60])*$/

test('a name in LaTeX is made of allowed signs only', () => {
  every((name) => (LATEX_TOKENS.test(latex(name)) ? null : latex(name)))
}, 600_000)

test('names in other scripts are shown in LaTeX as they are written', () => {
  expect(latex('重み1')).toBe('重み1')
  expect(latex('вес')).toBe('вес')
  expect(latex('가중치'.normalize('NFD'))).toBe('가중치')
  expect(latex('भार')).toBe('भार')
  expect(latex('žluťoučký Łódź ő ā')).toBe("\\v{z}lu\\v{t}ou\\v{c}k\\'{y} Ł\\'{o}d\\'{z} \\H{o} \\={a}")
  // What strict KaTeX refuses keeps its code point.
  expect(latex('وزن')).toBe('U{+}0648U{+}0632U{+}0646')
  expect(latex('👍\u3000')).toBe('U{+}1F44DU{+}3000')
})

test('strict KaTeX takes every character that is passed on', () => {
  const passed: string[] = []
  for (let code = 0xa0; code < 0x20000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue
    const c = String.fromCodePoint(code)
    if (latex(c) === c) passed.push(c)
  }
  expect(passed.length).toBeGreaterThan(32_000)
  for (let i = 0; i < passed.length; i += 100) {
    katex.renderToString(`\\text{${passed.slice(i, i + 100).join('')}}`, {
      strict: 'error',
      throwOnError: true,
    })
  }
})

test('strict KaTeX sets every name as text, without a link or an attribute of its own', () => {
  let i = 0
  every((name) => {
    // A hundred thousand of a million are enough for the slower of the two.
    if (i++ % Math.ceil(COUNT / 100_000) !== 0) return null
    try {
      const out = katex.renderToString(`\\text{${latex(name)}}`, {
        strict: 'error',
        trust: false,
        throwOnError: true,
        maxExpand: 100,
        maxSize: 10,
      })
      return /<(?:a|img|script)\b|<[^>]*\b(?:href|src|data-\w+)\s*=/i.test(out) ? out : null
    } catch (error) {
      return String(error)
    }
  })
}, 600_000)

test('no link, image, tag, heading, list or cell arises from a name in Markdown', async () => {
  const { marked } = (await import('marked' as string)) as { marked: { parse(text: string): string } }
  let i = 0
  every((name) => {
    const encoded = markdown(name)
    if (/[<>|]/.test(encoded.replaceAll('<!---->', ''))) return encoded
    if (i++ % Math.ceil(COUNT / 100_000) !== 0) return null
    const inLine = marked.parse(`Weight of ${encoded} here`)
    const alone = marked.parse(encoded)
    const cell = marked.parse(`| a | b |\n| - | - |\n| ${encoded} | 1 |`)
    if (/^<p>[\s\S]*<\/p>\n?$/.test(alone) === false && name.trim() !== '') return alone
    const tags = (text: string) => text.replaceAll('<!---->', '').match(/<\/?(?!p\b)[a-z][^>]*>/gi)
    const bad = tags(inLine) ?? tags(alone)
    if (bad) return bad.join(' ')
    return (cell.match(/<td/g) ?? []).length === 2 ? null : cell
  })
}, 600_000)

test('every hostile name keeps its letters and digits in every medium', () => {
  for (const name of HOSTILE) {
    const letters = [...name].filter((c) => /[a-z0-9]/i.test(c)).join('')
    const kept = (text: string) => [...text].filter((c) => /[a-z0-9]/i.test(c)).join('')
    let at = 0
    for (const c of kept(html(name))) if (c === letters[at]) at++
    expect(at, name).toBe(letters.length)
  }
})
