// Bytes that are no UTF-8 text (bad inputs 23, 24 and 67).

import { expect, test } from 'vitest'
import { decodeText } from '../../src/formats/text.ts'
import { InputError } from '../../src/network/problem.ts'

function refused(...bytes: number[]): string {
  try {
    return decodeText(new Uint8Array(bytes), 'net.yaml')
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
}
const notUtf8 = (byte: string, offset: number, guess: string) =>
  `E-ENC  net.yaml is not UTF-8: byte ${byte} at offset ${offset} (${guess}).\n  → Save it as "CSV UTF-8", or as UTF-8 text.`

test('UTF-8 is read, without its byte order mark', () => {
  expect(refused(0xef, 0xbb, 0xbf, 0x61, 0xc3, 0xa4)).toBe('aä')
})

test('UTF-16 is recognised', () => {
  expect(refused(0xff, 0xfe, 0x61, 0)).toBe(notUtf8('0xFF', 0, 'it looks like UTF-16'))
})

test('a ZIP is recognised', () => {
  expect(refused(0x50, 0x4b, 3, 4)).toBe(notUtf8('0x50', 0, 'it looks like a ZIP: an .xlsx, .pt or .npz?'))
})

test('Latin-1 is recognised, and its first byte named', () => {
  const guess = 'it looks like Latin-1 or another encoding of one byte'
  expect(refused(0x61, 0xc3, 0xa4, 0xe4, 0x62)).toBe(notUtf8('0xE4', 3, guess))
  expect(refused(0x61, 0xed, 0xa0, 0x80)).toBe(notUtf8('0xED', 1, guess))
})

test('a pickle is never opened', () => {
  expect(refused(0x80, 4, 0x95)).toBe(
    'E-FORMAT-UNSAFE  net.yaml is a Python pickle: loading it can run code. It is not opened.\n  → Write the numbers as JSON there, for example json.dump({"weights": w.tolist()}, open("w.json", "w")).',
  )
})
