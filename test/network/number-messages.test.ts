// Every way a number can be written wrongly in a network file, with the whole message (bad inputs 1 to 13).

import { expect, test } from 'vitest'
import { changed, told } from './told.ts'

test('an empty number is not 0', async () => {
  expect(await told(changed('0.15', ''))).toBe(
    [
      'E-YAML  nothing stands before this ",".',
      '  at net.yaml:6:16',
      '        weights: [[, 0.20], [0.25, 0.30]]',
      '                   ^',
      '  → Write the value that is missing, or remove the ",".',
    ].join('\n'),
  )
})

test('a decimal comma makes two numbers of one in a list', async () => {
  expect(await told(changed('0.15', '0,15'))).toBe(
    [
      'E-SHAPE  the row of "h1" has 3 numbers, expected 2: one per input.',
      '  at net.yaml:6:15, layers[0].weights[0]',
      '  → In a list, 0,5 is two numbers: write 0.5',
    ].join('\n'),
  )
})

test('a decimal comma in quotes is named', async () => {
  expect(await told(changed('0.15', '"0,15"'))).toBe(
    [
      'E-NUM-COMMA  a weight of "h1": "0,15" has a decimal comma.',
      '  at net.yaml:6:16, layers[0].weights[0][0]',
      '  → Use a point: 0.15',
    ].join('\n'),
  )
})

test('a number with letters behind it is not cut off', async () => {
  expect(await told(changed('0.15', '1.5abc'))).toBe(
    [
      'E-NUM-SYNTAX  a weight of "h1": "1.5abc" is not a number: unexpected "a" at character 4.',
      '  at net.yaml:6:16, layers[0].weights[0][0]',
    ].join('\n'),
  )
})

test('hexadecimal is not read as a number', async () => {
  expect(await told(changed('0.15', '0x10'))).toBe(
    [
      'E-NUM-SYNTAX  a weight of "h1": "0x10" is not a number: hexadecimal is not accepted here; write 16.',
      '  at net.yaml:6:16, layers[0].weights[0][0]',
    ].join('\n'),
  )
})

test('binary is not read as a number', async () => {
  expect(await told(changed('0.15', '0b11'))).toBe(
    [
      'E-NUM-SYNTAX  a weight of "h1": "0b11" is not a number: binary is not accepted here; write 3.',
      '  at net.yaml:6:16, layers[0].weights[0][0]',
    ].join('\n'),
  )
})

test('a typographic minus is named', async () => {
  expect(await told(changed('0.15', '−0.15'))).toBe(
    [
      'E-NUM-UNICODE  a weight of "h1": "−0.15" uses U+2212; write an ordinary minus "-".',
      '  at net.yaml:6:16, layers[0].weights[0][0]',
      '  → Write -0.15',
    ].join('\n'),
  )
})

test('full-width digits are named', async () => {
  expect(await told(changed('0.15', '０.１'))).toBe(
    [
      'E-NUM-UNICODE  a weight of "h1": "０.１" uses U+FF10; write ordinary digits.',
      '  at net.yaml:6:16, layers[0].weights[0][0]',
      '  → Write 0.1',
    ].join('\n'),
  )
})

test('Arabic digits are named', async () => {
  expect(await told(changed('0.15', '١٢'))).toBe(
    [
      'E-NUM-UNICODE  a weight of "h1": "١٢" uses U+0661; write ordinary digits.',
      '  at net.yaml:6:16, layers[0].weights[0][0]',
      '  → Write 12',
    ].join('\n'),
  )
})

test('NaN is no number', async () => {
  expect(await told(changed('0.15', '.nan'))).toBe(
    [
      'E-CELL-MISSING  a weight of "h1": ".nan" looks like a missing value.',
      '  at net.yaml:6:16, layers[0].weights[0][0]',
    ].join('\n'),
  )
})

test('a missing value is no number', async () => {
  expect(await told(changed('0.15', 'NA'))).toBe(
    [
      'E-CELL-MISSING  a weight of "h1": "NA" looks like a missing value.',
      '  at net.yaml:6:16, layers[0].weights[0][0]',
    ].join('\n'),
  )
})

test('a question mark is a missing value', async () => {
  expect(await told(changed('0.15', "'?'"))).toBe(
    [
      'E-CELL-MISSING  a weight of "h1": "?" looks like a missing value.',
      '  at net.yaml:6:16, layers[0].weights[0][0]',
    ].join('\n'),
  )
})

test('null among the weights comes from a NaN that was written', async () => {
  expect(await told(changed('0.15', 'null'))).toBe(
    [
      'E-WEIGHT-NULL  a weight of "h1" is null.',
      '  at net.yaml:6:16, layers[0].weights[0][0]',
      '  The file was probably written after a number became NaN: JSON has no NaN.',
      '  → Write a number.',
    ].join('\n'),
  )
})

test('infinity is no number', async () => {
  expect(await told(changed('0.15', '.inf'))).toBe(
    [
      'E-NUM-RANGE  a weight of "h1": .inf is larger than the greatest double 1.797e308.',
      '  at net.yaml:6:16, layers[0].weights[0][0]',
    ].join('\n'),
  )
})

test('Infinity is no number', async () => {
  expect(await told(changed('0.15', 'Infinity'))).toBe(
    [
      'E-NUM-RANGE  a weight of "h1": Infinity is larger than the greatest double 1.797e308.',
      '  at net.yaml:6:16, layers[0].weights[0][0]',
    ].join('\n'),
  )
})

test('a number beyond the doubles is refused', async () => {
  expect(await told(changed('0.15', '1e400'))).toBe(
    [
      'E-NUM-RANGE  a weight of "h1": 1e400 is larger than the greatest double 1.797e308.',
      '  at net.yaml:6:16, layers[0].weights[0][0]',
    ].join('\n'),
  )
})

test('a number below the least double becomes 0, and that is said', async () => {
  expect(await told(changed('0.15', '5e-325'))).toBe(
    [
      'W-NUM-UNDERFLOW  5e-325 is smaller than the least double 4.94e-324 and is stored as 0.',
      '  at net.yaml:6:16',
    ].join('\n'),
  )
})

test('a whole number beyond 2^53 is rounded, and that is said', async () => {
  expect(await told(changed('0.15', '9007199254740993'))).toBe(
    [
      'W-NUM-PRECISION  9007199254740993 is stored as 9007199254740992 (nearest double).',
      '  at net.yaml:6:16',
    ].join('\n'),
  )
})

test('twenty-five digits are rounded, and that is said', async () => {
  expect(await told(changed('0.15', '0.1234567890123456789012345'))).toBe(
    [
      'W-NUM-PRECISION  0.1234567890123456789012345 is stored as 0.12345678901234568 (nearest double).',
      '  at net.yaml:6:16',
    ].join('\n'),
  )
})

test('minus zero is accepted', async () => {
  expect(await told(changed('0.15', '-0'))).toBe('')
})

test('a thousands separator is not read', async () => {
  expect(await told(changed('0.15', "'1.234,56'"))).toBe(
    [
      'E-NUM-GROUP  a weight of "h1": "1.234,56": thousands separators are not read; did you mean 1234.56?',
      '  at net.yaml:6:16, layers[0].weights[0][0]',
    ].join('\n'),
  )
})

test('a thousands comma is not read', async () => {
  expect(await told(changed('0.15', "'1,234.56'"))).toBe(
    [
      'E-NUM-GROUP  a weight of "h1": "1,234.56": thousands separators are not read; did you mean 1234.56?',
      '  at net.yaml:6:16, layers[0].weights[0][0]',
    ].join('\n'),
  )
})

test('a truth value is no number', async () => {
  expect(await told(changed('0.15', 'true'))).toBe(
    [
      'E-TYPE  a weight of "h1" is true, expected a number.',
      '  at net.yaml:6:16, layers[0].weights[0][0]',
    ].join('\n'),
  )
})

test('the text TRUE is no number', async () => {
  expect(await told(changed('0.15', "'TRUE'"))).toBe(
    [
      'E-NUM-SYNTAX  a weight of "h1": "TRUE" is not a number: it looks like a truth value.',
      '  at net.yaml:6:16, layers[0].weights[0][0]',
      '  → Write 1 or 0.',
    ].join('\n'),
  )
})

test('a date is no number', async () => {
  expect(await told(changed('0.15', '2026-11-23'))).toBe(
    [
      'E-NUM-SYNTAX  a weight of "h1": "2026-11-23" is not a number: it looks like a date.',
      '  at net.yaml:6:16, layers[0].weights[0][0]',
      '  → Convert it to a number first, such as days since a day.',
    ].join('\n'),
  )
})

test('a percentage is no number', async () => {
  expect(await told(changed('0.15', '12%'))).toBe(
    [
      'E-NUM-SYNTAX  a weight of "h1": "12%" is not a number: it looks like a percentage.',
      '  at net.yaml:6:16, layers[0].weights[0][0]',
      '  → Convert it first: 12% is 0.12.',
    ].join('\n'),
  )
})

test('a currency amount is no number', async () => {
  expect(await told(changed('0.15', '$3'))).toBe(
    [
      'E-NUM-SYNTAX  a weight of "h1": "$3" is not a number: it looks like a currency amount.',
      '  at net.yaml:6:16, layers[0].weights[0][0]',
      '  → Remove the sign first.',
    ].join('\n'),
  )
})

test('a number in quotes is told to lose them', async () => {
  expect(await told(changed('0.15', '"0.15"'))).toBe(
    [
      'E-NUM-TEXT  a weight of "h1" is the text "0.15".',
      '  at net.yaml:6:16, layers[0].weights[0][0]',
      '  → Write 0.15 without quotes.',
    ].join('\n'),
  )
})

test('a number of two thousand digits is refused', async () => {
  expect(await told(changed('0.15', `0.${'3'.repeat(2000)}`))).toBe(
    [
      'E-LIMIT-DIGITS  a weight of "h1": a number of 2,002 characters; at most 1,000 are read.',
      '  at net.yaml:6:16, layers[0].weights[0][0]',
      '  → A double has 17 digits: shorten it.',
    ].join('\n'),
  )
})

test('the same kind of problem is told twenty times and counted after that', async () => {
  expect(
    await told(
      changed('targets: [0.01]', 'targets: [0.01]')
        .replace('[h1, h2]', JSON.stringify(Array.from({ length: 12 }, (_, i) => `u${i}`)))
        .replace(
          '[[0.15, 0.20], [0.25, 0.30]]',
          JSON.stringify(Array.from({ length: 12 }, () => [null, null])),
        )
        .replace('names: [[w1, w2], [w3, w4]]', 'names: [[w1, w2]]'),
    ),
  ).toBe(
    [
      'E-WEIGHT-NULL  a weight of "u0" is null.',
      '  at net.yaml:6:16, layers[0].weights[0][0]',
      '  The file was probably written after a number became NaN: JSON has no NaN.',
      '  → Write a number.',
      '',
      'E-WEIGHT-NULL  a weight of "u0" is null.',
      '  at net.yaml:6:21, layers[0].weights[0][1]',
      '  The file was probably written after a number became NaN: JSON has no NaN.',
      '  → Write a number.',
      '',
      'E-WEIGHT-NULL  a weight of "u1" is null.',
      '  at net.yaml:6:28, layers[0].weights[1][0]',
      '  The file was probably written after a number became NaN: JSON has no NaN.',
      '  → Write a number.',
      '',
      'E-WEIGHT-NULL  a weight of "u1" is null.',
      '  at net.yaml:6:33, layers[0].weights[1][1]',
      '  The file was probably written after a number became NaN: JSON has no NaN.',
      '  → Write a number.',
      '',
      'E-WEIGHT-NULL  a weight of "u2" is null.',
      '  at net.yaml:6:40, layers[0].weights[2][0]',
      '  The file was probably written after a number became NaN: JSON has no NaN.',
      '  → Write a number.',
      '',
      'E-WEIGHT-NULL  a weight of "u2" is null.',
      '  at net.yaml:6:45, layers[0].weights[2][1]',
      '  The file was probably written after a number became NaN: JSON has no NaN.',
      '  → Write a number.',
      '',
      'E-WEIGHT-NULL  a weight of "u3" is null.',
      '  at net.yaml:6:52, layers[0].weights[3][0]',
      '  The file was probably written after a number became NaN: JSON has no NaN.',
      '  → Write a number.',
      '',
      'E-WEIGHT-NULL  a weight of "u3" is null.',
      '  at net.yaml:6:57, layers[0].weights[3][1]',
      '  The file was probably written after a number became NaN: JSON has no NaN.',
      '  → Write a number.',
      '',
      'E-WEIGHT-NULL  a weight of "u4" is null.',
      '  at net.yaml:6:64, layers[0].weights[4][0]',
      '  The file was probably written after a number became NaN: JSON has no NaN.',
      '  → Write a number.',
      '',
      'E-WEIGHT-NULL  a weight of "u4" is null.',
      '  at net.yaml:6:69, layers[0].weights[4][1]',
      '  There are 14 more of this kind.',
      '  → Write a number.',
      '',
      'E-SHAPE  the names matrix has 1 row, expected a row per unit, a column per input: 12×2.',
      '  at net.yaml:7:12, layers[0].names',
      '  → Add 11 rows, or change the network.',
      '',
      'E-SHAPE  the row of "o1" has 2 numbers, expected 12: one per unit of the layer before.',
      '  at net.yaml:11:15, layers[1].weights[0]',
      '  → Add 10 numbers, or change the network.',
    ].join('\n'),
  )
})
