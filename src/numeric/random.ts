// Seeded random numbers that anybody can repeat: the Mersenne Twister MT19937 with the same draws, in the same
// order and to the same bits, as NumPy's np.random.RandomState(seed). Normal numbers use our correctly rounded
// logarithm; NumPy's, from the C library, changes the last place of about one in three thousand of them.
import { log, sqrt } from './functions.ts'

/** A stream of random numbers; each call moves it on. */
export type Random = {
  /** A number from [0, 1) with 53 random bits. */
  random(): number
  /** A number from [low, high). */
  uniform(low: number, high: number): number
  /** A normally distributed number. */
  normal(mean: number, std: number): number
  /** The whole numbers 0 … n − 1 in random order. */
  permutation(n: number): number[]
  /** Brings an array into random order, in place. */
  shuffle(array: unknown[]): void
}

const SIZE = 624
const SHIFT = 397

function seeded(seed: number): Uint32Array {
  const state = new Uint32Array(SIZE)
  state[0] = seed
  for (let i = 1; i < SIZE; i++) {
    const before = state[i - 1]! ^ (state[i - 1]! >>> 30)
    state[i] = Math.imul(before, 1812433253) + i
  }
  return state
}

function regenerate(state: Uint32Array): void {
  for (let i = 0; i < SIZE; i++) {
    const y = (state[i]! & 0x80000000) | (state[(i + 1) % SIZE]! & 0x7fffffff)
    state[i] = state[(i + SHIFT) % SIZE]! ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0)
  }
}

/** The stream of NumPy's RandomState(seed), for a whole seed from 0 to 2^32 − 1. */
export function createRandom(seed: number): Random {
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff)
    throw new RangeError(`the seed must be a whole number from 0 to 4294967295, not ${seed}`)
  const state = seeded(seed)
  let next = SIZE
  let kept: number | undefined

  function word(): number {
    if (next === SIZE) {
      regenerate(state)
      next = 0
    }
    let y = state[next++]!
    y ^= y >>> 11
    y ^= (y << 7) & 0x9d2c5680
    y ^= (y << 15) & 0xefc60000
    return (y ^ (y >>> 18)) >>> 0
  }

  function random(): number {
    const high = word() >>> 5
    const low = word() >>> 6
    return (high * 67108864 + low) / 9007199254740992
  }

  /** Marsaglia's polar method: two numbers per round, and the second of them (from x1) is kept. */
  function gauss(): number {
    if (kept !== undefined) {
      const value = kept
      kept = undefined
      return value
    }
    for (;;) {
      const x1 = 2 * random() - 1
      const x2 = 2 * random() - 1
      const r2 = x1 * x1 + x2 * x2
      if (r2 >= 1 || r2 === 0) continue
      const f = sqrt((-2 * log(r2)) / r2)
      kept = f * x1
      return f * x2
    }
  }

  /** A whole number from 0 to max: masked draws until one fits. */
  function upTo(max: number): number {
    const mask = 0xffffffff >>> Math.clz32(max)
    for (;;) {
      const value = (word() & mask) >>> 0
      if (value <= max) return value
    }
  }

  function shuffle(array: unknown[]): void {
    for (let i = array.length - 1; i > 0; i--) {
      const j = upTo(i)
      const moved = array[i]
      array[i] = array[j]
      array[j] = moved
    }
  }

  function permutation(n: number): number[] {
    const order = Array.from({ length: n }, (_, i) => i)
    shuffle(order)
    return order
  }

  return {
    random,
    uniform: (low, high) => low + (high - low) * random(),
    normal: (mean, std) => mean + std * gauss(),
    permutation,
    shuffle,
  }
}

/** A text as a seed: FNV-1a over its UTF-8 bytes, an unsigned 32-bit number. */
export function hashSeed(text: string): number {
  let hash = 0x811c9dc5
  const take = (byte: number) => {
    hash = Math.imul(hash ^ byte, 0x01000193)
  }
  for (const character of text) {
    const code = character.codePointAt(0)!
    const c = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code
    if (c < 0x80) take(c)
    else if (c < 0x800) {
      take(0xc0 | (c >> 6))
      take(0x80 | (c & 63))
    } else {
      if (c < 0x10000) take(0xe0 | (c >> 12))
      else {
        take(0xf0 | (c >> 18))
        take(0x80 | ((c >> 12) & 63))
      }
      take(0x80 | ((c >> 6) & 63))
      take(0x80 | (c & 63))
    }
  }
  return hash >>> 0
}
