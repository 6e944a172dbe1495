// Opens what somebody chooses, drops, pastes or follows a link to: a network file, a table of samples, a link.
// Loaded when that first happens.

import {
  type Description,
  decodeShare,
  decodeText,
  InputError,
  readNetworkFile,
  readShare,
  type Shared,
} from '#lib'
import { tell } from './attempt.ts'
import { FURTHEST } from './remembered.ts'
import { page } from './state.svelte.ts'
import { editing } from './texts-editing.ts'
import { learning } from './texts-lessons.ts'

const NETWORK = /\.(?:ya?ml|json)$/i
const LINK = /#(v\d+\..*)$/s

type Given = { readonly name: string; readonly text: string }

/** Files: a network, with its table beside it where it names one, or a table alone. Throws `InputError`. */
export async function openFiles(files: readonly File[]): Promise<void> {
  const given = await Promise.all(
    files.map(async (file) => ({
      name: file.name,
      text: decodeText(new Uint8Array(await file.arrayBuffer()), file.name),
    })),
  )
  const network = given.find(({ name }) => NETWORK.test(name))
  if (network !== undefined) await openNetwork(network, given)
  else if (given[0] !== undefined) showRows(given[0].text)
}

/** A link, a network file, or rows of samples. Throws `InputError`. */
export async function openText(text: string): Promise<void> {
  const link = LINK.exec(text.trim())
  if (link !== null) await openLink(link[1]!)
  else if (/^\s*"?layers"?\s*:/m.test(text) || /^\s*\{/.test(text)) {
    await openNetwork({ name: editing.file, text }, [])
  } else showRows(text)
}

/** The fragment of an address. Throws `InputError`; other fragments are none of ours. */
export async function openLink(fragment: string): Promise<void> {
  const token = /^file=([0-9a-f]{32})$/.exec(fragment)?.[1]
  if (token !== undefined) {
    const answer = await fetch(`./network/${token}.json`)
    if (!answer.ok) throw new InputError([{ code: 'E-LINK', ...editing.gone }])
    show(readShare(await answer.text()))
    return
  }
  const [, lesson, at] = /^lesson=([\w-]+)(?:\/(\d{1,3}))?$/.exec(fragment) ?? []
  if (lesson !== undefined) await openLesson(lesson, Number(at ?? 1))
  else if (/^v\d/.test(fragment)) show(await decodeShare(fragment))
}

async function openLesson(id: string, step: number): Promise<void> {
  const { all, lessons } = await import('./lessons.svelte.ts')
  const lesson = all.find((one) => one.id === id)
  if (lesson === undefined) throw new InputError([{ code: 'E-LINK', ...learning.unknown }])
  lessons.open(lesson, step - 1)
}

function show({ description, state }: Shared): void {
  const { step = 1, select, view } = state
  const isFar = step > FURTHEST
  page.open('', description, { step: isFar ? 1 : step, select })
  if (view === 'explore' || view === 'check') page.view = view
  if (isFar) tell([{ code: 'W-STEP', what: editing.tooFar(step) }])
}

async function openNetwork({ name, text }: Given, others: readonly Given[]): Promise<void> {
  page.open('', (await readOwn(text, name, others)).description)
}

/** What the text of a network file describes, with the samples of the data file that it names. Throws `InputError`. */
export async function readOwn(text: string, name: string, others: readonly Given[] = []) {
  const tables = others.filter((other) => !NETWORK.test(other.name))
  const data = (wanted: string) => (tables.find((one) => one.name === wanted) ?? tables[0]!).text
  const read = await readNetworkFile(text, name, tables.length === 0 ? {} : { data })
  const { network, warnings } = read
  const { data: file, ...rest } = read.description
  const description: Description =
    file === undefined ? read.description : { ...rest, samples: network.samples }
  return { description, warnings }
}

function showRows(text: string): void {
  page.rows = text
  page.dialog = 'samples'
}
