// Bytes as text. Only UTF-8 is read; what something else probably is, is said, and what could run code when
// opened is never opened.

import { InputError } from '../network/problem.ts'
import { visible } from '../network/shown.ts'
import { binaryOf } from './binary.ts'

/** In every engine, though the language's own library does not declare it. */
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string }

const UTF_16 = 'it looks like UTF-16'
const ONE_BYTE = 'it looks like Latin-1 or another encoding of one byte'

/** The text of a file's bytes; a byte order mark is left out. Throws `InputError` where it is not UTF-8. */
export function decodeText(bytes: Uint8Array, file: string): string {
  const binary = binaryOf(bytes)
  if (binary) {
    const { code, what, why, fix } = binary
    throw new InputError([
      { code, what: `${visible(file)} is ${what}, not a text.`, ...(why && { why }), fix },
    ])
  }
  const mark = bytes[0]! * 256 + bytes[1]!
  if (mark === 0xfffe || mark === 0xfeff) notText(file, bytes, 0, UTF_16)
  const nul = bytes.indexOf(0)
  if (nul >= 0) {
    const wide = bytes.length > 3 && bytes[nul + 2] === 0 && bytes[nul + 1] !== 0
    notText(file, bytes, nul, wide ? UTF_16 : 'no text holds it: this is a binary file')
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return notText(file, bytes, firstBadByte(bytes), ONE_BYTE)
  }
}

function notText(file: string, bytes: Uint8Array, offset: number, guess: string): never {
  const byte = `0x${bytes[offset]!.toString(16).toUpperCase().padStart(2, '0')}`
  throw new InputError([
    {
      code: 'E-ENC',
      what: `${visible(file)} is not UTF-8: byte ${byte} at offset ${offset} (${guess}).`,
      fix: 'Save it as "CSV UTF-8", or as UTF-8 text.',
    },
  ])
}

/** Where the first sequence begins that is no UTF-8. */
function firstBadByte(bytes: Uint8Array): number {
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i]!
    const length =
      first < 0x80
        ? 1
        : first >= 0xc2 && first < 0xe0
          ? 2
          : first >= 0xe0 && first < 0xf0
            ? 3
            : first >= 0xf0 && first < 0xf5
              ? 4
              : 0
    if (length === 0) return i
    for (let j = 1; j < length; j++)
      if ((bytes[i + j]! & 0xc0) !== 0x80 || bytes[i + j] === undefined) return i
    const second = bytes[i + 1]!
    const overlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90)
    const beyond = (first === 0xed && second > 0x9f) || (first === 0xf4 && second > 0x8f)
    if (overlong || beyond) return i
    i += length
  }
  return 0
}
