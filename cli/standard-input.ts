// Reads standard input to its end, but no further than the limit: a device can go on for ever.

import { readSync } from 'node:fs'
import { systemCode } from './system-error.ts'

const CHUNK = 65_536
const PAUSE = 10

/** All bytes; `null` where there are more than `limit`. Input that comes late is waited for. */
export function readToEnd(limit: number): Uint8Array | null {
  const chunks: Uint8Array[] = []
  let total = 0
  for (;;) {
    const chunk = new Uint8Array(CHUNK)
    const count = readSome(chunk)
    if (count === 0) return Buffer.concat(chunks)
    total += count
    if (total > limit) return null
    chunks.push(chunk.subarray(0, count))
  }
}

function readSome(into: Uint8Array): number {
  for (;;) {
    try {
      return readSync(0, into)
    } catch (error) {
      const code = systemCode(error)
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      // Somebody else made the pipe one that does not wait.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE)
    }
  }
}
