// Bytes that are no UTF-8 text (bad inputs 23, 24 and 67): each is told by what it is and how its numbers get out.

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

test('UTF-16 is recognised, with a byte order mark and without', () => {
  expect(refused(0xff, 0xfe, 0x61, 0)).toBe(notUtf8('0xFF', 0, 'it looks like UTF-16'))
  expect(refused(0xfe, 0xff, 0, 0x61)).toBe(notUtf8('0xFE', 0, 'it looks like UTF-16'))
  expect(refused(0x78, 0, 0x31, 0, 0x2c, 0)).toBe(notUtf8('0x00', 1, 'it looks like UTF-16'))
})

test('Latin-1 is recognised, and its first byte named', () => {
  const guess = 'it looks like Latin-1 or another encoding of one byte'
  expect(refused(0x61, 0xc3, 0xa4, 0xe4, 0x62)).toBe(notUtf8('0xE4', 3, guess))
  expect(refused(0x61, 0xed, 0xa0, 0x80)).toBe(notUtf8('0xED', 1, guess))
})

test('a NUL byte stands in no text', () => {
  expect(refused(0x61, 0x62, 0, 0x63)).toBe(notUtf8('0x00', 2, 'no text holds it: this is a binary file'))
})

/** The beginning of a ZIP whose first file has that name. */
const zip = (name: string) => `PK\u0003\u0004${'\u0000'.repeat(26)}${name}`
const bytes = (text: string) => refused(...Array.from(text, (sign) => sign.charCodeAt(0)))
const unsafe = (what: string, fix: string) =>
  `E-FORMAT-UNSAFE  net.yaml is ${what}, not a text.\n  Loading such a file can run code that somebody hid in it, so it is not opened.\n  → ${fix}`

test('a pickle is never opened', () => {
  for (const protocol of [2, 3, 4, 5]) {
    expect(refused(0x80, protocol, 0x95)).toBe(
      unsafe('a Python pickle', 'In Python: json.dump(array.tolist(), open("weights.json", "w"))'),
    )
  }
})

test('a PyTorch file is never opened', () => {
  expect(bytes(zip('model/data.pkl'))).toBe(
    unsafe(
      'a PyTorch file (.pt)',
      'In Python: json.dump({k: v.tolist() for k, v in model.state_dict().items()}, open("weights.json", "w"))',
    ),
  )
})

test('a Keras model is never opened, in its new form and in its old one', () => {
  const fix = 'In Python: json.dump([w.tolist() for w in model.get_weights()], open("weights.json", "w"))'
  expect(bytes(zip('metadata.json'))).toBe(unsafe('a Keras model (.keras)', fix))
  expect(bytes('\u0089HDF\r\n\u001a\n')).toBe(unsafe('an HDF5 file, such as a Keras model (.h5)', fix))
})

const toCsv = 'In Python: numpy.savetxt("points.csv", array, delimiter=",", header="x1,x2,y", comments="")'

test.each([
  [
    zip('[Content_Types].xml'),
    'E-ENC',
    'an Excel workbook (.xlsx)',
    'In the spreadsheet program save it as "CSV UTF-8".',
  ],
  [
    zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
    'E-ENC',
    'an OpenDocument spreadsheet (.ods)',
    'In the spreadsheet program save it as "CSV UTF-8".',
  ],
  [
    '\u00d0\u00cf\u0011\u00e0',
    'E-ENC',
    'an old Excel workbook (.xls)',
    'In the spreadsheet program save it as "CSV UTF-8".',
  ],
  [zip('a.npy'), 'E-FORMAT', 'a NumPy archive (.npz)', toCsv],
  ['\u0093NUMPY\u0001', 'E-FORMAT', 'a NumPy array (.npy)', toCsv],
  [zip('net.yaml'), 'E-FORMAT', 'a ZIP archive', 'Unpack it first: unzip FILE'],
  ['PK\u0003\u0004', 'E-FORMAT', 'a ZIP archive', 'Unpack it first: unzip FILE'],
  [
    '\u0008\u0008\u0012\u0007pytorch',
    'E-FORMAT',
    'an ONNX model',
    'In Python: json.dump([numpy_helper.to_array(t).tolist() for t in onnx.load("FILE").graph.initializer], open("weights.json", "w"))',
  ],
  [
    '\u0040\0\0\0\0\0\0\0{"w1":',
    'E-FORMAT',
    'a safetensors file',
    'In Python: json.dump({k: v.tolist() for k, v in safetensors.numpy.load_file("FILE").items()}, open("weights.json", "w"))',
  ],
  ['PAR1', 'E-FORMAT', 'a Parquet file', 'In Python: pandas.read_parquet("FILE").to_csv("points.csv")'],
  ['\u001f\u008b\u0008', 'E-FORMAT', 'packed by gzip', 'Unpack it first: gunzip FILE'],
  ['BZh9', 'E-FORMAT', 'packed by bzip2', 'Unpack it first: bunzip2 FILE'],
  ['\u00fd7zXZ\0', 'E-FORMAT', 'packed by xz', 'Unpack it first: unxz FILE'],
  ['\u0028\u00b5\u002f\u00fd', 'E-FORMAT', 'packed by zstd', 'Unpack it first: unzstd FILE'],
  ['\u0089PNG\r\n', 'E-FORMAT', 'a PNG image', 'Name a network file or a CSV file.'],
  ['\u00ff\u00d8\u00ff\u00e0', 'E-FORMAT', 'a JPEG image', 'Name a network file or a CSV file.'],
  ['%PDF-1.7', 'E-FORMAT', 'a PDF', 'Name a network file or a CSV file.'],
])('the first bytes %j are known', (start, code, what, fix) => {
  expect(bytes(start)).toBe(`${code}  net.yaml is ${what}, not a text.\n  → ${fix}`)
})

test('a text that begins like one of them is a text', () => {
  for (const text of ['%YAML 1.2\n', 'PK1,PK2\n', 'BZ: 1\n', '{"PAR1": 1}']) expect(bytes(text)).toBe(text)
})
