// Links that are too large, unpack to too much, or are broken at random: an input error each, and soon.

import { deflateSync } from 'fflate'
import { expect, test } from 'vitest'
import { decodeShare, encodeShare, writeShare } from '../../src/index.ts'
import type { Description } from '../../src/network/description.ts'
import { createRandom } from '../../src/numeric/random.ts'
import { randomNetwork } from '../random-network.ts'
import { linkOfBytes, linkOfText, small, told } from './share-links.ts'

const LONG = process.env.HANDGRAD_LONG === '1'

test('a network too large for a link is refused before it is one', async () => {
  const random = createRandom(4)
  const wide = (units: number, weight: () => number): Description => ({
    inputs: 100,
    layers: [
      {
        units,
        weights: Array.from({ length: units }, () => Array.from({ length: 100 }, weight)),
      },
    ],
    samples: [{ inputs: Array(100).fill(1), targets: Array(units).fill(1) }],
  })
  expect(await told(encodeShare(wide(100, () => random.uniform(-1, 1))))).toMatch(
    /^E-LINK-LARGE {2}The link would have 1\d\d,\d{3} characters; one has up to 65,536\.\n/,
  )
  expect(await told(encodeShare(wide(4000, () => 0)))).toMatch(
    /^E-LINK-LARGE {2}The network has 1,\d{3},\d{3} bytes; a link holds up to 1,048,576\.\n/,
  )
})

test('a small link that unpacks to much is stopped on the way', async () => {
  const bomb = linkOfBytes(deflateSync(new Uint8Array(2 ** 25), { level: 6 }))
  expect(bomb.length).toBeLessThan(65_536)
  const start = process.cpuUsage()
  expect(await told(decodeShare(bomb))).toBe(
    'E-LINK-LARGE  The link holds more than 1,048,576 bytes.\n  → Share the network file instead: it may be of any size.',
  )
  const { user, system } = process.cpuUsage(start)
  expect((user + system) / 1000).toBeLessThan(500)
})

test('links mangled at random throw nothing but input errors', async () => {
  const random = createRandom(2026)
  const below = (n: number) => Math.floor(random.random() * n)
  const count = LONG ? 100_000 : 12_000
  const source = await encodeShare(randomNetwork(3, { units: 2, layers: 1, samples: 1 }), { select: 'E' })
  const data = Buffer.from(source.split('.')[1]!, 'base64url')
  const json = writeShare(small, { step: 2, select: 'E' })
  const pieces = [
    '',
    '.',
    '#',
    '=',
    '%',
    ' ',
    'v2',
    '\0',
    'é',
    '\ud800',
    'AAAA',
    '-',
    '_',
    '"',
    '{',
    '1e999',
    '\\',
  ]
  const mangled = (text: string) => {
    const at = below(text.length)
    return text.slice(0, at) + pieces[below(pieces.length)]! + text.slice(at + below(4))
  }
  const bytes = (from: Uint8Array) => {
    const to = from.slice(0, below(8) === 0 ? below(from.length) : from.length)
    for (let n = 1 + below(3); n > 0 && to.length > 0; n--) to[below(to.length)]! ^= 1 << below(8)
    return to
  }
  const outcomes = { read: 0, refused: 0 }
  for (let i = 0; i < count; i++) {
    // The outside; then, under a check that holds, the packed bytes; then the JSON.
    const make = [() => mangled(source), () => linkOfBytes(bytes(data)), () => linkOfText(mangled(json))][
      i % 3
    ]!
    outcomes[(await told(decodeShare(make()))) === 'no error' ? 'read' : 'refused']++
  }
  // Some must survive, or the mutations prove nothing about reading.
  expect(outcomes.read).toBeGreaterThan(count / 100)
  expect(outcomes.refused).toBeGreaterThan(count / 2)
})
