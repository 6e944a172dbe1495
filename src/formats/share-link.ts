// A network and what is looked at as the fragment of a link, `v1.DATA.CHECK`: DATA is base64url of the deflated
// JSON, CHECK its CRC-32. A fragment is never sent to a server. docs/links.md describes it for others.

import type { Description } from '../network/description.ts'
import { InputError } from '../network/problem.ts'
import { grouped } from '../network/shown.ts'
import { crc32 } from './crc32.ts'
import { readShare, type Shared, type ShareState, writeShare } from './share.ts'

/** In every engine, though the language's own library does not declare them. */
declare const btoa: (binary: string) => string
declare const atob: (text: string) => string
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => { decode(bytes: Uint8Array): string }

const VERSION = 1
/** Characters of a link: browsers and most programs pass on so many. */
const LONGEST = 65_536
/** Bytes of the JSON in it. */
const MOST_BYTES = 2 ** 20
/** Bytes unpacked at a time, to a thousand times as many at most. */
const CHUNK = 64

const refused = (code: string, what: string, fix: string) => new InputError([{ code, what, fix }])
const AGAIN = 'Ask for the link again, or for the network file.'
const broken = () => refused('E-LINK', 'The link is incomplete or was changed on its way.', AGAIN)
const tooLarge = (what: string) =>
  refused('E-LINK-LARGE', what, 'Share the network file instead: it may be of any size.')

/** The fragment, without `#`. Throws `InputError` for a wrong description and for one too large for a link. */
export async function encodeShare(description: Description, state: ShareState = {}): Promise<string> {
  const { deflateSync, strToU8 } = await import('fflate')
  const bytes = strToU8(writeShare(description, state))
  if (bytes.length > MOST_BYTES)
    throw tooLarge(
      `The network has ${grouped(bytes.length)} bytes; a link holds up to ${grouped(MOST_BYTES)}.`,
    )
  const data = toBase64(deflateSync(bytes, { level: 9 }))
  const link = `v${VERSION}.${data}.${crc32(data)}`
  if (link.length <= LONGEST) return link
  throw tooLarge(`The link would have ${grouped(link.length)} characters; one has up to ${grouped(LONGEST)}.`)
}

/** What a fragment, or the whole link around it, holds. Throws `InputError`; nothing is half read. */
export async function decodeShare(link: string): Promise<Shared> {
  const text = link.slice(link.indexOf('#') + 1).trim()
  if (text.length > LONGEST)
    throw tooLarge(`The link has ${grouped(text.length)} characters; one has up to ${grouped(LONGEST)}.`)
  const data = wholeData(text)
  const { Inflate } = await import('fflate')
  return readShare(decoded(inflate(fromBase64(data), Inflate)))
}

/** DATA of a link of this version, where its check holds. */
function wholeData(text: string): string {
  const version = /^v([1-9]\d{0,5})(?:\.|$)/.exec(text)?.[1]
  if (version === undefined)
    throw refused('E-LINK', 'The link holds no network: it does not begin with v1 and a point.', AGAIN)
  if (Number(version) > VERSION) {
    const what = `The link is of version ${version}; this program reads version ${VERSION}.`
    throw refused('E-LINK-NEWER', what, 'Reload the page or update handgrad, or ask for the network file.')
  }
  const [, data, check] = /^v1\.([A-Za-z0-9_-]+)\.([0-9a-f]{8})$/.exec(text) ?? []
  if (data === undefined || crc32(data) !== check) throw broken()
  return data
}

const toBase64 = (bytes: Uint8Array): string => {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function fromBase64(text: string): Uint8Array {
  if (text.length % 4 === 1) throw broken()
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

/** Inflates piece by piece, so that a small link cannot fill the memory. */
function inflate(bytes: Uint8Array, Inflate: typeof import('fflate').Inflate): Uint8Array {
  const whole = new Uint8Array(MOST_BYTES)
  let length = 0
  const stream = new Inflate((piece) => {
    if (length + piece.length > MOST_BYTES)
      throw tooLarge(`The link holds more than ${grouped(MOST_BYTES)} bytes.`)
    whole.set(piece, length)
    length += piece.length
  })
  try {
    for (let at = 0; at < bytes.length; at += CHUNK)
      stream.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length)
  } catch (error) {
    throw error instanceof InputError ? error : broken()
  }
  return whole.subarray(0, length)
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw broken()
  }
}
