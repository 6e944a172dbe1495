// The public functions for a view of the plane: data sets as settings, where the points lie, what the network makes of
// every place, and how well it does; each with its arguments looked at first.

import * as samples from './explain/sample.ts'
import {
  aDescription,
  aFlag,
  aNetwork,
  aNumber,
  anObject,
  aPart,
  aPlane,
  aSheet,
  fields,
  guarded,
  maybe,
  oneOf,
  whole,
} from './guarded.ts'
import { dataSettingsOf as settings } from './render/data-settings.ts'
import * as drawings from './render/drawing/plane.ts'
import * as surfaces from './render/drawing/surface.ts'
import { measuresOf as measures } from './training/measure.ts'
import { planeOf as plane } from './training/plane.ts'
import { sampleSteps as steps } from './training/sample-steps.ts'

const ofPlane = { network: aNetwork, plane: aPlane }

/** All that may be set about where the samples come from, each with the description it leads to. */
export const dataSettingsOf = guarded('dataSettingsOf(network, description)', settings, {
  network: aNetwork,
  description: aDescription,
})
/** The plane of a network with two coordinates behind its inputs, seen at one of its outputs; `null` without. */
export const planeOf = guarded('planeOf(network, output)', plane, {
  network: aNetwork,
  output: maybe(whole(0)),
})
/** The points of a plane as a drawing. */
export const planeDrawing = guarded('planeDrawing(network, plane)', drawings.planeDrawing, ofPlane)
/** A small picture of a data set. */
export const dataSetDrawing = guarded('dataSetDrawing(set)', drawings.dataSetDrawing, { set: aPart })
/** The point somebody means who points at a place of a drawing; `null` where none is near. */
export const pointAt = guarded('pointAt(drawing, x, y, withTest)', drawings.pointAt, {
  drawing: anObject,
  x: aNumber,
  y: aNumber,
  withTest: aFlag,
})
/** A point in words. */
export const pointText = guarded('pointText(network, plane, point)', drawings.pointText, {
  ...ofPlane,
  point: fields({ of: oneOf('train', 'test'), sample: whole(1) }),
})
/** Makes what a network says of every place of the plane, for any of its parameters. */
export const surfaceOf = guarded('surfaceOf(network, plane, size)', surfaces.surfaceOf, {
  ...ofPlane,
  size: whole(1),
})
/** The same in a sentence. */
export const surfaceText = guarded('surfaceText(network, plane, surface)', drawings.surfaceText, {
  ...ofPlane,
  surface: anObject,
})
/** Makes small pictures of what every input and unit gives over the plane. */
export const unitMapsOf = guarded('unitMapsOf(network, plane, size)', surfaces.unitMapsOf, {
  ...ofPlane,
  size: whole(1),
})
/** Makes the losses and accuracies of a network, for any of its parameters. */
export const measuresOf = guarded('measuresOf(network)', measures, { network: aNetwork })
/** A loss and an accuracy in few digits. */
export const measuredText = guarded('measuredText(measured)', drawings.measuredText, { measured: anObject })
/** The samples of a step in their order, counted from 1 among those that are trained with. */
export const stepSamples = guarded('stepSamples(sheet)', samples.stepSamples, { sheet: aSheet })
/** The address of the error of a sample in a step; `null` where the step does not train with it. */
export const sampleError = guarded('sampleError(sheet, sample)', samples.sampleError, {
  sheet: aSheet,
  sample: whole(1),
})
/** The steps around one that train with a sample, counted from 1. */
export const sampleSteps = guarded('sampleSteps(network, sample, step)', steps, {
  network: aNetwork,
  sample: whole(1),
  step: whole(1),
})
