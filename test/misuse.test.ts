// Calls of the library with what does not fit (bad inputs 98): every one throws an error with a code, the name of
// the argument and what was received; odd but right arguments are read, and nothing handed over is changed.

import { expect, test } from 'vitest'
import * as library from '../src/index.ts'

const { explain, network, step } = library
const description = {
  inputs: 1,
  layers: [{ units: 1, weights: [[1]] }],
  samples: [{ inputs: [1], targets: [0] }],
}
const net = network(description)
const sheet = step(net)

/** A call as a program without types could make it. */
type Loose = Readonly<Record<string, (...args: unknown[]) => unknown>>
const call = library as unknown as Loose
const thrown = (name: string, args: readonly unknown[]): unknown => {
  try {
    return call[name]!(...args)
  } catch (error) {
    return error
  }
}

const NETWORK = 'expected what network(…) gives.'
const SHEET = 'expected what step(…) gives.'
const cases: [name: string, args: unknown[], message: string][] = [
  [
    'network',
    [undefined],
    'network(description, options): description is undefined, expected a description { inputs, layers, samples }.',
  ],
  [
    'network',
    [[1]],
    'network(description, options): description is a list of 1, expected a description { inputs, layers, samples }.',
  ],
  [
    'network',
    [description, 5],
    'network(description, options): options is 5, expected an object { locate, samples, file }.',
  ],
  ['step', [undefined], `step(network, options): network is undefined, ${NETWORK}`],
  [
    'step',
    [Promise.resolve(net)],
    `step(network, options): network is a Promise, ${NETWORK}\n  → Write await before it.`,
  ],
  ['step', [description], `step(network, options): network is a map (inputs, layers, samples), ${NETWORK}`],
  ['step', [net, 2], 'step(network, options): options is 2, expected an object { step, run }.'],
  ['step', [net, { step: 0 }], 'step(network, options): options.step is 0, expected a whole number from 1.'],
  [
    'step',
    [net, { step: '2' }],
    'step(network, options): options.step is "2", expected a whole number from 1.',
  ],
  ['explain', [null, 'E'], `explain(sheet, address): sheet is null, ${SHEET}`],
  [
    'explain',
    [net, 'E'],
    `explain(sheet, address): sheet is a map (title, notation, inputs, outputs, loss, …), ${SHEET}`,
  ],
  [
    'explain',
    [sheet, null],
    "explain(sheet, address): address is null, expected an address such as 'dE/dw5'.",
  ],
  ['explain', [sheet, 5], "explain(sheet, address): address is 5, expected an address such as 'dE/dw5'."],
  ['explainCell', [undefined, 'E'], `explainCell(sheet, wanted): sheet is undefined, ${SHEET}`],
  ['cardOf', [sheet, 5], 'cardOf(sheet, address): address is 5, expected a text.'],
  ['entryOf', [null, 'E'], `entryOf(sheet, address): sheet is null, ${SHEET}`],
  ['pathOf', [sheet, null], 'pathOf(sheet, address): address is null, expected a text.'],
  [
    'pathsOf',
    [sheet, 'dE/dw5', { most: 0 }],
    'pathsOf(sheet, address, options): options.most is 0, expected a whole number from 1.',
  ],
  [
    'matricesOf',
    [net],
    `matricesOf(sheet, orientation): sheet is a map (title, notation, inputs, outputs, loss, …), ${SHEET}`,
  ],
  [
    'differences',
    [{}, 5],
    'differences(description, other): other is 5, expected a description { inputs, layers, samples }.',
  ],
  ['curvesTogether', [{}, 5], 'curvesTogether(last, before): before is 5, expected an array.'],
  ['fileWords', ['', -1], 'fileWords(text, at): at is -1, expected a whole number from 0.'],
  ['fileWordAt', [5, 0], 'fileWordAt(text, at): text is 5, expected a text.'],
  ['familyOf', [sheet, 5], 'familyOf(sheet, address): address is 5, expected a text.'],
  ['reachOf', [sheet, 5], 'reachOf(sheet, address): address is 5, expected a text.'],
  ['sheetWith', [sheet, 5], 'sheetWith(sheet, address): address is 5, expected a text.'],
  ['openingOf', [undefined], `openingOf(network): network is undefined, ${NETWORK}`],
  ['findNumbers', [sheet, 5], 'findNumbers(sheet, text): text is 5, expected a text.'],
  ['sampleNames', [sheet, 0], 'sampleNames(sheet, sample): sample is 0, expected a whole number from 1.'],
  ['readingOrder', [undefined], `readingOrder(sheet): sheet is undefined, ${SHEET}`],
  ['dueAt', [sheet, 5], 'dueAt(sheet, address): address is 5, expected a text.'],
  [
    'picture',
    [net, [1, 2]],
    'picture(network, parameters, options): parameters is a list of 2, expected a Float64Array.',
  ],
  ['valueText', [net, '1'], 'valueText(network, value, most): value is "1", expected a number.'],
  ['summaryOf', [null], `summaryOf(network): network is null, ${NETWORK}`],
  ['check', [sheet, 5], 'check(sheet, text, options): text is 5, expected a text.'],
  [
    'check',
    [undefined, ''],
    'check(sheet, text, options): sheet is undefined, expected what step(…) gives or what network(…) gives.',
  ],
  ['historyOf', [undefined], `historyOf(network, options): network is undefined, ${NETWORK}`],
  [
    'historyOf',
    [net, { measureEvery: -1 }],
    'historyOf(network, options): options.measureEvery is -1, expected a whole number from 0.',
  ],
  ['sessionOf', [net, 5], 'sessionOf(network, test): test is 5, expected an array.'],
  ['readGoal', [5], 'readGoal(text, said): text is 5, expected a text.'],
  ['countText', ['5'], 'countText(count): count is "5", expected a number.'],
  ['curveDrawing', [net, null, 1], 'curveDrawing(network, curves, to): curves is null, expected an object.'],
  ['curvePoint', [{}, 0, 1], 'curvePoint(drawing, step, value): step is 0, expected a whole number from 1.'],
  ['measureOn', [net, 5], 'measureOn(network, samples): samples is 5, expected an array.'],
  [
    'measureOn',
    [net, [{ inputs: [1, 2], targets: [0] }]],
    'measureOn(network, samples): samples[0].inputs is a list of 2, expected a list of 1.',
  ],
  ['outsAt', [net, 5], 'outsAt(network, places): places is 5, expected an array.'],
  [
    'outsAt',
    [net, [[1], [Number.NaN]]],
    'outsAt(network, places): places[1][0] is NaN, expected a finite number.',
  ],
  ['healthOf', [net, 5], 'healthOf(network, run): run is 5, expected what run(…) gives.'],
  [
    'pointsOf',
    ['circle'],
    'pointsOf(set, options): set is "circle", expected one of the list, such as datasets[0].',
  ],
  [
    'pointsOf',
    [library.datasets[0], { share: 50 }],
    'pointsOf(set, options): options.share is 50, expected a number from 0 to 1.',
  ],
  ['splitList', [5, 0.5, 1], 'splitList(list, share, seed): list is 5, expected an array.'],
  ['inputsAt', [[], '1', 2], 'inputsAt(features, x, y): x is "1", expected a number.'],
  ['samplesOf', [[], 5], 'samplesOf(features, points): points is 5, expected an array.'],
  [
    'featuresOf',
    [['x3']],
    'featuresOf(ids): ids is "x3", expected one of x1, x2, x1-squared, x2-squared, x1-times-x2, sin-x1, sin-x2.',
  ],
  [
    'setupOf',
    ['waves', library.datasets[0]],
    'setupOf(preset, set, options): preset is "waves", expected one of the list, such as datasets[0].',
  ],
  ['checkNumbers', [undefined, []], `checkNumbers(network, givens): network is undefined, ${NETWORK}`],
  ['wrongValues', [undefined], `wrongValues(network, step): network is undefined, ${NETWORK}`],
  ['mistakesOn', [undefined], `mistakesOn(network, step): network is undefined, ${NETWORK}`],
  [
    'withMistake',
    [net, 'ascent', { step: 0 }],
    'withMistake(network, id, options): options.step is 0, expected a whole number from 1.',
  ],
  ['exerciseOf', [7, '1'], 'exerciseOf(seed, round): round is "1", expected a whole number from 1.'],
  ['goldenOf', [undefined], `goldenOf(network, options): network is undefined, ${NETWORK}`],
  ['train', [undefined], `train(network, options): network is undefined, ${NETWORK}`],
  [
    'train',
    [net],
    'train(network, options): options is undefined, expected an object { epochs, until, from, onEpoch, signal }.',
  ],
  [
    'train',
    [net, {}],
    'train(network, options): options.epochs is undefined, expected a whole number from 0.',
  ],
  [
    'train',
    [net, { epochs: -1 }],
    'train(network, options): options.epochs is -1, expected a whole number from 0.',
  ],
  [
    'train',
    [net, { epochs: 1.5 }],
    'train(network, options): options.epochs is 1.5, expected a whole number from 0.',
  ],
  [
    'train',
    [net, { epochs: Infinity }],
    'train(network, options): options.epochs is Infinity, expected a whole number from 0.',
  ],
  [
    'train',
    [net, { epochs: 1, until: { less: true } }],
    'train(network, options): options.until.than is undefined, expected a number.',
  ],
  [
    'train',
    [net, { epochs: 1, onEpoch: 'print' }],
    'train(network, options): options.onEpoch is "print", expected a function.',
  ],
  [
    'train',
    [net, { epochs: 1, from: net }],
    'train(network, options): options.from is a map (title, notation, inputs, outputs, loss, …), expected what run(…) gives.',
  ],
  ['run', [null], `run(network, from): network is null, ${NETWORK}`],
  ['stepsPerEpoch', [7], `stepsPerEpoch(network): network is 7, ${NETWORK}`],
  ['sheetFor', [net, 5], 'sheetFor(network, address, options): address is 5, expected a text.'],
  ['sliceOf', [net, 5], 'sliceOf(network, slice, options): slice is 5, expected an object { layer }.'],
  ['workedSolution', [sheet], `workedSolution(network, options): network is a Sheet, ${NETWORK}`],
  [
    'workedSolution',
    [net, { orientation: 'row' }],
    'workedSolution(network, options): options.orientation is "row", expected one of rows, columns.',
  ],
  [
    'documentOf',
    [net, sheet],
    'documentOf(network, explanations): explanations is a Sheet, expected an array.',
  ],
  [
    'renderDocument',
    [sheet, 'text'],
    'renderDocument(document, format, options): document is a Sheet, expected what workedSolution(…) gives.',
  ],
  [
    'renderDocument',
    [library.workedSolution(net), 'pdf'],
    'renderDocument(document, format, options): format is "pdf", expected one of text, markdown, latex, html, json.',
  ],
  [
    'explanationText',
    [5, net],
    'explanationText(explanation, network, options): explanation is 5, expected what explainCell(…) gives.',
  ],
  [
    'explanationJson',
    [5, net],
    'explanationJson(explanation, network): explanation is 5, expected what explainCell(…) gives.',
  ],
  [
    'formulaText',
    [5, net, sheet.look],
    'formulaText(formula, network, look): formula is 5, expected the formula of a cell.',
  ],
  ['listing', [net], `listing(sheet): sheet is a map (title, notation, inputs, outputs, loss, …), ${SHEET}`],
  ['parseAddress', [net, null], 'parseAddress(network, text): text is null, expected a text.'],
  [
    'parameterName',
    [net, -1],
    'parameterName(network, parameter): parameter is -1, expected a whole number from 0.',
  ],
  [
    'parameterName',
    [net, 2],
    'parameterName(network, parameter): parameter is 2, expected a whole number from 0 to 1.',
  ],
  ['addressOf', ['E'], "addressOf(name): name is \"E\", expected a name such as { of: 'net', unit: 'h1' }."],
  [
    'writeDescription',
    [net, [1, 2]],
    'writeDescription(network, parameters, options): parameters is a list of 2, expected a Float64Array.',
  ],
  [
    'writeDescription',
    [net, undefined, { format: 'xml' }],
    'writeDescription(network, parameters, options): options.format is "xml", expected one of yaml, json.',
  ],
  [
    'descriptionOf',
    [net, [1, 2]],
    'descriptionOf(network, parameters): parameters is a list of 2, expected a Float64Array.',
  ],
  [
    'writeShare',
    [description, { step: 0 }],
    'writeShare(description, state): state.step is 0, expected a whole number from 1.',
  ],
  ['embedCode', [null, ''], 'embedCode(address, title): address is null, expected a text.'],
  ['readShare', [{}], 'readShare(text, name): text is an empty map, expected a text.'],
  ['decodeText', ['text', 'a.yaml'], 'decodeText(bytes, file): bytes is "text", expected a Uint8Array.'],
  ['conditions', [new Map()], `conditions(sheet): sheet is a Map, ${SHEET}`],
  ['firstNonFinite', [() => 1], `firstNonFinite(sheet): sheet is a function, ${SHEET}`],
  [
    'firstDivergence',
    [net, Infinity],
    'firstDivergence(network, upTo): upTo is Infinity, expected a whole number from 1.',
  ],
  ['divergenceOf', [net, 0], 'divergenceOf(network, n, from): n is 0, expected a whole number from 1.'],
  [
    'checkGradients',
    [net, 1, []],
    'checkGradients(network, n, only): only is an empty list, expected an array with at least one.',
  ],
  [
    'settingsOf',
    [net],
    'settingsOf(network, description): description is undefined, expected a description { inputs, layers, samples }.',
  ],
  ['givenName', [sheet, 5], 'givenName(sheet, address): address is 5, expected a text.'],
  [
    'withName',
    [sheet, {}, 'w5', 5],
    'withName(sheet, description, address, text): text is 5, expected a text.',
  ],
  ['addressIn', [sheet, 5, {}], 'addressIn(sheet, address, description): address is 5, expected a text.'],
  ['givenValue', [sheet, 5], 'givenValue(sheet, address): address is 5, expected a text.'],
  [
    'withValue',
    [sheet, description, 'w1', 0.5],
    'withValue(sheet, description, address, text): text is 0.5, expected a text.',
  ],
  [
    'descriptionText',
    [5],
    'descriptionText(description): description is 5, expected a description { inputs, layers, samples }.',
  ],
  [
    'withTable',
    [description, { columns: [], rows: [] }, 'input'],
    'withTable(description, table, roles, split): roles is "input", expected an array.',
  ],
  [
    'withTable',
    [description, { columns: [], rows: [] }, [], { share: 2 }],
    'withTable(description, table, roles, split): split.share is 2, expected a number from 0 to 1.',
  ],
  ['dataText', [5], `dataText(network): network is 5, ${NETWORK}`],
  ['samplesText', [5], `samplesText(network): network is 5, ${NETWORK}`],
  ['dataSettingsOf', [5, description], `dataSettingsOf(network, description): network is 5, ${NETWORK}`],
  ['planeOf', [net, -1], 'planeOf(network, output): output is -1, expected a whole number from 0.'],
  ['planeOf', [net, 1], 'planeOf(network, output): output is 1, expected a whole number from 0 to 0.'],
  [
    'sampleSteps',
    [net, 2, 1],
    'sampleSteps(network, sample, step): sample is 2, expected a whole number from 1 to 1.',
  ],
  [
    'planeDrawing',
    [net, net],
    'planeDrawing(network, plane): plane is a map (title, notation, inputs, outputs, loss, …), expected what planeOf(…) gives.',
  ],
  [
    'dataSetDrawing',
    ['circle'],
    'dataSetDrawing(set): set is "circle", expected one of the list, such as datasets[0].',
  ],
  ['pointAt', [{}, '1', 2, true], 'pointAt(drawing, x, y, withTest): x is "1", expected a number.'],
  [
    'pointText',
    [net, { axes: [], at: null }, { of: 'all', sample: 1 }],
    'pointText(network, plane, point): point.of is "all", expected one of train, test.',
  ],
  [
    'surfaceOf',
    [net, null, 5],
    'surfaceOf(network, plane, size): plane is null, expected what planeOf(…) gives.',
  ],
  [
    'surfaceText',
    [net, { axes: [], at: null }, 5],
    'surfaceText(network, plane, surface): surface is 5, expected an object.',
  ],
  [
    'unitMapsOf',
    [net, { axes: [], at: null }, 0],
    'unitMapsOf(network, plane, size): size is 0, expected a whole number from 1.',
  ],
  [
    'stepSamples',
    [net],
    `stepSamples(sheet): sheet is a map (title, notation, inputs, outputs, loss, …), ${SHEET}`,
  ],
  ['sampleError', [sheet, 0], 'sampleError(sheet, sample): sample is 0, expected a whole number from 1.'],
  ['measuresOf', [5], `measuresOf(network): network is 5, ${NETWORK}`],
  ['measuredText', [5], 'measuredText(measured): measured is 5, expected an object.'],
  [
    'sampleSteps',
    [net, 1, 0],
    'sampleSteps(network, sample, step): step is 0, expected a whole number from 1.',
  ],
  ['closest', [5, []], 'closest(word, words): word is 5, expected a text.'],
  ['problemText', ['E'], 'problemText(problem): problem is "E", expected a problem { code, what }.'],
  ['visible', [5], 'visible(text): text is 5, expected a text.'],
  ['shortest', ['1'], 'shortest(x): x is "1", expected a number.'],
  ['toHex', [1n], 'toHex(x): x is 1n, expected a number.'],
]

test.each(cases)('%s is told what it got (%#)', (name, args, message) => {
  const error = thrown(name, args)
  expect((error as Error).message).toBe(`E-API  ${message}`)
  expect(error).toBeInstanceOf(TypeError)
  expect(error).toMatchObject({ name: 'ArgumentError', code: 'E-API' })
})

test('the error names the argument and what was received apart', () => {
  expect(thrown('step', [net, { step: 1.5 }])).toMatchObject({ argument: 'options.step', received: '1.5' })
})

const REJECTS: [name: string, args: unknown[], message: string][] = [
  [
    'readNetworkFile',
    [new Uint8Array(3), 'a.yaml'],
    'readNetworkFile(text, fileName, options): text is a Uint8Array, expected a text.',
  ],
  [
    'encodeShare',
    [description, { select: 5 }],
    'encodeShare(description, state): state.select is 5, expected a text.',
  ],
  ['readTable', [5], 'readTable(text, options): text is 5, expected a text.'],
  ['decodeShare', [undefined], 'decodeShare(link): link is undefined, expected a text.'],
]

test.each(REJECTS)('%s rejects, as a promise does', async (name, args, message) => {
  await expect(call[name]!(...args)).rejects.toThrow(`E-API  ${message}`)
})

test('a sheet says so too', () => {
  expect(() => sheet.value(5 as never)).toThrow(
    "E-API  sheet.cell(address): address is 5, expected an address such as 'dE/dw5'.",
  )
})

test('every public function is in the table', () => {
  const functions = Object.entries(library).filter(
    ([name, value]) => typeof value === 'function' && !/^[A-Z]/.test(name),
  )
  const told = new Set([...cases, ...REJECTS].map(([name]) => name))
  expect(functions.map(([name]) => name).filter((name) => !told.has(name))).toEqual([])
})

/** 0.1 in single precision is 0.100000001490116119384765625. */
const SINGLE = 0.10000000149011612

test('single precision is widened exactly, and what is handed over stays as it is', () => {
  const weights = [Float32Array.of(0.1, 0.2)]
  const inputs = Float32Array.of(0.1, 3)
  const single = network({
    inputs: 2,
    layers: [{ units: 1, weights, bias: Float32Array.of(0.1) }],
    samples: [{ inputs, targets: Float32Array.of(1) }],
  })
  library.train(single, { epochs: 10 })
  expect(single.start[0]).toBe(SINGLE)
  expect(single.start[2]).toBe(SINGLE)
  expect(single.samples[0]!.inputs[0]).toBe(SINGLE)
  expect([...weights[0]!, ...inputs]).toEqual([0.1, 0.2, 0.1, 3].map(Math.fround))
})

test('training changes no network: it can be trained again from its start', () => {
  const before = [...net.start]
  library.train(net, { epochs: 100 })
  expect([...net.start]).toEqual(before)
})

const freeze = <T extends object>(value: T): T => {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) freeze(inner)
  return Object.freeze(value)
}

test('a frozen description is read', () => {
  expect(network(freeze(structuredClone(description))).start).toEqual(net.start)
})

test('a description behind a Proxy, with getters, is read', () => {
  const proxy = new Proxy(description, {})
  const getters = Object.defineProperty({ ...description }, 'inputs', { get: () => 1, enumerable: true })
  expect(network(proxy).start).toEqual(net.start)
  expect(network(getters).start).toEqual(net.start)
})

const told = (bad: unknown) => {
  try {
    return network(bad as never)
  } catch (error) {
    return (error as Error).message
  }
}

test('a getter that throws is named', () => {
  const bad = Object.defineProperty({ ...description }, 'loss', {
    get: () => {
      throw new Error('not today')
    },
    enumerable: true,
  })
  expect(told(bad)).toBe('E-GETTER  reading "loss" threw "not today".\n  at loss')
})

test('a hole in a list is a missing number', () => {
  // biome-ignore lint/suspicious/noSparseArray: that is the point
  expect(told({ ...description, samples: [{ inputs: [,], targets: [0] }] })).toBe(
    [
      'E-WEIGHT-NULL  an input of sample 1 is missing.',
      '  at samples[0].inputs[0]',
      '  Nothing can be computed with it.',
      '  → Write a number.',
    ].join('\n'),
  )
})

test('a promise as data is told to be one', () => {
  expect(told({ ...description, samples: Promise.resolve([]) })).toBe(
    [
      'E-TYPE  samples is a Promise, expected a list.',
      '  at samples',
      '  → Write samples: [{ inputs: [0.05, 0.10], targets: [0.01, 0.99] }]',
    ].join('\n'),
  )
})

test('a number of another kind is told', () => {
  expect(told({ ...description, samples: [{ inputs: [1n], targets: [0] }] })).toBe(
    'E-TYPE  an input of sample 1 is 1n, expected a number.\n  at samples[0].inputs[0]',
  )
})

test('an address that is none stays an input error with the nearest names', () => {
  expect(() => explain(sheet, 'net(o9)')).toThrow(
    'E-NAME-UNKNOWN  This network has no number called "net(o9)".',
  )
})
