// The public functions for a page or another live view: the picture, the reading order, and the working of a
// number with every term tied to its cell; each with its arguments looked at first.

import { familyOf as family, openingOf as opening } from './explain/family.ts'
import { pathOf as wayOf } from './explain/path.ts'
import { dueAt as dueAfter, readingOrder as orderOf } from './explain/reading-order.ts'
import {
  aFlag,
  aFunction,
  aNetwork,
  aNumber,
  anObject,
  aSheet,
  aText,
  fields,
  guarded,
  maybe,
  numbers,
  whole,
} from './guarded.ts'
import { grouped } from './network/shown.ts'
import { cardOf as card, entryOf as entry, valueText as textOf } from './render/card.ts'
import { curveDrawing as drawCurve, curvePoint as place } from './render/drawing/curve.ts'
import { picture as draw } from './render/drawing/picture.ts'
import { findNumbers as find, sampleNames as samples } from './render/find.ts'
import { summaryOf as summary } from './render/summary.ts'

const ofSheet = { sheet: aSheet, address: aText }

/** The working of one number, with every term of its formula tied to its own number. */
export const cardOf = guarded('cardOf(sheet, address)', card, ofSheet)
/** What a number is called and its value. */
export const entryOf = guarded('entryOf(sheet, address)', entry, ofSheet)
/** The units, weights and errors a number runs through. */
export const pathOf = guarded('pathOf(sheet, address)', wayOf, ofSheet)
/** The numbers of a step in the order they are worked out. */
export const readingOrder = guarded('readingOrder(sheet)', orderOf, { sheet: aSheet })
/** The place in the reading order after which a number is known; −1 for what is given. */
export const dueAt = guarded('dueAt(sheet, address)', dueAfter, ofSheet)
/** The numbers of the same unit or weight. */
export const familyOf = guarded('familyOf(sheet, address)', family, ofSheet)
/** The number a page opens with: the gradient of the first weight of the last layer. */
export const openingOf = guarded('openingOf(network)', opening, { network: aNetwork })
/** The picture of a network: where everything stands, and the address of the number it shows. */
export const picture = guarded('picture(network, parameters, options)', draw, {
  network: aNetwork,
  parameters: numbers,
  options: maybe(fields({ sample: maybe(whole(1)), narrow: maybe(aFlag), gradients: maybe(aFunction) })),
})
/** A value in the digits of the network, or in at most so many behind the point. */
export const valueText = guarded('valueText(network, value, most)', textOf, {
  network: aNetwork,
  value: aNumber,
  most: maybe(whole(0)),
})
/** Addresses of the numbers whose name holds a text; all of them for an empty one. */
export const findNumbers = guarded('findNumbers(sheet, text)', find, { sheet: aSheet, text: aText })
/** Addresses of the inputs and targets of a sample. */
export const sampleNames = guarded('sampleNames(sheet, sample)', samples, {
  sheet: aSheet,
  sample: maybe(whole(1)),
})
/** What a network is made of, row by row. */
export const summaryOf = guarded('summaryOf(network)', summary, { network: aNetwork })

/** Curves of a training as lines in a box, up to a step. */
export const curveDrawing = guarded('curveDrawing(network, curves, to)', drawCurve, {
  network: aNetwork,
  curves: anObject,
  to: whole(1),
})
/** Where a value of a step stands in a drawing of curves. */
export const curvePoint = guarded('curvePoint(drawing, step, value)', place, {
  drawing: anObject,
  step: whole(1),
  value: aNumber,
})
/** 10000 as `10,000`. */
export const countText = guarded('countText(count)', grouped, { count: aNumber })
