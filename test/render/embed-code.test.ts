// The code that embeds a network stays one frame, whatever the network and the address are called.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { embedCode } from '../../src/index.ts'

const parts =
  /^<iframe src="([^"<>]*)" title="([^"<>]*)" width="100%" height="\d+" style="border: 0" loading="lazy"><\/iframe>$/

test('the address and the title are attribute values', () => {
  expect(embedCode('https://example.org/embed.html?controls=all&x=1#v1.a.b', 'Tom "& Jerry"')).toBe(
    '<iframe src="https://example.org/embed.html?controls=all&amp;x=1#v1.a.b" title="Tom &quot;&amp; Jerry&quot;" ' +
      'width="100%" height="640" style="border: 0" loading="lazy"></iframe>',
  )
})

test('no title leaves its attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (address, title) => {
      expect(embedCode(address, title)).toMatch(parts)
    }),
  )
  expect(embedCode('x', '"><script>alert(1)</script>')).toMatch(parts)
})
