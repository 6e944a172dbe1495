// What one <handgrad-network> shows, with a state of its own: this file and all it imports are built as one function,
// which every element calls for itself (web/build/element.ts).

import mathStyle from 'katex/dist/katex.css?inline'
import { mount, unmount } from 'svelte'
import { InputError, type Problem, readNetworkFile } from '#lib'
import type { Controls } from '../embed/controls.ts'
import Embed from '../embed/Embed.svelte'
import embedStyle from '../embed/embed.css?inline'
import Refused from '../embed/Refused.svelte'
import { page } from '../state.svelte.ts'
import pageStyle from '../style.css?inline'
import elementStyle from './element.css?inline'

export type Wanted = {
  readonly controls: Controls
  readonly step: number
  readonly select: string | undefined
}

/** What the style sheets say of a whole page holds for the element here. */
const ofElement = (css: string) => css.replace(/:root|(?<![\w.#-])(?:html|body)(?=[,{\s])/g, ':host')
const styles = [mathStyle, pageStyle, embedStyle].map(ofElement).concat(elementStyle)

let shown: ReturnType<typeof mount> | undefined

/** Shows the network of a file, or why it cannot. */
export async function show(target: ShadowRoot, text: string, file: string, wanted: Wanted): Promise<void> {
  await replace(target, await take(text, file, wanted), wanted.controls)
}

/** Shows what is wrong. */
export const refuse = (target: ShadowRoot, problems: readonly Problem[]) => replace(target, problems, 'none')

async function take(text: string, file: string, { step, select }: Wanted) {
  try {
    page.show('', (await readNetworkFile(text, file)).description, { step, select })
    return null
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
}

async function replace(target: ShadowRoot, problems: readonly Problem[] | null, controls: Controls) {
  if (shown !== undefined) await unmount(shown)
  target.adoptedStyleSheets = styles.map((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    return sheet
  })
  shown =
    problems === null
      ? mount(Embed, { target, props: { controls } })
      : mount(Refused, { target, props: { problems } })
}
