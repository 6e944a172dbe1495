// What one network has that another has not, in a few words: the name of an earlier training beside the one that is
// looked at.

import type { Description } from '../network/description.ts'
import { network } from '../network/validate.ts'
import { shortest } from '../numeric/decimal.ts'
import type { Setting } from './setting.ts'
import { type Settings, settingsOf } from './settings.ts'

/** Of a longer list only so many are named. */
const MOST = 3

/** `Learning rate 0.1, Hidden 1: 4 units`: how `description` differs from `other`; empty where they train alike. */
export function differences(description: Description, other: Description): string {
  const [mine, theirs] = [description, other].map((one) => settingsOf(network(one), one)) as [
    Settings,
    Settings,
  ]
  const found: string[] = []
  const compare = (own: readonly Row[], beside: readonly Row[]) => {
    const known = new Map(beside.map(({ id, text }) => [id, text]))
    found.push(...own.flatMap(({ id, text }) => (known.get(id) === text ? [] : [text])))
  }
  // Layers can be told apart one by one only where there are as many of them.
  if (mine.layers.length === theirs.layers.length) compare(layersOf(mine), layersOf(theirs))
  else found.push(`layers of ${mine.layers.map(({ units }) => units.value).join(', ')} units`)
  compare(othersOf(mine), othersOf(theirs))
  if (found.length === 0) found.push(...beyondSettings(description, other))
  const more = found.length - MOST
  return [...found.slice(0, MOST), ...(more > 0 ? [`${more} more`] : [])].join(', ')
}

/** A setting in words, by its id. */
type Row = { readonly id: string; readonly text: string }

const layersOf = ({ layers }: Settings): Row[] =>
  layers.flatMap(({ title, units, activation, more }) => [
    { id: units.id, text: `${title}: ${units.value} ${units.value === '1' ? 'unit' : 'units'}` },
    { id: activation.id, text: `${title}: ${chosen(activation)}` },
    ...more.map((setting) => ({ id: setting.id, text: `${title}: ${wordsOf(setting)}` })),
  ])

const othersOf = ({ inputs, training, moreTraining, numbers }: Settings): Row[] =>
  [inputs, ...training, ...moreTraining, ...numbers].map((setting) => ({
    id: setting.id,
    text: wordsOf(setting),
  }))

const chosen = ({ options, value }: Setting) => options?.find(({ id }) => id === value)?.title ?? value

const wordsOf = (setting: Setting) => `${setting.label} ${chosen(setting) || 'none'}`

function beyondSettings(description: Description, other: Description): string[] {
  const [mine, theirs] = [network(description), network(other)]
  const list = (values: Iterable<number>) => Array.from(values, shortest).join()
  const samples = (of: typeof mine) =>
    of.samples.map(({ inputs, targets }) => `${list(inputs)} ${list(targets)}`).join()
  return [
    ...(list(mine.start) === list(theirs.start) ? [] : ['other start weights']),
    ...(samples(mine) === samples(theirs) ? [] : ['other samples']),
    ...(list(mine.trained) === list(theirs.trained) ? [] : ['other weights frozen']),
  ]
}
