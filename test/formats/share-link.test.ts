// A link holds a network and what is looked at, whole or not at all (bad inputs 75).

import { crc32 as crc32ByZlib, inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { deflateSync, strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { crc32 } from '../../src/formats/crc32.ts'
import { decodeShare, descriptionOf, encodeShare, network, readShare, writeShare } from '../../src/index.ts'
import type { Description } from '../../src/network/description.ts'
import { InputError } from '../../src/network/problem.ts'
import { randomNetwork } from '../random-network.ts'
import { linkOf, linkOfBytes, linkOfText, small, told } from './share-links.ts'

const LONG = process.env.HANDGRAD_LONG === '1'

test('the check of a link is CRC-32', () => {
  // The check value of the catalogue of parametrised CRC algorithms (CRC-32/ISO-HDLC).
  expect(crc32('123456789')).toBe('cbf43926')
  expect(crc32('')).toBe('00000000')
})

test('a link is read whole, behind # or inside a whole address', async () => {
  const state = { step: 57, select: 'dE/dw1@1', view: 'check', mistake: 'one-path-only', way: 'path 1' }
  const link = await encodeShare(small, state)
  expect(link).toMatch(/^v1\.[A-Za-z0-9_-]+\.[0-9a-f]{8}$/)
  for (const text of [link, `#${link}`, `https://example.org/page/#${link}`, ` ${link}\n`]) {
    const shared = await decodeShare(text)
    expect(shared.state).toEqual(state)
    expect(shared.description).toEqual(small)
    expect(shared.network).toEqual(network(small))
  }
})

test('a link is what docs/links.md says, to other tools too', async () => {
  const [version, data, check] = (await encodeShare(small, { step: 2 })).split('.')
  expect(version).toBe('v1')
  expect(crc32ByZlib(data!).toString(16).padStart(8, '0')).toBe(check)
  const json = inflateRawSync(Buffer.from(data!, 'base64url')).toString('utf8')
  expect(JSON.parse(json)).toEqual({ network: small, step: 2 })
})

test('every random network comes out as it went in, to the bit', async () => {
  for (let seed = 0; seed < (LONG ? 3000 : 300); seed++) {
    const description = randomNetwork(seed)
    const { network: read, description: written, state } = await decodeShare(await encodeShare(description))
    expect(read, `seed ${seed}`).toEqual(network(description))
    expect(new BigUint64Array(read.start.buffer)).toEqual(
      new BigUint64Array(network(description).start.buffer),
    )
    expect(JSON.stringify(written)).toBe(JSON.stringify(description))
    expect(state).toEqual({})
  }
})

test('any names and any doubles come out as they went in', async () => {
  const name = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 20 })
    .filter((text) => text.trim() !== '' && !(text in {}) && !/^[wb]\(|^prototype$/.test(text))
  const double = fc.double({ noNaN: true, noDefaultInfinity: true })
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(name, { minLength: 3, maxLength: 3 }),
      fc.array(double, { minLength: 3, maxLength: 3 }),
      async ([input, unit, weight], [w, b, x]) => {
        const description: Description = {
          inputs: [input!],
          layers: [{ units: [unit!], weights: [Float64Array.of(w!)], names: [[weight!]], bias: [b!] }],
          samples: [{ inputs: [x!], targets: [-0] }],
        }
        const net = network(description)
        const { network: read } = await decodeShare(await encodeShare(description))
        expect(read).toEqual(net)
      },
    ),
    { numRuns: LONG ? 10_000 : 500 },
  )
})

test('a network in the middle of its training is shared with the weights it has then', async () => {
  const net = network(small)
  const { network: read } = await decodeShare(
    await encodeShare(descriptionOf(net, Float64Array.of(1 / 3, -0))),
  )
  expect([...read.start]).toEqual([1 / 3, -0])
})

test('every broken link says what is wrong with it', async () => {
  const link = await encodeShare(small)
  const again = '\n  → Ask for the link again, or for the network file.'
  const incomplete = `E-LINK  The link is incomplete or was changed on its way.${again}`
  const none = `E-LINK  The link holds no network: it does not begin with v1 and a point.${again}`
  const rows: [text: string, message: string][] = [
    ['', none],
    ['#', none],
    ['https://example.org/', none],
    ['v0.abcd.00000000', none],
    ['v01.abcd.00000000', none],
    ['v1', incomplete],
    ['v1.', incomplete],
    [link.slice(0, -1), incomplete],
    [link.slice(0, link.length / 2), incomplete],
    [`${link}0`, incomplete],
    [link.replace(/^v1\../, 'v1._'), incomplete],
    [linkOf('abcde'), incomplete],
    [linkOf('____'), incomplete],
    [linkOfBytes(deflateSync(Uint8Array.of(0xff, 0xfe))), incomplete],
    [linkOfBytes(deflateSync(strToU8(writeShare(small))).subarray(0, -3)), incomplete],
    [
      'v2.anything at all',
      'E-LINK-NEWER  The link is of version 2; this program reads version 1.\n' +
        '  → Reload the page or update handgrad, or ask for the network file.',
    ],
    [
      `v1.${'A'.repeat(65_536)}`,
      'E-LINK-LARGE  The link has 65,539 characters; one has up to 65,536.\n' +
        '  → Share the network file instead: it may be of any size.',
    ],
    [linkOfText('[]'), 'E-TYPE  what is shared is an empty list, expected a map with keys.'],
    [linkOfText('{}'), 'E-LINK  what is shared holds no network.'],
    [
      linkOfText('{"network": {'),
      'E-JSON  the file ends where a key in double quotes is expected after "{"; the "{" opened here is not closed.\n' +
        '  at the link:1:13\n    {"network": {\n                ^',
    ],
  ]
  for (const [text, message] of rows) expect(await told(decodeShare(text)), text.slice(0, 80)).toBe(message)
})

test('one digit changed on the way is seen, though the network would still be one', async () => {
  const plain = (text: string) => deflateSync(strToU8(text), { level: 0 })
  const data = (weight: string) =>
    Buffer.from(plain(writeShare(small).replace('0.5', weight))).toString('base64url')
  expect((await decodeShare(linkOf(data('0.6')))).network.start[0]).toBe(0.6)
  expect(await told(decodeShare(`v1.${data('0.6')}.${crc32(data('0.5'))}`))).toMatch(
    /^E-LINK {2}The link is incomplete or was changed on its way\./,
  )
})

test('what a link holds is checked as a network file is, and what is looked at too', () => {
  const rows: [text: object, message: string][] = [
    [
      { network: { ...small, loss: 'half' } },
      'E-NAME-UNKNOWN  no loss "half". Did you mean "half-squared-error"?\n  at loss\n',
    ],
    [
      { network: small, step: 0 },
      'E-RANGE  step is 0, expected a whole number from 1 to 1,000,000,000.\n  at step',
    ],
    [
      { network: small, select: 'dE/dw9' },
      'E-NAME-UNKNOWN  This network has no number called "dE/dw9".\n  Nearest: dE/dw1.',
    ],
    [{ network: small, select: 7 }, 'E-TYPE  select is 7, expected a text.\n  at select'],
    [
      { network: small, mistake: 'No such' },
      'E-VALUE  mistake is "No such", expected a word in lower case.\n  at mistake',
    ],
    [
      { network: small, view: '<img>' },
      'E-VALUE  view is "<img>", expected a word in lower case.\n  at view',
    ],
    [
      { network: small, stop: 1 },
      'E-KEY-UNKNOWN  "stop" is not a key of what is shared. Did you mean "step"?\n  at stop',
    ],
    [
      { network: { ...small, samples: undefined, data: { file: 'a.csv' } } },
      'E-LINK-DATA  the samples stand in a data file, which is not shared.\n  at network.data\n' +
        '  → Share descriptionOf(network): it holds the samples.',
    ],
  ]
  for (const [value, message] of rows) {
    const text = JSON.stringify(value)
    expect(() => readShare(text), text).toThrow(InputError)
    expect(() => readShare(text), text).toThrow(message)
  }
})

test('what would be refused when it is read is not written', async () => {
  await expect(encodeShare(small, { select: 'net(h9)' })).rejects.toThrow('E-NAME-UNKNOWN')
  await expect(encodeShare(small, { view: 'Two words' })).rejects.toThrow('E-VALUE')
  await expect(encodeShare({ ...small, loss: 'half' })).rejects.toThrow('E-NAME-UNKNOWN')
})
