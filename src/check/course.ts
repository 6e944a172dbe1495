// A run as a theory has it: the world of any step, every step before it worked with the same mistakes.

import { batches } from '../engine/batches.ts'
import type { Cell } from '../formula/formula.ts'
import type { Name } from '../formula/name.ts'
import type { Network } from '../network/network.ts'
import { parameterName } from '../network/network.ts'
import { planOf, planToDeltas } from '../trace/build.ts'
import type { Plan, StepState } from '../trace/plan.ts'
import { startOf } from '../trace/step.ts'
import { engineValues, type Look } from './engine-values.ts'
import type { Given } from './given.ts'
import { redescribed, sameFormulas } from './redescribe.ts'
import { stateBefore } from './replay.ts'
import { keepsFormulas, leavesForward, rewriter, right, type Theory, touched } from './theory.ts'
import { type Rewriter, World } from './world.ts'

export class Course {
  readonly network: Network
  private readonly theory: Theory
  /** The first step that was worked as the theory says. */
  readonly since: number
  private readonly looksBack: boolean
  private readonly keepsPlaces: boolean
  private readonly worlds = new Map<number, World>()
  private readonly rewriters = new Map<number, Rewriter>()
  private readonly looks = new Map<number, Look>()
  private single: Course | undefined

  /** The steps before `since` are right. */
  constructor(network: Network, theory: Theory, since = 1) {
    this.network = redescribed(network, theory.describes)
    this.keepsPlaces = samePlaces(network, this.network)
    this.theory = theory
    this.since = since
    this.looksBack = touched(theory).has('finalGradient')
  }

  /** The numbers of update `step`, from 1. */
  at(step: number): World {
    let world = this.worlds.get(step)
    if (world === undefined) this.worlds.set(step, (world = this.make(step)))
    return world
  }

  /** What the step after a world may read of it: ∂E/∂p by the place of the parameter. */
  private gradients(world: World): Float64Array {
    return this.looksBack ? gradientsOf(world) : UNREAD
  }

  /** Can its numbers be had without a sheet, as those of a large network must? */
  get isFast(): boolean {
    return keepsFormulas(this.theory) && isLarge(this.network)
  }

  /** A number straight from the engine. */
  fast(given: Given): number | undefined {
    let look = this.looks.get(given.step)
    if (look === undefined) this.looks.set(given.step, (look = engineValues(this.network, given.step)))
    return look(this.keepsPlaces ? given : { name: given.name })
  }

  /** The same in single precision. */
  fastSingle(given: Given): number | undefined {
    this.single ??= new Course(redescribed(this.network, [{ precision: 'float32' }]), right)
    return this.single.fast(given)
  }

  private make(step: number): World {
    const { network } = this
    const asWritten = keepsFormulas(this.theory)
    if (step < this.since && !asWritten) return rightCourse(network).at(step)
    if (step === 1) return this.world(startOf(network), null)
    if (asWritten) return this.world(stateBefore(network, step), null)
    if (step === this.since) {
      const before = rightCourse(network)
      return this.world(before.at(step).state, this.gradients(before.at(step - 1)))
    }
    let from = this.since
    for (const known of this.worlds.keys()) if (known < step && known > from) from = known
    let world = this.at(from)
    const batch = batches(network)
    for (let n = from + 1; n <= step; n++) {
      const { epoch, samples } = batch(n)
      const state = { ...after(world, n), epoch, samples: samples.map((sample) => network.samples[sample]!) }
      // Of a long run only the steps that are asked for are kept.
      world = this.world(state, this.gradients(world))
    }
    return world
  }

  private world(state: StepState, before: Float64Array | null): World {
    const size = state.samples.length
    const formulas = sameFormulas(this.network)
    const plan = isLarge(formulas) ? planToDeltas(formulas, size) : planOf(formulas, size)
    // The first step has no step before it, so its formulas are others.
    const key = size * 2 + (before === null ? 0 : 1)
    let rewritten = this.rewriters.get(key)
    if (rewritten === undefined) this.rewriters.set(key, (rewritten = rewriter(plan, this.theory)))
    const shared = state.step === 1 && leavesForward(this.theory) && !keepsFormulas(this.theory)
    const forward = shared ? rightCourse(this.network).at(1) : null
    const { numbers } = this.network
    return new World(plan, state, rewritten, before, forward, numbers, this.keepsPlaces)
  }
}

/** Does every parameter stand where the network has it that the numbers were read for? */
const samePlaces = (a: Network, b: Network) =>
  a.layers === b.layers && (a.names === b.names || a.names.size + b.names.size === 0)

const rightCourses = new WeakMap<Network, Course>()

/** The right calculation of a network, its worlds kept. */
export function rightCourse(network: Network): Course {
  let course = rightCourses.get(network)
  if (course === undefined) rightCourses.set(network, (course = new Course(network, right)))
  return course
}

/** Parameters times samples from which numbers come from the engine where they can. */
const LARGE = 20_000

export const isLarge = ({ start, batch, samples }: Network) =>
  start.length * Math.min(batch.size, samples.length) > LARGE

/** What a step leaves behind. */
function after(world: World, step: number): Omit<StepState, 'epoch' | 'samples'> {
  const { made } = cellsFor(world)
  const parameters = world.state.parameters.slice()
  const state = Object.fromEntries(
    [...made].map(([quantity, cells]) => [
      quantity,
      Float64Array.from(cells, (cell) => (cell === undefined ? 0 : world.value(cell))),
    ]),
  ) as Record<string, Float64Array>
  const updated = state.new!
  delete state.new
  for (let p = 0; p < parameters.length; p++) {
    if (world.plan.network.trained[p] === 1) parameters[p] = updated[p]!
  }
  return { step, parameters, state }
}

const UNREAD = new Float64Array(0)

const gradientsOf = (world: World) =>
  Float64Array.from(cellsFor(world).gradients, (cell) => (cell === undefined ? 0 : world.value(cell)))

type Cells = readonly (Cell | undefined)[]
/** By the place of the parameter: the gradients, and per quantity what the update makes. */
type StepCells = { readonly gradients: Cells; readonly made: ReadonlyMap<string, Cells> }

const stepCells = new WeakMap<Plan, StepCells>()

/** The cells that one step hands on to the next; their names are looked up once per plan. */
function cellsFor(world: World): StepCells {
  const { plan } = world
  const { network } = plan
  let known = stepCells.get(plan)
  if (known === undefined) {
    const cells = (name: (parameter: string) => Name): Cells =>
      Array.from(network.start, (_, p) => world.find(name(parameterName(network, p))))
    const quantities = [...network.optimizer.part.state, 'new']
    known = {
      gradients: cells((parameter) => ({ d: { of: 'error' }, by: { of: 'parameter', parameter } })),
      made: new Map(
        quantities.map((quantity) => [
          quantity,
          cells((parameter) => ({ of: 'update', quantity, parameter })),
        ]),
      ),
    }
    stepCells.set(plan, known)
  }
  return known
}
