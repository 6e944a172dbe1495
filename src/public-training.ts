// The public functions about data and long trainings, each with its arguments looked at first.

import {
  aList,
  aNetwork,
  aNumber,
  aPart,
  aRun,
  aText,
  between,
  fields,
  guarded,
  maybe,
  whole,
} from './guarded.ts'
import * as points from './network/points.ts'
import { readGoal as read } from './training/goal.ts'
import { healthOf as health } from './training/health.ts'
import { historyOf as history } from './training/history.ts'
import { measureOn as measure } from './training/measure.ts'
import { outsAt as outs } from './training/outs.ts'
import { sessionOf as session } from './training/session.ts'
import * as setups from './training/setup.ts'

const drawing = maybe(
  fields({
    noise: maybe(between(0, 1)),
    count: maybe(whole(0)),
    share: maybe(between(0, 1)),
    seed: maybe(whole(0)),
  }),
)

/** Begins a training one can travel back in: `historyOf(network).advance(1000)`. */
export const historyOf = guarded('historyOf(network, options)', history, {
  network: aNetwork,
  options: maybe(fields({ from: maybe(aRun), test: maybe(aList), measureEvery: maybe(whole(0)) })),
})
/** A training that somebody watches: it goes on in slices of time and tells how far it is. */
export const sessionOf = guarded('sessionOf(network, test)', session, {
  network: aNetwork,
  test: maybe(aList),
})
/** Reads a goal such as `E < 1e-4`; `said` stands before it in messages. */
export const readGoal = guarded('readGoal(text, said)', read, { text: aText, said: maybe(aText) })
/** Makes a measure of the mean loss and the accuracy on samples, for any parameters of the network. */
export const measureOn = guarded('measureOn(network, samples)', measure, {
  network: aNetwork,
  samples: aList,
})
/** Makes the outs of every unit at many places, for any parameters of the network. */
export const outsAt = guarded('outsAt(network, places)', outs, { network: aNetwork, places: aList })
/** W-DEAD, W-SATURATED and W-VANISHED at the parameters of a run. */
export const healthOf = guarded('healthOf(network, run)', health, { network: aNetwork, run: aRun })
/** Draws the points of a data set, mixed and split into those to train and those to test with. */
export const pointsOf = guarded('pointsOf(set, options)', points.pointsOf, { set: aPart, options: drawing })
/** Mixes any list by a seed and splits it into what to train and what to test with. */
export const splitList: typeof points.splitList = guarded('splitList(list, share, seed)', points.splitList, {
  list: aList,
  share: between(0, 1),
  seed: whole(0),
})
/** The inputs of a network at a point of the plane. */
export const inputsAt = guarded('inputsAt(features, x, y)', points.inputsAt, {
  features: aList,
  x: aNumber,
  y: aNumber,
})
/** Points as samples of a network. */
export const samplesOf = guarded('samplesOf(features, points)', points.samplesOf, {
  features: aList,
  points: aList,
})
/** The features of a list of ids. */
export const featuresOf = guarded('featuresOf(ids)', setups.featuresOf, { ids: aList })
/** A preset on a data set: a description anybody can change, and the samples kept back to test with. */
export const setupOf = guarded('setupOf(preset, set, options)', setups.setupOf, {
  preset: aPart,
  set: aPart,
  options: drawing,
})
