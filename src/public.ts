// The public functions, each with its arguments looked at first.

import { stepsPerEpoch as countSteps } from './engine/batches.ts'
import { run as startRun } from './engine/run.ts'
import { explainCell as explainOne } from './explain/explain.ts'
import { sheetFor as findSheet, sheetWith as otherSheet, reachOf as reach } from './explain/slice.ts'
import { addressOf as spell } from './formula/name.ts'
import {
  aDescription,
  aFlag,
  aFunction,
  aList,
  aName,
  aNetwork,
  aNumber,
  anAddress,
  aRun,
  aSheet,
  aText,
  fields,
  guarded,
  maybe,
  whole,
} from './guarded.ts'
import { parameterName as nameOf } from './network/network.ts'
import { network as validate } from './network/validate.ts'
import { parseAddress as parse } from './trace/address.ts'
import { listing as list } from './trace/listing.ts'
import * as steps from './trace/step.ts'
import { conditions as conditionsOf } from './training/conditions.ts'
import * as divergence from './training/divergence.ts'
import { checkGradients as checkAll } from './training/gradient-check.ts'
import { train as trainOn } from './training/train.ts'

const stepOptions = maybe(fields({ step: maybe(whole(1)), run: maybe(aRun) }))
const anyOptions = (known: Parameters<typeof fields>[0]) => maybe(fields(known))
const network_ = { network: aNetwork }
const sheet_ = { sheet: aSheet }

/** The network a description stands for. Throws `InputError` with every problem of the description. */
export const network = guarded('network(description, options)', validate, {
  description: aDescription,
  options: anyOptions({ locate: maybe(aFunction), samples: maybe(aList), file: maybe(aText) }),
})
/** The whole sheet of a step. */
export const step = guarded('step(network, options)', steps.step, { ...network_, options: stepOptions })
/** The sheet of a slice: only the cells on the paths from one unit or parameter to the error. */
export const sliceOf = guarded('sliceOf(network, slice, options)', steps.sliceOf, {
  ...network_,
  slice: fields({ layer: whole(0) }),
  options: stepOptions,
})
/** A sheet on which the number of that address can be explained. */
export const sheetFor = guarded('sheetFor(network, address, options)', findSheet, {
  ...network_,
  address: aText,
  options: stepOptions,
})
/** Whether a sheet works a number out, was given it, or has it not: only for a large network may it be `outside`. */
export const reachOf = guarded('reachOf(sheet, address)', reach, { ...sheet_, address: aText })
/** The sheet itself where it has the number, else one of the same step that works it out. */
export const sheetWith = guarded('sheetWith(sheet, address)', otherSheet, { ...sheet_, address: aText })
/** Every number of a step by name. */
export const listing = guarded('listing(sheet)', list, sheet_)
/** The name an address means. Throws E-NAME-UNKNOWN with the nearest addresses where it fits nothing. */
export const parseAddress = guarded('parseAddress(network, text)', parse, { ...network_, text: aText })
/** The one spelling of a name that every file, command and test uses. */
export const addressOf = guarded('addressOf(name)', spell, { name: aName })
/** The user's name of a parameter, else `w(i1->h1)`, `b(h1)`. */
export const parameterName = guarded('parameterName(network, parameter)', nameOf, {
  ...network_,
  parameter: whole(0),
})

/** The explanation of one cell of a sheet, named by its address, name or cell. */
export const explainCell = guarded('explainCell(sheet, wanted)', explainOne, { ...sheet_, wanted: anAddress })
/** Starts a run, at its first step or at one that was kept. */
export const run = guarded('run(network, from)', startRun, { ...network_, from: maybe(aRun) })
/** Trains a network; the run it returns stands just after the last update. */
export const train = guarded('train(network, options)', trainOn, {
  ...network_,
  options: fields({
    epochs: whole(0),
    until: maybe(fields({ less: aFlag, than: aNumber })),
    from: maybe(aRun),
    onEpoch: maybe(aFunction),
    signal: maybe(fields({ aborted: aFlag })),
  }),
})
/** Steps in one pass over the data. */
export const stepsPerEpoch = guarded('stepsPerEpoch(network)', countSteps, network_)
/** Compares the sheet's ∂E/∂p of every parameter, or of `only`, with the complex step and with differences. */
export const checkGradients = guarded('checkGradients(network, n, only)', checkAll, {
  ...network_,
  n: maybe(whole(1)),
  only: maybe({
    ...aList,
    expected: 'an array with at least one',
    fits: (v) => aList.fits(v) && (v as []).length > 0,
  }),
})
/** W-DEAD and W-SATURATED of a step, in the order of the layers. */
export const conditions = guarded('conditions(sheet)', conditionsOf, sheet_)
/** What leaves the range of doubles in step `n`. */
export const divergenceOf = guarded('divergenceOf(network, n, from)', divergence.divergenceOf, {
  ...network_,
  n: whole(1),
  from: maybe(aRun),
})
/** Where training first leaves the range of doubles, up to a step; `null` where it does not. */
export const firstDivergence = guarded('firstDivergence(network, upTo)', divergence.firstDivergence, {
  ...network_,
  upTo: whole(1),
})
/** The problem of the first number of a sheet that is not finite, or `null`. */
export const firstNonFinite = guarded('firstNonFinite(sheet)', divergence.firstNonFinite, sheet_)
