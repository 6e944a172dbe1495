// Small helpers of several tests: reading golden files and walking their layers.

import { readFileSync } from 'node:fs'

/** A golden file by its name. */
export function golden<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`./goldens/${name}.json`, import.meta.url), 'utf8')) as T
}

/** A C99 hex float, as Python's float.hex writes it. */
export function hex(text: string): number {
  const parts = /^(-?)0x([01])(?:\.([0-9a-f]*))?p([+-]\d+)$/.exec(text)
  if (parts === null) return Number(text)
  const [, sign, whole, fraction = '', exponent] = parts
  const mantissa = BigInt(`0x${whole}${fraction}`)
  let scale = Number(exponent) - 4 * fraction.length
  let value = Number(mantissa)
  while (scale < -1000) {
    value *= 2 ** -1000
    scale += 1000
  }
  return (sign === '-' ? -1 : 1) * value * 2 ** scale
}

export type GoldenLayer = { weights: string[][]; bias: string[] | string | null }

/** The layers' numbers in the packed order of a network's parameters. */
export function packed(layers: readonly GoldenLayer[]): number[] {
  return layers.flatMap(({ weights, bias }) => [
    ...weights.flat().map(hex),
    ...(bias === null ? [] : typeof bias === 'string' ? [hex(bias)] : bias.map(hex)),
  ])
}

/** Greatest difference, as a share of the greatest entry (at least 1). */
export function apart(mine: ArrayLike<number>, theirs: readonly number[]): number {
  let most = 0
  let size = 1
  for (const value of theirs) size = Math.max(size, Math.abs(value))
  for (let i = 0; i < theirs.length; i++) {
    const difference = Math.abs(mine[i]! - theirs[i]!)
    most = Math.max(most, Number.isNaN(difference) ? Infinity : difference)
  }
  return mine.length === theirs.length ? most / size : Infinity
}
