// A run as a theory has it: the world of any step, every step before it worked with the same mistakes.

import { batches } from '../engine/batches.ts'
import type { Run } from '../engine/run.ts'
import type { Network } from '../network/network.ts'
import { parameterName } from '../network/network.ts'
import { planOf, planToDeltas } from '../trace/build.ts'
import type { StepState } from '../trace/plan.ts'
import { runTo, startOf, stateOf } from '../trace/step.ts'
import { engineValues, type Look } from './engine-values.ts'
import type { Given } from './given.ts'
import { redescribed, sameFormulas } from './redescribe.ts'
import { keepsFormulas, leavesForward, rewriter, right, type Theory } from './theory.ts'
import { type Rewriter, World } from './world.ts'

export class Course {
  readonly network: Network
  private readonly theory: Theory
  private readonly since: number
  private readonly keepsPlaces: boolean
  private readonly gradientsOfStep = new Map<number, Float64Array>()
  private readonly worlds = new Map<number, World>()
  private readonly rewriters = new Map<number, Rewriter>()
  private readonly looks = new Map<number, Look>()
  private run: Run | undefined

  /** `since`: the first step that was worked as the theory says; those before it are right. */
  constructor(network: Network, theory: Theory, since = 1) {
    this.network = redescribed(network, theory.describes)
    this.keepsPlaces = samePlaces(network, this.network)
    this.theory = theory
    this.since = since
  }

  /** The numbers of update `step`, from 1. */
  at(step: number): World {
    let world = this.worlds.get(step)
    if (world === undefined) this.worlds.set(step, (world = this.make(step)))
    return world
  }

  /** ∂E/∂p of a step, by the place of the parameter. */
  private gradients(step: number): Float64Array {
    let found = this.gradientsOfStep.get(step)
    if (found === undefined) this.gradientsOfStep.set(step, (found = gradientsOf(this.at(step))))
    return found
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

  private make(step: number): World {
    const { network } = this
    const asWritten = keepsFormulas(this.theory)
    if (step < this.since && !asWritten) return rightCourse(network).at(step)
    if (step === 1) return this.world(startOf(network), null)
    if (asWritten) {
      // The steps are asked for in their order, so the run goes on from the one before.
      this.run = runTo(network, step, this.run)
      return this.world(stateOf(network, this.run), null)
    }
    if (step === this.since) {
      const before = rightCourse(network)
      return this.world(before.at(step).state, before.gradients(step - 1))
    }
    let from = this.since
    for (const known of this.worlds.keys()) if (known < step && known > from) from = known
    let world = this.at(from)
    const batch = batches(network)
    for (let n = from + 1; n <= step; n++) {
      const { epoch, samples } = batch(n)
      const state = { ...after(world, n), epoch, samples: samples.map((sample) => network.samples[sample]!) }
      world = this.world(state, this.gradients(n - 1))
      this.worlds.set(n, world)
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
  const { network } = world.plan
  const parameters = world.state.parameters.slice()
  const kept = network.optimizer.part.state
  const state = Object.fromEntries(
    kept.map((quantity) => [quantity, new Float64Array(parameters.length)]),
  ) as Record<string, Float64Array>
  for (let p = 0; p < parameters.length; p++) {
    if (network.trained[p] === 0) continue
    const parameter = parameterName(network, p)
    const value = (quantity: string) => {
      const cell = world.find({ of: 'update', quantity, parameter })
      return cell === undefined ? 0 : world.value(cell)
    }
    for (const quantity of kept) state[quantity]![p] = value(quantity)
    parameters[p] = value('new')
  }
  return { step, parameters, state }
}

function gradientsOf(world: World): Float64Array {
  const { network } = world.plan
  return Float64Array.from(network.start, (_, p) => {
    const by = { of: 'parameter', parameter: parameterName(network, p) } as const
    const cell = world.find({ d: { of: 'error' }, by })
    return cell === undefined ? 0 : world.value(cell)
  })
}
