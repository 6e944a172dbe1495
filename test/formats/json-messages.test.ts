// What is told about text that is no JSON or no YAML, or is too large or too deep (bad inputs 56, 60 to 65).

import { expect, test } from 'vitest'
import { changed, good, told } from '../network/told.ts'

test('a missing comma is placed with a caret', async () => {
  expect(await told('{"inputs": 2,\n "layers": [0.25 0.5]}', 'net.json')).toBe(
    [
      'E-JSON  expected "," or "]" after 0.25, found 0.5.',
      '  at net.json:2:18',
      '     "layers": [0.25 0.5]}',
      '                     ^',
    ].join('\n'),
  )
})

test('a missing comma between keys is placed', async () => {
  expect(await told('{"inputs": 2\n "layers": []}', 'net.json')).toBe(
    [
      'E-JSON  expected "," or "}" after 2, found a text.',
      '  at net.json:2:2',
      '     "layers": []}',
      '     ^',
    ].join('\n'),
  )
})

test('a trailing comma is named', async () => {
  expect(await told('{"inputs": 2,}', 'net.json')).toBe(
    [
      'E-JSON  expected a key in double quotes after ",", found "}".',
      '  at net.json:1:14',
      '    {"inputs": 2,}',
      '                 ^',
    ].join('\n'),
  )
})

test('a trailing comma in a list is named', async () => {
  expect(await told('{"inputs": [1, 2,]}', 'net.json')).toBe(
    [
      'E-JSON  expected a value after ",", found "]".',
      '  at net.json:1:18',
      '    {"inputs": [1, 2,]}',
      '                     ^',
    ].join('\n'),
  )
})

test('a bracket that is never closed is named', async () => {
  expect(await told('{"inputs": [1, 2', 'net.json')).toBe(
    [
      'E-JSON  the file ends where "," or "]" is expected after 2; the "[" opened here is not closed.',
      '  at net.json:1:12',
      '    {"inputs": [1, 2',
      '               ^',
    ].join('\n'),
  )
})

test('a text that is never closed is named', async () => {
  expect(await told('{"inputs": ["i1, 2]}', 'net.json')).toBe(
    [
      'E-JSON  the text that opens here is not closed on its line.',
      '  at net.json:1:13',
      '    {"inputs": ["i1, 2]}',
      '                ^',
    ].join('\n'),
  )
})

test('single quotes are no JSON', async () => {
  expect(await told("{'inputs': 2}", 'net.json')).toBe(
    [
      'E-JSON  expected a key in double quotes after "{", found "\'".',
      '  at net.json:1:2',
      "    {'inputs': 2}",
      '     ^',
    ].join('\n'),
  )
})

test('a comment is no JSON', async () => {
  expect(await told('{"inputs": 2 // two\n}', 'net.json')).toBe(
    [
      'E-JSON  expected "," or "}" after 2, found a comment.',
      '  at net.json:1:14',
      '    {"inputs": 2 // two',
      '                 ^',
      '  → JSON has no comments; YAML has.',
    ].join('\n'),
  )
})

test('NaN is no JSON', async () => {
  expect(await told('{"inputs": NaN}', 'net.json')).toBe(
    [
      'E-JSON  NaN is no JSON value: JSON has no NaN and no Infinity.',
      '  at net.json:1:12',
      '    {"inputs": NaN}',
      '               ^',
    ].join('\n'),
  )
})

test('a number that JSON spells otherwise is told how', async () => {
  expect(await told('{"inputs": .5}', 'net.json')).toBe(
    [
      'E-JSON  JSON does not know the spelling .5.',
      '  at net.json:1:12',
      '    {"inputs": .5}',
      '               ^',
      '  → Write 0.5',
    ].join('\n'),
  )
})

test('a number with letters is no JSON', async () => {
  expect(await told('{"inputs": 1.5abc}', 'net.json')).toBe(
    [
      'E-NUM-SYNTAX  "1.5abc" is not a number: unexpected "a" at character 4.',
      '  at net.json:1:12',
      '    {"inputs": 1.5abc}',
      '               ^',
    ].join('\n'),
  )
})

test('more text after the end is named', async () => {
  expect(await told('{"inputs": 2} {}', 'net.json')).toBe(
    [
      'E-JSON  expected the end of the file after "}", found "{".',
      '  at net.json:1:15',
      '    {"inputs": 2} {}',
      '                  ^',
    ].join('\n'),
  )
})

test('an unknown escape is named', async () => {
  expect(await told('{"inputs": "\\x"}', 'net.json')).toBe(
    [
      'E-JSON  "\\x" holds an escape that JSON does not know.',
      '  at net.json:1:12',
      '    {"inputs": "\\x"}',
      '               ^',
    ].join('\n'),
  )
})

test('the long line around a fault is clipped', async () => {
  expect(await told(`{"inputs": [${'1, '.repeat(100)}x, ${'2, '.repeat(100)}3]}`, 'net.json')).toBe(
    [
      'E-JSON  "x" is no JSON value.',
      '  at net.json:1:313',
      '    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, x, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, ',
      '                                        ^',
      '  → Texts stand in double quotes.',
    ].join('\n'),
  )
})

test('a key must not appear twice', async () => {
  expect(
    await told(
      '{"inputs": 1, "inputs": 2, "layers": [{"units": 1, "units": 1, "weights": [[1, 2]]}], "samples": [{"inputs": [1, 2], "targets": [1]}]}',
      'net.json',
    ),
  ).toBe(
    [
      'E-JSON-DUPKEY  the key "inputs" appears twice in the file.',
      '  at net.json:1:15',
      '  → Remove one of them.',
      '',
      'E-JSON-DUPKEY  the key "units" appears twice in layers[0].',
      '  at net.json:1:52',
      '  → Remove one of them.',
    ].join('\n'),
  )
})

test('a key must not appear twice in YAML', async () => {
  expect(await told(changed('loss:', 'optimizer: adam\nloss:'))).toBe(
    [
      'E-YAML-DUPKEY  the key "optimizer" appears twice in the file.',
      '  at net.yaml:15:1',
      '  → Remove one of them.',
    ].join('\n'),
  )
})

test('nesting a million deep is refused', async () => {
  expect(await told('['.repeat(1_000_000), 'net.json')).toBe(
    [
      'E-JSON-DEPTH  nesting deeper than 32.',
      '  at net.json:1:33',
      '    [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[',
      '                                    ^',
    ].join('\n'),
  )
})

test('nesting a million deep in YAML is refused', async () => {
  expect(await told(`a: ${'['.repeat(1_000_000)}`)).toBe(
    [
      'E-YAML-DEPTH  nesting deeper than 32.',
      '  at net.yaml:1:260',
      '    [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[',
      '                                        ^',
    ].join('\n'),
  )
})

test('nesting a million deep by dashes is refused', async () => {
  expect(await told('- '.repeat(1_000_000))).toBe(
    [
      'E-YAML-DEPTH  nesting deeper than 32.',
      '  at net.yaml:1:513',
      '    - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - ',
      '                                        ^',
    ].join('\n'),
  )
})

test('nesting by indentation is refused', async () => {
  expect(await told(Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'))).toBe(
    [
      'E-YAML-DEPTH  nesting deeper than 32.',
      '  at net.yaml:258:1',
      '                                                                            ',
      '    ^',
    ].join('\n'),
  )
})

test('nesting of forty is refused', async () => {
  expect(await told(`a: ${'['.repeat(40)}${']'.repeat(40)}`)).toBe(
    [
      'E-KEY-UNKNOWN  "a" is not a key of a network file.',
      '  at net.yaml:1:1, a',
      '  → Known: handgrad, title, notation, inputs, layers, loss, optimizer, schedule, regularization, batch, numbers, samples, data, points, split, errata, $schema',
      '',
      'E-ARCH  the network has no inputs.',
      '  at net.yaml:1:1',
      '  → Add their names: inputs: [i1, i2]',
      '',
      'E-ARCH  at least one layer is needed.',
      '  at net.yaml:1:1',
      '  → Add one: layers: [{ units: [o1], weights: [[0.5, 0.5]] }]',
      '',
      'E-YAML-DEPTH  nesting deeper than 32.',
      '  at net.yaml:1:35',
    ].join('\n'),
  )
})

test('a number of a million digits is refused', async () => {
  expect(await told(`{"inputs": ${'1'.repeat(1_000_000)}}`, 'net.json')).toBe(
    [
      'E-ARCH  at least one layer is needed.',
      '  at net.json:1:1',
      '  → Add one: layers: [{ units: [o1], weights: [[0.5, 0.5]] }]',
      '',
      'E-LIMIT-DIGITS  a number of 1,000,000 characters; at most 1,000 are read.',
      '  at net.json:1:12',
      '  → A double has 17 digits: shorten it.',
    ].join('\n'),
  )
})

test('a number beyond the doubles is refused in JSON', async () => {
  expect(
    await told(
      '{"inputs": 1, "layers": [{"units": 1, "weights": [[1e400]]}], "samples": [{"inputs": [1], "targets": [1]}]}',
      'net.json',
    ),
  ).toBe(
    ['E-NUM-RANGE  1e400 is larger than the greatest double 1.797e308.', '  at net.json:1:52'].join('\n'),
  )
})

test('null in JSON comes from a NaN that was written', async () => {
  expect(
    await told(
      '{"inputs": 1, "layers": [{"units": 2, "weights": [[1], [null]]}], "samples": [{"inputs": [1], "targets": [1, 2]}]}',
      'net.json',
    ),
  ).toBe(
    [
      'E-WEIGHT-NULL  a weight of "o2" is null.',
      '  at net.json:1:57, layers[0].weights[1][0]',
      '  The file was probably written after a number became NaN: JSON has no NaN.',
      '  → Write a number.',
    ].join('\n'),
  )
})

test('a name of ten million characters in YAML is refused', async () => {
  expect(await told(`inputs: ["${'x'.repeat(10_000_000)}"]`)).toBe(
    [
      'E-LIMIT-TEXT  a text of more than 100,000 characters.',
      '  at net.yaml:1:9',
      '    inputs: ["xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      '            ^',
    ].join('\n'),
  )
})

test('an empty file is refused', async () => {
  expect(await told('')).toBe(
    [
      'E-FILE-EMPTY  net.yaml is empty.',
      '  at net.yaml',
      '  → handgrad new writes a file to start from.',
    ].join('\n'),
  )
})

test('a file of comments is refused', async () => {
  expect(await told('# nothing\n')).toBe(
    ['E-YAML-EMPTY  the file holds nothing but comments.', '  at net.yaml'].join('\n'),
  )
})

test('a list is no network', async () => {
  expect(await told('- 1\n- 2\n')).toBe(
    ['E-TYPE  a network file is a list of 2, expected a map with keys.', '  at net.yaml:1:1'].join('\n'),
  )
})

test('a text is no network', async () => {
  expect(await told('hello')).toBe(
    ['E-TYPE  a network file is "hello", expected a map with keys.', '  at net.yaml:1:1'].join('\n'),
  )
})

test('an alias in YAML is refused', async () => {
  expect(await told(changed('[[0.15, 0.20], [0.25, 0.30]]', '[&row [0.15, 0.20], *row]'))).toBe(
    ['E-YAML-ALIAS  aliases (*name) are not read.', '  at net.yaml:6:34', '  → Write the value out.'].join(
      '\n',
    ),
  )
})

test('a tag in YAML is refused', async () => {
  expect(await told(changed('[h1, h2]', '!!binary aGFsbG8='))).toBe(
    [
      'E-YAML-TAG  the tag tag:yaml.org,2002:binary is not read.',
      '  at net.yaml:4:21',
      '  → Remove it.',
      '',
      'E-SHAPE  the weights matrix has 2 rows, expected a row per unit, a column per input: 5×2.',
      '  at net.yaml:6:14, layers[0].weights',
      '  → Add 3 rows, or change the network.',
      '',
      'E-SHAPE  the names matrix has 2 rows, expected a row per unit, a column per input: 5×2.',
      '  at net.yaml:7:12, layers[0].names',
      '  → Add 3 rows, or change the network.',
      '',
      'E-SHAPE  the row of "o1" has 2 numbers, expected 5: one per unit of the layer before.',
      '  at net.yaml:11:15, layers[1].weights[0]',
      '  → Add 3 numbers, or change the network.',
    ].join('\n'),
  )
})

test('a second document is refused', async () => {
  expect(await told(`${good}---\ninputs: 1\n`)).toBe(
    [
      'E-YAML  a second document begins here; one file holds one network.',
      '  at net.yaml:17:1',
      '    ---',
      '    ^',
    ].join('\n'),
  )
})

test('JSON inside a YAML file is read', async () => {
  expect(
    await told(
      JSON.stringify({
        inputs: 1,
        layers: [{ units: 1, weights: [[1]] }],
        samples: [{ inputs: [1], targets: [1] }],
      }),
      'net.yaml',
    ),
  ).toBe('')
})
