// What can be said when no known mistake fits: several wrong gradients, or several wrong changes of weights, are
// all the same factor times the right ones.

import type { Phrase } from '../explain/explanation.ts'
import type { Cell } from '../formula/formula.ts'
import { isDelta } from '../formula/name.ts'
import { toDecimals } from '../numeric/decimal.ts'
import { unitOf } from './given.ts'
import type { Mark } from './marks.ts'
import { layerOf } from './role.ts'
import { singleRoom } from './single-spread.ts'
import { layerWords } from './where.ts'

export type CommonFactor = { readonly marks: readonly Mark[]; readonly remark: Phrase }

/** What other orders of sums may do to a number of a program. */
const LAST = 1e-10

type Kind = 'gradients' | 'changes'
type Ratio = { readonly mark: Mark; readonly lo: number; readonly hi: number }

/** Numbers that only seem to have a factor in common are as rare as this. */
const CHANCE = 1e-3

/** The wrong numbers of a kind with one factor in common; `all` are the numbers given. */
export function commonFactors(wrong: readonly Mark[], all: readonly Mark[]): CommonFactor[] {
  const first = wrong.reduce((least, { given }) => Math.min(least, given.step), Infinity)
  return (['gradients', 'changes'] as const).flatMap((kind) => {
    const own = (marks: readonly Mark[]) =>
      marks.flatMap((mark) => (mark.given.step === first ? (ratioOf(mark, kind) ?? []) : []))
    const ratios = own(wrong)
    const layers = new Set(ratios.map(({ mark }) => layerOf(mark.world.plan, mark.cell.name)))
    const [layer] = layers
    const within = own(all)
    const inLayer = within.filter(({ mark }) => layerOf(mark.world.plan, mark.cell.name) === layer)
    const which =
      ratios.length === within.length
        ? `All your ${kind}${kind === 'changes' ? ' (new − old)' : ''}`
        : layers.size === 1 && ratios.length === inLayer.length
          ? `All your ${kind} of the ${layerWords(layer!, ratios[0]!.mark.world.plan.network)}`
          : null
    return which === null ? [] : inCommon(ratios, kind, which)
  })
}

function inCommon(ratios: readonly Ratio[], kind: Kind, which: string): CommonFactor[] {
  const lo = ratios.reduce((most, ratio) => Math.max(most, ratio.lo), -Infinity)
  const hi = ratios.reduce((least, ratio) => Math.min(least, ratio.hi), Infinity)
  if (ratios.length < 2 || lo > hi || (lo <= 1 && hi >= 1) || (lo <= 0 && hi >= 0)) return []
  // The first tells the factor; each of the others meets it by chance as often as its room is wide.
  const rooms = ratios.map((one) => (one.hi - one.lo) / Math.abs(one.hi + one.lo)).sort((a, b) => a - b)
  if (rooms.slice(1).reduce((chance, room) => chance * Math.min(1, 2 * room), 1) > CHANCE) return []
  const { network } = ratios[0]!.mark.world.plan
  const { rate } = network
  const isRate = kind === 'changes' && network.schedule.part.id === 'constant' && lo > 0
  const guess = isRate ? ` Another learning rate? ${shortest(rate * lo, rate * hi)} gives them.` : ''
  return [
    {
      marks: ratios.map(({ mark }) => mark),
      remark: [`${which} are ${shortest(lo, hi)} times the right ones.${guess}`],
    },
  ]
}

/** Between which factors their number lies; `null` where it is of another kind or the right one is 0. */
function ratioOf(mark: Mark, kind: Kind): Ratio | null {
  const { given, expected } = mark
  const from = kind === 'gradients' ? (isGradient(mark.cell) ? 0 : null) : oldOf(mark)
  const right = from === null ? 0 : expected - from
  if (from === null || Math.abs(right) <= 1e-12 * Math.abs(expected)) return null
  // It may have been cut off, and a program's last digits are not all certain.
  const last = given.single === true ? singleRoom(mark.world, mark.cell) : LAST * Math.abs(right)
  const half = Math.max(unitOf(given), last, 1e-15 * Math.abs(from))
  const ends = [(given.value - half - from) / right, (given.value + half - from) / right] as const
  return { mark, lo: Math.min(ends[0], ends[1]), hi: Math.max(ends[0], ends[1]) }
}

const isGradient = ({ name }: Cell) =>
  'd' in name && 'of' in name.by && name.by.of === 'parameter' && 'of' in name.d && name.d.of === 'error'
    ? name.d.unit === undefined && !isDelta(name)
    : false

/** What a new number started from: the old one, or 0 where the change itself is given. */
function oldOf({ cell, world }: Mark): number | null {
  const { name } = cell
  if (!('of' in name) || name.of !== 'update') return null
  if (name.quantity === 'change') return 0
  if (name.quantity !== 'new') return null
  const old = world.find({ of: 'parameter', parameter: name.parameter })
  return old === undefined ? null : world.value(old)
}

/** The number of the fewest decimals between two. */
function shortest(lo: number, hi: number): string {
  for (let decimals = 0; decimals < 15; decimals++) {
    const text = toDecimals((lo + hi) / 2, decimals)
    if (lo <= Number(text) && Number(text) <= hi) return text.replace('-', '−')
  }
  return String((lo + hi) / 2)
}
