// The embed code of what the page shows.

import { embedCode } from '#lib'
import { linkOf } from '../saving.ts'
import { page } from '../state.svelte.ts'
import { texts } from '../texts.ts'
import type { Controls } from './controls.ts'

/** Throws `InputError` where a link cannot hold the network. */
export async function codeOf(controls: Controls): Promise<string> {
  const link = new URL(await linkOf())
  const address = new URL(`embed.html?controls=${controls}`, link)
  address.hash = link.hash
  return embedCode(address.href, page.network.title || texts.ownNetwork)
}
