// The public functions about sharing a network with what is looked at, each with its arguments looked at first.

import * as shares from './formats/share.ts'
import * as links from './formats/share-link.ts'
import { aDescription, aText, fields, guarded, maybe, whole } from './guarded.ts'
import { embedCode as code } from './render/embed-code.ts'

const shared = {
  description: aDescription,
  state: maybe(fields({ step: maybe(whole(1)), select: maybe(aText), view: maybe(aText) })),
}
const encode = guarded('encodeShare(description, state)', links.encodeShare, shared)
const decode = guarded('decodeShare(link)', links.decodeShare, { link: aText })

/** The fragment of a link, `v1.…`, that holds a network with the step, the number and the view looked at. */
export const encodeShare: typeof encode = async (...args) => encode(...args)
/** What a link, or its fragment, holds, checked whole. Throws `InputError`. */
export const decodeShare: typeof decode = async (...args) => decode(...args)
/** The same as `encodeShare` as plain JSON, for networks of any size. */
export const writeShare = guarded('writeShare(description, state)', shares.writeShare, shared)
/** What `writeShare` wrote, checked whole; `name` is what messages call the text. Throws `InputError`. */
export const readShare = guarded('readShare(text, name)', shares.readShare, {
  text: aText,
  name: maybe(aText),
})
/** The HTML that shows a network inside another page; `address` is that of the page's `embed.html` with a link's fragment. */
export const embedCode = guarded('embedCode(address, title)', code, { address: aText, title: aText })
