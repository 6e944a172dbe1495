// What becomes of a step's numbers when a known mistake is made in every step so far: each of them beside the
// right one, and which mistakes change a number of this network at all.

import type { Cell } from '../formula/formula.ts'
import { didYouMean } from '../network/closest.ts'
import type { Network } from '../network/network.ts'
import { InputError } from '../network/problem.ts'
import { grouped, shown } from '../network/shown.ts'
import type { Mistake } from '../parts/mistake.ts'
import { mistakeGroups } from '../parts/mistakes/groups.ts'
import { mistakes } from '../parts/mistakes/index.ts'
import { Course, rightCourse } from './course.ts'
import { factsOf, type Hypothesis, hypothesesFor } from './hypotheses.ts'
import { workTo } from './replay.ts'
import { whereWords } from './where.ts'
import type { World } from './world.ts'

/** One way to make a mistake: its form, and the part of the network. */
export type Way = {
  /** Tells it from the other ways: `forward in output`. */
  readonly way: string
  readonly sentence: string
}

export type PossibleMistake = Pick<Mistake, 'id' | 'title' | 'why' | 'instead'> & {
  /** The ways that change a number of the step. */
  readonly ways: readonly Way[]
  /** Why there is none. */
  readonly idle: string | null
}

export type PossibleMistakes = readonly {
  readonly title: string
  readonly mistakes: readonly PossibleMistake[]
}[]

/** The numbers of a step side by side. */
export type Beside = { readonly hypothesis: Hypothesis; readonly right: World; readonly wrong: World }

/** Parameters times samples of a step that is worked with a mistake at once, since a page waits for it. */
const LARGEST = 2_000
/** The same times the steps up to it. */
const MOST = 8_000

/** The ways of each mistake, the coarsest rounding that still shows among the digits of the network first. */
function waysOf(network: Network): Hypothesis[] {
  return hypothesesFor(factsOf(network, Math.max(1, network.numbers.digits - 1)))
}

const wayOf = ({ form: { form }, scope }: Hypothesis) =>
  [form, scope === 'everywhere' ? undefined : `in ${scope}`].filter((word) => word !== undefined).join(' ')

/** The catalogue for step `step` of a network: every mistake with the ways to make it there, or why it changes nothing. */
export function mistakesOn(network: Network, step = 1): PossibleMistakes {
  refuseLarge(network)
  const right = rightCourse(network).at(step)
  const ways = waysOf(network).filter((one) =>
    changesAny(right, new Course(network, one.theory, step).at(step)),
  )
  return mistakeGroups.map(({ title, mistakes: all }) => ({
    title,
    mistakes: all.map(({ id, title: name, why, instead, needs }) => {
      const own = ways.filter(({ mistake }) => mistake.id === id)
      return {
        id,
        title: name,
        why,
        instead,
        ways: own.map((one) => ({ way: wayOf(one), sentence: sentenceOf(one, network) })),
        idle: own.length > 0 ? null : idleText(needs),
      }
    }),
  }))
}

export const sentenceOf = ({ form, scope }: Hypothesis, network: Network) =>
  form.sentence.replace(/\.$/, `${whereWords(scope, network)}.`)

const idleText = (needs: string) => `It changes nothing here: it needs ${needs}.`

const courses = new WeakMap<Network, Map<string, { hypothesis: Hypothesis; course: Course }>>()

/**
 * The numbers of step `step` with the mistake made in every step up to it; without `way`, in its first way that
 * changes something. Throws `InputError` where the network or the step is too far to be worked so.
 */
export function besideMistake(network: Network, id: string, step = 1, way?: string): Beside {
  refuseLarge(network)
  if (workTo(network, step) > MOST) throw tooFar(step, Math.floor(MOST / workTo(network, 1)))
  const right = rightCourse(network).at(step)
  const hypothesis = chosen(network, id, step, way)
  let known = courses.get(network)
  if (known === undefined) courses.set(network, (known = new Map()))
  const key = `${id} ${wayOf(hypothesis)}`
  let kept = known.get(key)
  if (kept === undefined)
    known.set(key, (kept = { hypothesis, course: new Course(network, hypothesis.theory) }))
  return { hypothesis: kept.hypothesis, right, wrong: kept.course.at(step) }
}

function chosen(network: Network, id: string, step: number, way: string | undefined): Hypothesis {
  const mistake = mistakes.find((one) => one.id === id)
  if (mistake === undefined)
    throw unknown(
      'mistake',
      id,
      mistakes.map((one) => one.id),
    )
  const own = waysOf(network).filter((one) => one.mistake === mistake)
  const first = own.find((one) => isActing(one, network, step)) ?? own[0]
  if (first === undefined) {
    throw new InputError([{ code: 'E-MISTAKE-IDLE', what: `${mistake.title}: ${idleText(mistake.needs)}` }])
  }
  if (way === undefined) return first
  const found = own.find((one) => wayOf(one) === way)
  if (found === undefined) throw unknown(`way of ${id}`, way, own.map(wayOf))
  return found
}

const isActing = ({ theory }: Hypothesis, network: Network, step: number) =>
  changesAny(rightCourse(network).at(step), new Course(network, theory, step).at(step))

/** A number of the right world as the other one has it; the same cell where both have one plan. */
export const cellBeside = (right: World, wrong: World, cell: Cell): Cell | undefined =>
  wrong.plan === right.plan ? cell : wrong.find(cell.name)

/** Does the other world have another number for the cell, to nine digits? */
export function isOther(right: World, wrong: World, cell: Cell): boolean {
  const beside = cellBeside(right, wrong, cell)
  if (beside === undefined) return false
  const [a, b] = [right.value(cell), wrong.value(beside)]
  return !(Object.is(a, b) || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)))
}

const changesAny = (right: World, wrong: World) =>
  right.plan.worked.some((cell) => isOther(right, wrong, cell))

function refuseLarge(network: Network): void {
  if (workTo(network, 1) <= LARGEST) return
  const what = 'The network, or its batch, is too large to be worked with a mistake at once.'
  throw new InputError([
    {
      code: 'E-WHAT-IF-LARGE',
      what,
      fix: 'Try the mistake on a smaller network or with fewer samples in a batch.',
    },
  ])
}

const tooFar = (step: number, last: number) =>
  new InputError([
    {
      code: 'E-WHAT-IF-STEP',
      what: `Step ${grouped(step)} is too far to be worked with a mistake; this network is worked so up to step ${grouped(last)}.`,
      why: 'Every step before it has to be worked with the mistake as well.',
      fix: 'Look at an earlier step.',
    },
  ])

const unknown = (kind: string, found: string, known: readonly string[]) =>
  new InputError([
    { code: 'E-MISTAKE', what: `No ${kind} is called ${shown(found)}.${didYouMean(found, known)}` },
  ])
