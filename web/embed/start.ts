// The page that others show inside theirs: what stands behind the # of its address, with the controls that the
// address asks for. It remembers nothing.

import './embed.css'
import { mount, unmount } from 'svelte'
import { decodeShare, InputError, type Problem } from '#lib'
import { page } from '../state.svelte.ts'
import { controlsOf } from './controls.ts'
import EmbedPage from './EmbedPage.svelte'
import Refused from './Refused.svelte'

const target = document.getElementById('app')!
const controls = controlsOf(new URLSearchParams(location.search).get('controls'))
let shown: ReturnType<typeof mount> | undefined

export function start(): void {
  addEventListener('hashchange', show)
  show()
}

/** Shows the network of the address; the first example where it holds none. */
async function show(): Promise<void> {
  const problems = await take(location.hash.slice(1))
  if (shown !== undefined) await unmount(shown)
  const whole = `./${location.hash}`
  shown =
    problems === null
      ? mount(EmbedPage, { target, props: { controls, whole } })
      : mount(Refused, { target, props: { problems } })
}

/** What is wrong with the link, or `null`. */
async function take(fragment: string): Promise<readonly Problem[] | null> {
  if (fragment === '') return null
  try {
    const { description, state } = await decodeShare(fragment)
    page.show('', description, state)
    return null
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
}
