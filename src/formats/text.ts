// Bytes as text. Only UTF-8 is read; what something else probably is, is said, and what could run code when
// opened is never opened.

import { InputError } from '../network/problem.ts'
import { visible } from '../network/shown.ts'

/** In every engine, though the language's own library does not declare it. */
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string }

const GUESSES: readonly { starts: readonly number[]; what: string }[] = [
  { starts: [0xff, 0xfe], what: 'it looks like UTF-16' },
  { starts: [0xfe, 0xff], what: 'it looks like UTF-16' },
  { starts: [0x1f, 0x8b], what: 'it looks like gzip: unpack it first' },
  { starts: [0x89, 0x50, 0x4e, 0x47], what: 'it looks like a PNG image' },
  { starts: [0x25, 0x50, 0x44, 0x46], what: 'it looks like a PDF' },
]
const UNSAFE: readonly { starts: readonly number[]; what: string }[] = [
  { starts: [0x80, 0x02], what: 'a Python pickle' },
  { starts: [0x80, 0x03], what: 'a Python pickle' },
  { starts: [0x80, 0x04], what: 'a Python pickle' },
  { starts: [0x80, 0x05], what: 'a Python pickle' },
  { starts: [0x89, 0x48, 0x44, 0x46], what: 'an HDF5 file (.h5, .keras)' },
]

/** The text of a file's bytes; a byte order mark is left out. Throws `InputError` where it is not UTF-8. */
export function decodeText(bytes: Uint8Array, file: string): string {
  const begins = ({ starts }: { starts: readonly number[] }) => starts.every((byte, i) => bytes[i] === byte)
  const unsafe = UNSAFE.find(begins)
  if (unsafe) {
    throw new InputError([
      {
        code: 'E-FORMAT-UNSAFE',
        what: `${visible(file)} is ${unsafe.what}: loading it can run code. It is not opened.`,
        fix: 'Write the numbers as JSON there, for example json.dump({"weights": w.tolist()}, open("w.json", "w")).',
      },
    ])
  }
  if (begins({ starts: [0x50, 0x4b, 3, 4] }))
    notText(file, bytes, 0, 'it looks like a ZIP: an .xlsx, .pt or .npz?')
  const guess = GUESSES.find(begins)
  if (guess) notText(file, bytes, 0, guess.what)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return notText(file, bytes, firstBadByte(bytes), 'it looks like Latin-1 or another encoding of one byte')
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
