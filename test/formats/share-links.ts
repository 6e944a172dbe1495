// Makes whole and broken links for the tests of sharing.

import { deflateSync, strToU8 } from 'fflate'
import { crc32 } from '../../src/formats/crc32.ts'
import type { Description } from '../../src/network/description.ts'
import { InputError } from '../../src/network/problem.ts'

export const small: Description = {
  inputs: ['x'],
  layers: [{ units: ['y'], weights: [[0.5]], names: [['w1']], bias: 0.25 }],
  samples: [{ inputs: [2], targets: [1] }],
}
export const linkOf = (data: string) => `v1.${data}.${crc32(data)}`
export const linkOfBytes = (bytes: Uint8Array) => linkOf(Buffer.from(bytes).toString('base64url'))
export const linkOfText = (text: string) => linkOfBytes(deflateSync(strToU8(text)))
export const told = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: unknown) => {
      if (error instanceof InputError) return error.message
      throw error
    },
  )
