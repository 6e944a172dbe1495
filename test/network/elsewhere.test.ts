// Words of other libraries (bad inputs 38 and 60): none of them is read quietly, each is answered with ours.

import { expect, test } from 'vitest'
import { activations } from '../../src/parts/activations/index.ts'
import { initializers } from '../../src/parts/initializers/index.ts'
import { losses } from '../../src/parts/losses/index.ts'
import { optimizers } from '../../src/parts/optimizers/index.ts'
import { schedules } from '../../src/parts/schedules/index.ts'
import { changed, good, told } from './told.ts'

test('mse is answered with its whole name', async () => {
  expect(await told(changed('loss: half-squared-error', 'loss: mse'))).toBe(
    [
      'E-NAME-UNKNOWN  no loss "mse". Did you mean "mean-squared-error"?',
      '  at net.yaml:13:7, loss',
      '  → Known: half-squared-error, sum-of-squares, mean-squared-error, absolute-error, huber, binary-cross-entropy, categorical-cross-entropy, categorical-cross-entropy-with-logits, hinge',
    ].join('\n'),
  )
})

test('sgd is answered with gradient descent', async () => {
  expect(await told(changed('{ rate: 0.5 }', '{ type: SGD, rate: 0.5 }'))).toBe(
    [
      'E-NAME-UNKNOWN  no optimizer "SGD". Did you mean "gradient-descent"?',
      '  at net.yaml:14:20, optimizer.type',
      '  → Known: gradient-descent, momentum, nesterov, adagrad, rmsprop, adam, adamw',
    ].join('\n'),
  )
})

test('a learning rate by its usual name is answered with rate', async () => {
  expect(await told(changed('{ rate: 0.5 }', '{ learning_rate: 0.5 }'))).toBe(
    [
      'E-KEY-UNKNOWN  "learning_rate" is not a key of optimizer gradient-descent. Did you mean "rate"?',
      '  at net.yaml:14:14, optimizer.learning_rate',
      '  → Known: type, rate',
    ].join('\n'),
  )
})

/** The first line that is told. */
const first = async (text: string) => (await told(text)).split('\n')[0]

test.each([
  ['mae', 'absolute-error'],
  ['L1Loss', 'absolute-error'],
  ['MSELoss', 'mean-squared-error'],
  ['SmoothL1Loss', 'huber'],
  ['bce', 'binary-cross-entropy'],
  ['BCEWithLogitsLoss', 'binary-cross-entropy'],
  ['binary_crossentropy', 'binary-cross-entropy'],
  ['cross-entropy', 'categorical-cross-entropy'],
  ['categorical_crossentropy', 'categorical-cross-entropy'],
  ['sparse_categorical_crossentropy', 'categorical-cross-entropy'],
  ['CrossEntropyLoss', 'categorical-cross-entropy-with-logits'],
])('the loss %s is %s here', async (theirs, ours) => {
  expect(await first(changed('half-squared-error', theirs))).toBe(
    `E-NAME-UNKNOWN  no loss "${theirs}". Did you mean "${ours}"?`,
  )
})

test.each([
  ['linear', 'identity'],
  ['logistic', 'sigmoid'],
  ['LeakyReLU', 'leaky-relu'],
  ['swish', 'silu'],
  ['heaviside', 'step'],
])('the activation %s is %s here', async (theirs, ours) => {
  expect(await first(changed('activation: sigmoid', `activation: ${theirs}`))).toBe(
    `E-NAME-UNKNOWN  no activation "${theirs}". Did you mean "${ours}"?`,
  )
})

test.each([
  ['StepLR', 'step'],
  ['ExponentialLR', 'exponential'],
  ['CosineAnnealingLR', 'cosine'],
])('the schedule %s is %s here', async (theirs, ours) => {
  expect(await first(`${good}schedule: ${theirs}\n`)).toBe(
    `E-NAME-UNKNOWN  no schedule "${theirs}". Did you mean "${ours}"?`,
  )
})

test.each([
  ['neurons: 2', '"neurons" is not a key of a dense layer. Did you mean "units"?'],
  ['size: 2', '"size" is not a key of a dense layer. Did you mean "units"?'],
  [
    'kernel_initializer: he',
    '"kernel_initializer" is not a key of a dense layer. Did you mean "initialize"?',
  ],
])('the key of %s is another here', async (line, message) => {
  expect(await first(changed('    activation: sigmoid', `    ${line}\n    activation: sigmoid`))).toBe(
    `E-KEY-UNKNOWN  ${message}`,
  )
})

test('no word stands for two parts of a kind, or for one that is spelled so itself', () => {
  for (const list of [activations, losses, optimizers, schedules, initializers]) {
    const plain = (word: string) => word.replaceAll('-', '')
    const words = list.flatMap(({ id, also = [] }) => [id, ...also].map(plain))
    expect(new Set(words).size, words.join()).toBe(words.length)
  }
})
