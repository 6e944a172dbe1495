// Decides what a JSON text gives: numbers by name, or the arrays of an implementer's trace.

import type { Network } from '../../network/network.ts'
import type { Decimal } from './figure.ts'
import type { Found } from './given.ts'
import { readNamed } from './json-names.ts'
import { type JsonFound, type JsonValue, jsonValues } from './json-values.ts'
import type { Tie } from './tie.ts'
import { readTrace } from './trace.ts'

/** Begins like JSON, and is at least in its first value. */
export function looksLikeJson(text: string): boolean {
  return /^\ufeff?\s*(?:\{\s*["'}]|\[\s*[[\]{"'\d.-])/.test(text.slice(0, 2000))
}

export function readJsonNumbers(
  network: Network,
  text: string,
  options: { tie: Tie; step: number; decimal: Decimal; kind?: 'json' | 'trace' | undefined },
): Found & { kind: 'json' | 'trace' } {
  const { tie, step, decimal } = options
  const { values, fault }: JsonFound = jsonValues(text)
  const found: Found = { numbers: [], unread: [] }
  const kind = options.kind ?? (values.some((value) => hasArrays(value, 0)) ? 'trace' : 'json')
  const reader = { tie, decimal, found }
  if (kind === 'trace') readTrace(network, values, reader, step)
  else for (const value of values) readNamed(reader, value, { step })
  if (fault !== undefined) found.unread.push(fault)
  return { ...found, kind }
}

/** A map with a list of numbers, or of such lists, somewhere in it. */
function hasArrays(value: JsonValue, depth: number): boolean {
  if (depth > 8 || 'text' in value) return false
  if (value.kind === 'list')
    return value.items.some((item) => item.kind === 'map' && hasArrays(item, depth + 1))
  return value.entries.some(([, inner]) =>
    inner.kind === 'list' && inner.items.length > 0 && isArray(inner, 0) ? true : hasArrays(inner, depth + 1),
  )
}

function isArray(value: JsonValue, depth: number): boolean {
  if (value.kind === 'map' || depth > 8) return false
  return value.kind !== 'list' || (value.items[0] !== undefined && isArray(value.items[0], depth + 1))
}
