// The keys that each map of a network file may have, with the words an editor shows beside them. The
// validator and the JSON Schema both read this list, so a key is added here and nowhere else.

import { sameWord } from './closest.ts'

export const KEYS = {
  network: {
    handgrad: 'Version of the file format: 1.',
    title: 'A title for people; it heads the worked solution.',
    notation: 'How numbers are spelled: net/out, sum/output, z/a or prediction/Δ.',
    inputs: 'The names of the inputs, or how many there are (then they are called i1, i2 …).',
    layers: 'The layers from the first after the inputs to the outputs.',
    loss: 'What is minimised. Default: half-squared-error.',
    optimizer: 'How an update is made. Default: gradient-descent with rate 0.5.',
    schedule: 'How the learning rate changes with time. Default: constant.',
    regularization: 'Penalties on large weights (never on biases).',
    batch: 'How many samples make one update. Default: all of them, reduced by mean.',
    numbers: 'How numbers are shown and computed.',
    samples: 'The samples, in the order they are used.',
    data: 'A CSV file beside this one that holds the samples.',
    points: 'A data set of the plane that the samples are drawn from.',
    split: 'Which share of the samples is trained with; the others are kept to test with.',
    errata: 'Numbers in print that are wrong; the right ones are computed.',
    $schema: 'Where an editor finds the schema of this file.',
  },
  layer: {
    type: 'dense (the default) or softmax.',
    units: 'The names of the units, or how many there are (then they are called h1, h2 … or o1, o2 …).',
    activation: 'What turns a net into an output. Default: identity.',
    weights: 'The weights before the first update: a row per unit, a column per input.',
    names: 'Names of the weights in the same rows and columns; null leaves one unnamed.',
    bias: 'One bias per unit, trained, starting at 0, unless said otherwise: a number, a list, a map or none.',
    initialize: 'How the weights are drawn when they are not given.',
    train: 'false keeps the whole layer as it is; a matrix of true and false decides for each weight.',
  },
  softmax: {
    type: 'softmax: turns the nets of the dense layer before it into probabilities.',
    units: 'The names of the probabilities (else p1, p2 …), as many as the layer before has units.',
  },
  bias: {
    value: 'The number every bias of the layer starts at. Default: 0.',
    values: 'One number per unit.',
    name: 'The name of the one bias of the layer.',
    names: 'One name per unit; null leaves one unnamed.',
    shared: 'true makes it one bias that all units of the layer share.',
    train: 'false keeps the biases as they are; a list of true and false decides for each.',
  },
  initialize: {
    type: 'How the weights are drawn, such as xavier, he, uniform or constant.',
    seed: 'A whole number from 0 to 4,294,967,295, or a text. Default: the number of the layer, from 1.',
    distribution: 'uniform or normal, for xavier, he and lecun.',
  },
  optimizer: {
    type: 'How an update is made. Default: gradient-descent.',
    rate: 'The learning rate.',
  },
  schedule: {
    type: 'How the learning rate changes with time.',
    per: 'epoch (the default) or step: what the schedule counts.',
  },
  regularization: {
    l1: 'λ₁: adds λ₁·Σ|w| to the error.',
    l2: 'λ₂: adds λ₂/2·Σw² to the error.',
  },
  batch: {
    size: 'Samples per update: all, or a whole number. 1 is online training.',
    reduce: 'mean or sum of the gradients of the batch.',
    shuffle: 'Brings the samples into a new order before each epoch.',
  },
  shuffle: { seed: 'A whole number from 0 to 4,294,967,295, or a text. Default: 0.' },
  numbers: {
    digits: 'Digits after the point that are shown. Default: 9.',
    show: 'round (the default) or truncate what is shown.',
    byHand: 'Rounds every number before it is used again, as on paper.',
    precision: 'float64 (the default) or float32.',
    decimal: 'point (the default) or comma, where numbers are shown.',
  },
  byHand: {
    digits: 'Digits after the point that are kept.',
    mode: 'round (the default) or truncate.',
  },
  sample: { inputs: 'One number per input.', targets: 'One number per output.' },
  data: {
    file: 'The CSV file, beside this one.',
    inputs: 'The columns that are inputs: their names, or their numbers from 1.',
    targets: 'The columns that are targets: their names, or their numbers from 1.',
    separator: 'What stands between two fields. Default: found out.',
    decimal: 'point (the default) or comma.',
    header: 'Whether the first row holds names. Default: found out.',
  },
  points: {
    set: 'The data set, such as circle, xor or spiral.',
    features:
      'What of a point goes into the network, one input each: x1, x2, x1-squared … Default: x1 and x2.',
    noise: 'From 0 (none, the default) to 0.5.',
    count: 'How many points are drawn.',
    share: 'The share of them to train with, from 0 to 1. Default: 0.5.',
    seed: 'A whole number from 0 to 4,294,967,295, or a text. Default: 1.',
  },
  split: {
    share: 'The share of the samples to train with, from 0 to 1. Default: 0.5.',
    seed: 'Decides which. A whole number from 0 to 4,294,967,295, or a text. Default: 1.',
  },
  erratum: {
    cell: 'The address of the number, such as dE/dw5.',
    step: 'The step it belongs to, from 1.',
    printed: 'The number as it is printed, in quotes.',
    note: 'What is wrong, and where it comes from.',
  },
} as const

/** Nobody means more layers than this. */
export const MOST_LAYERS = 1000

export type Section = keyof typeof KEYS
export const keysOf = (section: Section): string[] => Object.keys(KEYS[section])

/** What other libraries call a key: not read in a file, but understood in a message. */
const ELSEWHERE: readonly (readonly [key: string, words: readonly string[]])[] = [
  ['rate', ['lr', 'learning-rate', 'eta', 'alpha', 'step-size']],
  ['loss', ['cost', 'criterion', 'error', 'objective']],
  ['units', ['neurons', 'nodes', 'size', 'outputs']],
  ['targets', ['outputs', 'labels', 'y']],
  ['inputs', ['x', 'features']],
  ['initialize', ['kernel-initializer', 'weight-initializer']],
  ['l2', ['weight-decay', 'lambda']],
]

/** The one of `keys` that is called so elsewhere. */
export const keyMeant = (word: string, keys: readonly string[]): string | undefined =>
  ELSEWHERE.find(([key, words]) => keys.includes(key) && words.some((other) => sameWord(other, word)))?.[0]
