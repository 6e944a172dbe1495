// The checksum of zip and PNG (CRC-32, ISO 3309), so that a text that was cut or mistyped on its way is told
// from a whole one. It shows accidents; it proves nothing about who wrote the text.

const POLYNOMIAL = 0xedb88320

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1
  return rest
})

/** Eight hexadecimal digits for a text of ASCII characters. */
export function crc32(text: string): string {
  let rest = 0xffffffff
  for (let i = 0; i < text.length; i++) rest = TABLE[(rest ^ text.charCodeAt(i)) & 0xff]! ^ (rest >>> 8)
  return ((rest ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0')
}
