// The random numbers against NumPy's np.random.RandomState (random.json, made by
// scripts/oracle/decimals-and-random.py), bit for bit; only its normal
// numbers differ in the last place where the C library's logarithm is not correctly rounded.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fromHex } from '../../src/numeric/decimal.ts'
import { createRandom, hashSeed } from '../../src/numeric/random.ts'

type Stream = { seed: number; permutation: number[]; shuffled: string } & Record<
  'random' | 'normal' | 'normal with exact logarithm' | 'uniform' | 'after',
  string[]
>
const streams: Stream[] = JSON.parse(readFileSync(new URL('random.json', import.meta.url), 'utf8'))

describe('random numbers', () => {
  for (const stream of streams) {
    it(`seed ${stream.seed} gives the same draws as NumPy`, () => {
      const random = createRandom(stream.seed)
      expect(stream.random.map(() => random.random())).toEqual(stream.random.map(fromHex))
      const normal = stream.normal.map(() => random.normal(0.5, 2))
      expect(normal).toEqual(stream['normal with exact logarithm'].map(fromHex))
      // NumPy's own logarithm is sometimes wrong in the last place.
      const different = normal.filter((x, i) => x !== fromHex(stream.normal[i]!))
      expect(different.length).toBeLessThan(3)
      for (const [i, x] of normal.entries())
        expect(Math.abs(x - fromHex(stream.normal[i]!))).toBeLessThan(2e-15)
      expect(stream.uniform.map(() => random.uniform(-3, 5))).toEqual(stream.uniform.map(fromHex))
      expect(random.permutation(100)).toEqual(stream.permutation)
      const letters = [...'abcdefghijklm']
      random.shuffle(letters)
      expect(letters.join('')).toBe(stream.shuffled)
      expect([random.normal(0, 1), ...stream.after.map(() => random.random())].slice(1)).toEqual(
        stream.after.map(fromHex),
      )
    })
  }

  it('a permutation of nothing or of one draws nothing', () => {
    const random = createRandom(5)
    expect([random.permutation(0), random.permutation(1)]).toEqual([[], [0]])
    expect(random.random()).toBe(createRandom(5).random())
  })

  it('a seed must be an unsigned 32-bit number', () => {
    for (const seed of [-1, 0.5, 4294967296, NaN]) expect(() => createRandom(seed)).toThrow(RangeError)
  })

  it('a text becomes a seed by FNV-1a over UTF-8', () => {
    // Published test vectors of the hash: the empty text, "a" and "foobar".
    expect(['', 'a', 'foobar'].map(hashSeed)).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968])
    for (const text of ['äöü', '深層学習', '🧠', 'x\ud800']) {
      let hash = 0x811c9dc5
      for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
      expect(hashSeed(text)).toBe(hash >>> 0)
    }
  })
})
