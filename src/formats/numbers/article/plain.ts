// An article without its markup: HTML, LaTeX and Markdown become text with formulas in one spelling, every line
// where it was.

import { plainFormulas, withoutLatex } from './latex.ts'
import { BREAK, JOIN } from './marks.ts'
import { mathText } from './mathml.ts'
import { withoutMatrices } from './matrices.ts'

export function plainArticle(text: string, kind: 'markdown' | 'html' | 'latex'): string {
  const safe = text.replace(/[\u2028\u2029]/g, ' ').replace(/\r\n?/g, '\n')
  const untagged = kind === 'html' || /<(?:sub|sup|br|td|p)\b/i.test(safe) ? withoutTags(safe) : safe
  const lined = untagged === safe ? safe : aroundEquals(untagged)
  const bare = kind === 'latex' ? withoutLatex(lined) : withoutMarkdown(lined)
  return (
    plainFormulas(withoutMatrices(bare))
      // Text taken out of a page may break a number after its point: `w1 = 0.`, then `11`; `prediction 0.`, `26 is`.
      .replace(/(=\s?-?0\.)(\n\n?)(\d+)/g, joined)
      .replace(/([a-z]{2} -?0\.)(\n\n)(\d+)(?= [a-z])/g, joined)
  )
}

/** A page may set each side of an equation in a box of its own; no paragraph begins or ends with the sign. */
function aroundEquals(text: string): string {
  const kept = (gap: string) => gap.replace(/[^\n]/g, '').replace(/\n/g, JOIN)
  return text
    .replace(/[ \t\n\u2028]+([=≈]?)/g, (gap, sign) => (sign === '' ? gap : ` ${kept(gap)}${sign}`))
    .replace(/([=≈])[ \t\n\u2028]+/g, (gap, sign) => `${sign} ${kept(gap)}`)
}

const joined = (_: string, start: string, gap: string, rest: string) =>
  start + rest + gap.replace(/\n/g, JOIN)

const withoutMarkdown = (text: string) => text.replace(/\*\*|`/g, '').replace(/^#{1,6} /gm, '')

const ENTITIES: Record<string, string> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', minus: '−', times: '×', middot: '·' },
  ...{
    sdot: '·',
    part: '∂',
    delta: 'δ',
    Delta: 'Δ',
    eta: 'η',
    alpha: 'α',
    asymp: '≈',
    thinsp: ' ',
    ndash: '–',
  },
}

function entities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,10}));/gi, (all, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : -1
    if (code >= 0) return code < 0x110000 ? String.fromCodePoint(code) : ' '
    return ENTITIES[name as string] ?? all
  })
}

/** What takes the place of a tag. */
const TAGS: Record<string, string> = {
  ...{ sub: '_{', '/sub': '}', sup: '^{', '/sup': '}', br: BREAK, tr: `${BREAK}|`, '/td': '|', '/th': '|' },
  ...Object.fromEntries(
    ['p', 'div', 'li', 'ul', 'ol', 'pre', 'blockquote', 'table', 'section', 'figure', 'h1', 'h2', 'h3', 'h4']
      .flatMap((tag) => [tag, `/${tag}`])
      .concat('/tr')
      .map((tag) => [tag, BREAK]),
  ),
}
/** Elements whose content no reader sees, or sees a second time. */
const HIDDEN = new Set(['script', 'style', 'math', 'svg', 'head'])

/** No formula is longer. */
const LONGEST = 20_000

function withoutTags(text: string): string {
  const parts: string[] = []
  let inRow = false
  let at = 0
  const ends = finder(text)
  const put = (piece: string) => parts.push(inRow ? piece.replace(/\n/g, JOIN) : piece)
  const skip = (from: number, to: number) => put(text.slice(from, to).replace(/[^\n]+/g, ' '))
  while (at < text.length) {
    const open = text.indexOf('<', at)
    if (open < 0) break
    put(entities(text.slice(at, open)))
    const comment = text.startsWith('<!--', open)
    const close = comment ? ends.after('-->', open) + 2 : ends.after('>', open)
    if (close < open || close - open > 20_000) {
      put('<')
      at = open + 1
      continue
    }
    const tag = text.slice(open + 1, close)
    const name = /^\/?[a-z]{1,10}[1-6]?/i.exec(tag)?.[0].toLowerCase()
    at = close + 1
    if (comment || name === undefined) {
      if (comment || tag.startsWith('!')) skip(open, at)
      else put(text.slice(open, at))
    } else if (HIDDEN.has(name) || /class="katex-html"/.test(tag)) {
      const end = endOf(text, name, at)
      const tex = /<annotation[^>]{0,80}x-tex[^>]{0,20}>([^<]*)</.exec(
        text.slice(at, Math.min(end, at + 20_000)),
      )
      if (tex !== null) put(` ${entities(tex[1]!)} `)
      else if (name === 'math') put(` ${mathText(text.slice(at, Math.min(end, at + LONGEST)), entities)} `)
      skip(at, end)
      at = end
    } else {
      if (name === 'tr') inRow = true
      if (name === '/tr') inRow = false
      put(TAGS[name] ?? (name === 'img' ? altText(tag) : ''))
      put(text.slice(open, at).replace(/[^\n]+/g, ''))
    }
  }
  put(entities(text.slice(at)))
  return parts.join('')
}

/** Looks for signs ahead, each place only once: a text of a million `<!--` takes no longer than another. */
function finder(text: string) {
  const next = new Map<string, number>()
  return {
    after(sign: string, from: number): number {
      let place = next.get(sign) ?? -1
      if (place < from && place !== text.length) {
        place = text.indexOf(sign, from)
        if (place < 0) place = text.length
        next.set(sign, place)
      }
      return place === text.length ? -10 : place
    },
  }
}

/** Formulas set as pictures bear their source. */
function altText(tag: string): string {
  const alt = /\balt="([^"]{1,2000})"/.exec(tag)?.[1] ?? ''
  return /[=\\]/.test(alt) ? ` ${entities(alt)} ` : ''
}

/** The place after the element that has just opened. */
function endOf(text: string, name: string, from: number): number {
  let depth = 1
  for (let at = from; ; ) {
    const close = text.indexOf(`</${name}`, at)
    if (close < 0) return text.length
    for (
      let open = text.indexOf(`<${name}`, at);
      open >= 0 && open < close;
      open = text.indexOf(`<${name}`, open + 1)
    )
      depth++
    at = close + 1
    if (--depth === 0) return Math.max(text.indexOf('>', close) + 1, at)
  }
}
