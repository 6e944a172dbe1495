// Knows files that are no text by their first bytes, so that a message can say what was handed over and how its
// numbers get out of it. None of them is opened; those that can run code when somebody opens them say so.

export type Binary = {
  code: 'E-FORMAT' | 'E-FORMAT-UNSAFE' | 'E-ENC'
  /** `a Python pickle` */
  what: string
  why?: string
  fix: string
}
type Known = Binary & {
  starts: readonly number[]
  /** What else must be there, for formats that share their first bytes. */
  holds?: RegExp
}

const bytesOf = (text: string) => Array.from(text, (sign) => sign.charCodeAt(0))

const RUNS = 'Loading such a file can run code that somebody hid in it, so it is not opened.'
const KERAS = 'In Python: json.dump([w.tolist() for w in model.get_weights()], open("weights.json", "w"))'
const TORCH =
  'In Python: json.dump({k: v.tolist() for k, v in model.state_dict().items()}, open("weights.json", "w"))'
const ARRAY = 'In Python: numpy.savetxt("points.csv", array, delimiter=",", header="x1,x2,y", comments="")'
const pickle = {
  code: 'E-FORMAT-UNSAFE',
  what: 'a Python pickle',
  why: RUNS,
  fix: 'In Python: json.dump(array.tolist(), open("weights.json", "w"))',
} as const
const zip = bytesOf('PK\u0003\u0004')
const workbook = { code: 'E-ENC', fix: 'In the spreadsheet program save it as "CSV UTF-8".' } as const
const other = (what: string, fix: string, ...starts: number[]): Known => ({
  code: 'E-FORMAT',
  what,
  fix,
  starts,
})
const packed = (by: string, command: string, ...starts: number[]) =>
  other(`packed by ${by}`, `Unpack it first: ${command}`, ...starts)

/** The first that fits is it. */
const KNOWN: readonly Known[] = [
  { ...pickle, starts: [0x80, 2] },
  { ...pickle, starts: [0x80, 3] },
  { ...pickle, starts: [0x80, 4] },
  { ...pickle, starts: [0x80, 5] },
  {
    code: 'E-FORMAT-UNSAFE',
    what: 'a PyTorch file (.pt)',
    why: RUNS,
    fix: TORCH,
    starts: zip,
    holds: /data\.pkl|byteorder/,
  },
  {
    code: 'E-FORMAT-UNSAFE',
    what: 'a Keras model (.keras)',
    why: RUNS,
    fix: KERAS,
    starts: zip,
    holds: /metadata\.json|config\.json|model\.weights\.h5/,
  },
  { ...other('a NumPy archive (.npz)', ARRAY), starts: zip, holds: /\.npy/ },
  { ...workbook, what: 'an Excel workbook (.xlsx)', starts: zip, holds: /\[Content_Types\]|xl\/|_rels\// },
  { ...workbook, what: 'an OpenDocument spreadsheet (.ods)', starts: zip, holds: /opendocument/ },
  other('a ZIP archive', 'Unpack it first: unzip FILE', ...zip),
  { ...workbook, what: 'an old Excel workbook (.xls)', starts: [0xd0, 0xcf, 0x11, 0xe0] },
  {
    code: 'E-FORMAT-UNSAFE',
    what: 'an HDF5 file, such as a Keras model (.h5)',
    why: RUNS,
    fix: KERAS,
    starts: bytesOf('\u0089HDF'),
  },
  {
    ...other(
      'an ONNX model',
      'In Python: json.dump([numpy_helper.to_array(t).tolist() for t in onnx.load("FILE").graph.initializer], open("weights.json", "w"))',
    ),
    starts: [8],
    holds: /^\u0008[\u0001-\u0020][\u0012\u001a\u003a]/,
  },
  {
    ...other(
      'a safetensors file',
      'In Python: json.dump({k: v.tolist() for k, v in safetensors.numpy.load_file("FILE").items()}, open("weights.json", "w"))',
    ),
    starts: [],
    holds: /^.{4}\0{4}\{"/s,
  },
  other('a NumPy array (.npy)', ARRAY, ...bytesOf('\u0093NUMPY')),
  other('a Parquet file', 'In Python: pandas.read_parquet("FILE").to_csv("points.csv")', ...bytesOf('PAR1')),
  packed('gzip', 'gunzip FILE', 0x1f, 0x8b),
  packed('bzip2', 'bunzip2 FILE', ...bytesOf('BZh')),
  packed('xz', 'unxz FILE', 0xfd, ...bytesOf('7zXZ')),
  packed('zstd', 'unzstd FILE', 0x28, 0xb5, 0x2f, 0xfd),
  other('a PNG image', 'Name a network file or a CSV file.', ...bytesOf('\u0089PNG')),
  other('a JPEG image', 'Name a network file or a CSV file.', 0xff, 0xd8, 0xff),
  other('a PDF', 'Name a network file or a CSV file.', ...bytesOf('%PDF-')),
]

const LOOKED_AT = 4096

/** What kind of file these bytes begin, where it is a known one that is no text. */
export function binaryOf(bytes: Uint8Array): Binary | undefined {
  let head = ''
  for (const byte of bytes.subarray(0, LOOKED_AT)) head += String.fromCharCode(byte)
  return KNOWN.find(
    ({ starts, holds }) => starts.every((byte, i) => bytes[i] === byte) && (holds?.test(head) ?? true),
  )
}
