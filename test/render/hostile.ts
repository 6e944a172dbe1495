// Names that somebody might use to break out of a document, and endless variations of them.

import type { Network } from '../../src/network/network.ts'
import { article2 } from './cells.ts'

export const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '</title><script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '&lt;b&gt;&amp;',
  ']]>--><!--',
  '$\\href{javascript:alert(1)}{x}$',
  '\\htmlData{a=b}{c}',
  '\\includegraphics{/etc/passwd}',
  '\\def\\a{\\a\\a}\\a',
  '\\input{/etc/passwd}',
  '\\write18{id}',
  '^^5cinput',
  '}\\end{document}',
  'x_1^2',
  'a&b',
  '50%',
  '#1',
  '{',
  '}',
  '\\',
  '~',
  '$$',
  '![](http://evil.example/a.png)',
  '[x](javascript:alert(1))',
  '[x]: http://evil.example',
  '<http://evil.example>',
  'http://evil.example',
  'www.evil.example',
  'someone@evil.example',
  '`code`',
  '``',
  'a | b',
  '| - |',
  '# heading',
  '- item',
  '1. item',
  '> quote',
  '---',
  '<details>',
  '\u001b[31mred\u001b[0m',
  '\u001b]8;;http://evil.example\u0007link\u001b]8;;\u0007',
  '\u0007\u0000\u0008\u009b2J',
  'line\nbreak\r\n\ttab',
  '\u202egnirts\u202c',
  'a\u200bb\ufeffc',
  '\ud800',
  'a\udc00b',
  '👩‍👩‍👧‍👦',
  '层 1',
  'é ñ ß Ö',
  'α β Ω',
  'sepal length (cm)',
  '\u2028\u2029',
  "isn't — “it”…",
  'E_total',
  '__proto__',
  ' ',
  '  two  spaces  ',
]

/** A generator of names, the same on every run. */
export function hostileNames(count: number): Iterable<string> {
  return (function* () {
    yield* HOSTILE
    let state = 12345
    const next = (below: number) => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0
      return Math.floor((state / 2 ** 32) * below)
    }
    for (let i = HOSTILE.length; i < count; i++) {
      let name = ''
      const parts = 1 + next(4)
      for (let k = 0; k < parts; k++) {
        const kind = next(10)
        const known = HOSTILE[next(HOSTILE.length)]!
        if (kind < 4) name += known.slice(next(known.length), 1 + next(known.length + 8))
        else if (kind < 7) name += String.fromCharCode(32 + next(95), 32 + next(95))
        else if (kind < 8) name += String.fromCharCode(next(0x3000))
        else if (kind < 9) name += String.fromCharCode(next(0x10000))
        else name += String.fromCodePoint(0x1f300 + next(0x400))
      }
      yield name.slice(0, 64)
    }
  })()
}

export const COUNT = process.env.HANDGRAD_LONG === '1' ? 1_000_000 : 10_000

/** Article 2's network with somebody's most unkind names. */
export const unkind = (shift: number): Network => {
  const name = (i: number) => HOSTILE[(i + shift) % HOSTILE.length]!
  return {
    ...article2,
    title: name(20),
    inputs: [name(0), name(1)],
    layers: article2.layers.map((layer, l) => ({ ...layer, units: [name(2 + 2 * l), name(3 + 2 * l)] })),
    outputs: [name(4), name(5)],
    names: new Map(Array.from({ length: 10 }, (_, p) => [p, name(6 + p)])),
  } as Network
}
