// What can be taken away: the network file, the picture, the working; each made when somebody asks for it.

import {
  dataText,
  descriptionText,
  documentOf,
  encodeShare,
  explainCell,
  renderDocument,
  workedSolution,
  writeDescription,
} from '#lib'
import { pictureOf, pngOf } from './pictured.ts'
import { page } from './state.svelte.ts'

/** A name that every system takes as a file's name. */
function fileName(ending: string): string {
  const title = page.network.title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${title.slice(0, 60) || 'network'}.${ending}`
}

function download(content: Blob, ending: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = fileName(ending)
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

const text = (content: string, type = 'text/plain') => new Blob([content], { type: `${type};charset=utf-8` })

/** The network as it is written. */
export const saveNetwork = () => download(text(descriptionText(page.description)), 'yaml')

/** The samples, each marked as one to train or to test with. */
export const saveData = () => download(text(dataText(page.network), 'text/csv'), 'csv')

/** The network with the weights it has before this step. */
export function saveTrained(): void {
  download(text(writeDescription(page.network, page.sheet.state.parameters)), 'yaml')
}

export type Drawn = 'svg' | 'png'
export async function savePicture(as: Drawn): Promise<void> {
  const shown = document.querySelector<SVGSVGElement>('svg.network')
  if (shown === null) return
  const svg = pictureOf(shown)
  download(as === 'svg' ? text(svg, 'image/svg+xml') : await pngOf(svg, shown), as)
}

const ENDINGS = { markdown: 'md', latex: 'tex', html: 'html' } as const
export type Written = keyof typeof ENDINGS
export type Extent = 'number' | 'step'

/** The working of the selected number, or of the whole step, as a document. */
export function saveWorking(as: Written, extent: Extent): void {
  const { network, sheet, step, selected, sample } = page
  const document =
    extent === 'number'
      ? documentOf(network, [explainCell(sheet, selected)])
      : workedSolution(network, { step, ...(sample !== undefined && { sample }) })
  download(text(renderDocument(document, as), as === 'html' ? 'text/html' : 'text/plain'), ENDINGS[as])
}

/** The address of this page with all that it shows. Throws `InputError` where a link cannot hold it. */
export async function linkOf(): Promise<string> {
  const { description, step, selected, view } = page
  const fragment =
    (await exerciseShown()) ??
    (await encodeShare(description, { step, select: selected, view, ...(await mistakeTried()) }))
  const address = new URL(location.href)
  address.hash = fragment
  return address.href
}

/** An exercise is told by its seed and round. */
async function exerciseShown(): Promise<string | null> {
  if (page.view !== 'practice') return null
  const { practice } = await import('./practice.svelte.ts')
  return practice.isHere ? practice.fragment : null
}

async function mistakeTried() {
  if (page.trial.suppose === null) return {}
  const { id, way } = (await import('./what-if.svelte.ts')).whatIf
  return { mistake: id, way }
}
