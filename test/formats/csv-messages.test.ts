// What is told about the CSV file beside a network file (bad inputs 1 to 4, 8, 13, 15 to 27, 30, 31, 33).

import { expect, test } from 'vitest'
import { good, told, withData } from '../network/told.ts'

test('a row of data is as wide as the network', async () => {
  expect(
    await told(
      good.replace(/samples:[\s\S]*/, 'data: { file: points.csv, inputs: [x1, x2], targets: [x1, y] }\n'),
      'net.yaml',
      'x1,x2,y\n1,2,3\n4,5,6\n',
    ),
  ).toBe(
    [
      'E-SHAPE  the data has 2 targets, the network 1 output: o1.',
      '  at net.yaml:15:54, data.targets',
      '  → Name as many columns as the network has outputs, or change the network.',
    ].join('\n'),
  )
})

test('a good file is read without a word', async () => {
  expect(await told(withData, 'net.yaml', 'x1,x2,y\n1,2,3\n4,5,6\n')).toBe('')
})

test('an empty field is not 0', async () => {
  expect(await told(withData, 'net.yaml', 'x1,x2,y\n1,2,3\n4,,6\n')).toBe(
    [
      'E-CELL-EMPTY  row 2, column "x2" is empty.',
      '  at points.csv:3',
      '  A missing value is not 0.',
      '  → Fill it, or remove the row.',
    ].join('\n'),
  )
})

test('blanks are not 0', async () => {
  expect(await told(withData, 'net.yaml', 'x1,x2,y\n1,2,3\n4,  ,6\n')).toBe(
    [
      'E-CELL-EMPTY  row 2, column "x2" holds only blanks.',
      '  at points.csv:3',
      '  A missing value is not 0.',
      '  → Fill it, or remove the row.',
    ].join('\n'),
  )
})

test('a no-break space is not 0', async () => {
  expect(await told(withData, 'net.yaml', 'x1,x2,y\n1,2,3\n4, ,6\n')).toBe(
    [
      'E-CELL-EMPTY  row 2, column "x2" holds only blanks.',
      '  at points.csv:3',
      '  A missing value is not 0.',
      '  → Fill it, or remove the row.',
    ].join('\n'),
  )
})

test('NA is a missing value', async () => {
  expect(await told(withData, 'net.yaml', 'x1,x2,y\n1,NA,3\n')).toBe(
    [
      'E-CELL-MISSING  row 1, column "x2": "NA" looks like a missing value.',
      '  at points.csv:2',
      '  A missing value is not 0.',
      '  → Fill it, or remove the row.',
    ].join('\n'),
  )
})

test('NaN, null, - and ? are missing values', async () => {
  expect(await told(withData, 'net.yaml', 'x1,x2,y\nNaN,null,-\n?,1,2\n')).toBe(
    [
      'E-CELL-MISSING  row 1, column "x1": "NaN" looks like a missing value.',
      '  at points.csv:2',
      '  A missing value is not 0.',
      '  → Fill it, or remove the row.',
      '',
      'E-CELL-MISSING  row 1, column "x2": "null" looks like a missing value.',
      '  at points.csv:2',
      '  A missing value is not 0.',
      '  → Fill it, or remove the row.',
      '',
      'E-CELL-MISSING  row 1, column "y": "-" looks like a missing value.',
      '  at points.csv:2',
      '  A missing value is not 0.',
      '  → Fill it, or remove the row.',
      '',
      'E-CELL-MISSING  row 2, column "x1": "?" looks like a missing value.',
      '  at points.csv:3',
      '  A missing value is not 0.',
      '  → Fill it, or remove the row.',
    ].join('\n'),
  )
})

test('a decimal comma in quotes is named', async () => {
  expect(await told(withData, 'net.yaml', 'x1,x2,y\n1,"1,5",3\n')).toBe(
    [
      'E-NUM-COMMA  row 1, column "x2": "1,5" has a decimal comma.',
      '  at points.csv:2',
      '  → Use a point: 1.5, or say decimal: comma under data',
    ].join('\n'),
  )
})

test('thousands separators are not read', async () => {
  expect(await told(withData, 'net.yaml', 'x1,x2,y\n1,"1.234,56",3\n2,"1,234.56",4\n')).toBe(
    [
      'E-NUM-GROUP  row 1, column "x2": "1.234,56": thousands separators are not read; did you mean 1234.56?',
      '  at points.csv:2',
      '',
      'E-NUM-GROUP  row 2, column "x2": "1,234.56": thousands separators are not read; did you mean 1234.56?',
      '  at points.csv:3',
    ].join('\n'),
  )
})

test('letters behind a number are not cut off', async () => {
  expect(await told(withData, 'net.yaml', 'x1,x2,y\n1,1.5abc,3\n')).toBe(
    [
      'E-NUM-SYNTAX  row 1, column "x2": "1.5abc" is not a number: unexpected "a" at character 4.',
      '  at points.csv:2',
    ].join('\n'),
  )
})

test('hexadecimal, Infinity and a typographic minus are not read', async () => {
  expect(await told(withData, 'net.yaml', 'x1,x2,y\n0x10,Infinity,−1\n')).toBe(
    [
      'E-NUM-SYNTAX  row 1, column "x1": "0x10" is not a number: hexadecimal is not accepted here; write 16.',
      '  at points.csv:2',
      '',
      'E-NUM-RANGE  row 1, column "x2": Infinity is larger than the greatest double 1.797e308.',
      '  at points.csv:2',
      '',
      'E-NUM-UNICODE  row 1, column "y": "−1" uses U+2212; write an ordinary minus "-".',
      '  at points.csv:2',
      '  → Write -1',
    ].join('\n'),
  )
})

test('dates, percentages, currencies and truth values are not read', async () => {
  expect(await told(withData, 'net.yaml', 'x1,x2,y\n2026-01-02,12%,$3\nTRUE,1,2\n')).toBe(
    [
      'E-NUM-SYNTAX  row 1, column "x1": "2026-01-02" is not a number: it looks like a date.',
      '  at points.csv:2',
      '  → Convert it to a number first, such as days since a day.',
      '',
      'E-NUM-SYNTAX  row 2, column "x1": "TRUE" is not a number: it looks like a truth value.',
      '  at points.csv:3',
      '  → Write 1 or 0.',
    ].join('\n'),
  )
})

test('a number that becomes 0 is said', async () => {
  expect(await told(withData, 'net.yaml', 'x1,x2,y\n1,5e-325,3\n4,5,6\n')).toBe(
    [
      'W-NUM-UNDERFLOW  row 1, column "x2": 5e-325 is smaller than the least double 4.94e-324 and is stored as 0.',
      '  at points.csv:2',
    ].join('\n'),
  )
})

test('decimal commas are read where they are chosen', async () => {
  expect(
    await told(
      withData.replace('targets: [y]', 'targets: [y], decimal: comma'),
      'net.yaml',
      'x1;x2;y\n1,5;2;3\n4;5,25;6\n',
    ),
  ).toBe(['W-CSV-SEP  read with ";" as separator.', '  at points.csv'].join('\n'))
})

test('a file without bytes is refused', async () => {
  expect(await told(withData, 'net.yaml', '')).toBe(
    ['E-DATA-EMPTY  points.csv has no bytes.', '  at points.csv'].join('\n'),
  )
})

test('a file of blanks is refused', async () => {
  expect(await told(withData, 'net.yaml', ' \n\n')).toBe(
    ['E-DATA-EMPTY  points.csv holds only blanks.', '  at points.csv'].join('\n'),
  )
})

test('a header alone is refused', async () => {
  expect(await told(withData, 'net.yaml', 'x1,x2,y\n')).toBe(
    ['E-DATA-NOROWS  header found (x1,x2,y) but no data row.', '  at points.csv'].join('\n'),
  )
})

test('a row with a field too many is refused', async () => {
  expect(await told(withData, 'net.yaml', 'x1,x2,y\n1,2,3\n1,2,3,4\n')).toBe(
    ['E-CSV-RAGGED  line 3 has 4 fields, the header has 3: "1,2,3,4".', '  at points.csv:3'].join('\n'),
  )
})

test('a trailing comma is a field too many', async () => {
  expect(await told(withData, 'net.yaml', 'x1,x2,y\n1,2,3,\n')).toBe(
    [
      'E-CSV-RAGGED  line 2 has 4 fields, the header has 3: "1,2,3,".',
      '  at points.csv:2',
      '  → Remove the comma at its end.',
    ].join('\n'),
  )
})

test('a row with a field too few is refused', async () => {
  expect(await told(withData, 'net.yaml', 'x1,x2,y\n1,2\n')).toBe(
    ['E-CSV-RAGGED  line 2 has 2 fields, the header has 3: "1,2".', '  at points.csv:2'].join('\n'),
  )
})

test('a row of numbers where names are expected is read as data', async () => {
  expect(
    await told(
      withData.replace('inputs: [x1, x2], targets: [y]', 'inputs: [1, 2], targets: [3]'),
      'net.yaml',
      '1,2,3\n4,5,6\n',
    ),
  ).toBe(
    [
      'W-CSV-HEADER  the first row is all numbers; it is read as data.',
      '  at points.csv:1',
      '  → If it holds names, say header: true under data.',
    ].join('\n'),
  )
})

test('a row of numbers is a header where that is said', async () => {
  expect(
    await told(
      withData.replace('inputs: [x1, x2], targets: [y]', 'inputs: ["1", "2"], targets: ["3"], header: true'),
      'net.yaml',
      '1,2,3\n4,5,6\n7,8,9\n',
    ),
  ).toBe('')
})

test('two columns must not share a name', async () => {
  expect(await told(withData, 'net.yaml', 'x1,x2,x1\n1,2,3\n')).toBe(
    ['E-CSV-DUPCOL  "x1" appears in columns 1 and 3.', '  at points.csv:1'].join('\n'),
  )
})

test('a column needs a name', async () => {
  expect(await told(withData, 'net.yaml', 'x1,,y\n1,2,3\n')).toBe(
    ['E-CSV-NONAME  column 2 has no name.', '  at points.csv:1'].join('\n'),
  )
})

test('a quote that is never closed is refused', async () => {
  expect(await told(withData, 'net.yaml', 'x1,x2,y\n1,2,3\n4,"5,6\n')).toBe(
    ['E-CSV-QUOTE  the quote opened at line 3, column 3 is never closed.', '  at points.csv:3:3'].join('\n'),
  )
})

test('semicolons are found, and that is said', async () => {
  expect(await told(withData, 'net.yaml', 'x1;x2;y\n1;2;3\n4;5;6\n')).toBe(
    ['W-CSV-SEP  read with ";" as separator.', '  at points.csv'].join('\n'),
  )
})

test('tabs are found, and that is said', async () => {
  expect(await told(withData, 'net.yaml', 'x1\tx2\ty\n1\t2\t3\n4\t5\t6\n')).toBe(
    ['W-CSV-SEP  read with a tab as separator.', '  at points.csv'].join('\n'),
  )
})

test('a file that could be separated in two ways is refused', async () => {
  expect(await told(withData, 'net.yaml', 'x1,a;x2,b;y,c\n1,0;2,0;3,x\n')).toBe(
    [
      'E-CSV-SEP  the file could be separated by "," or by ";".',
      '  at points.csv',
      '  → Say which under data, for example separator: ";"',
    ].join('\n'),
  )
})

test('a byte order mark, CRLF and quotes are accepted silently', async () => {
  expect(await told(withData, 'net.yaml', '﻿x1,x2,"y"\r\n1,2,3\r\n4,5,6\r\n')).toBe('')
})

test('CR alone ends a line', async () => {
  expect(await told(withData, 'net.yaml', 'x1,x2,y\r1,2,3\r4,5,6\r')).toBe('')
})

test('a misspelt column is compared with the known ones', async () => {
  expect(await told(withData.replace('[y]', '[speceis]'), 'net.yaml', 'x1,x2,species\n1,2,3\n')).toBe(
    [
      'E-COL-UNKNOWN  "points.csv" has no column "speceis". Did you mean "species"?',
      '  at net.yaml:15:55, data.targets[0]',
      '  → Columns: x1, x2, species',
    ].join('\n'),
  )
})

test('a column number beyond the last is refused', async () => {
  expect(await told(withData.replace('[y]', '[4]'), 'net.yaml', 'x1,x2,y\n1,2,3\n')).toBe(
    [
      'E-COL-UNKNOWN  "points.csv" has no column 4.',
      '  at net.yaml:15:55, data.targets[0]',
      '  → It has 3 columns.',
    ].join('\n'),
  )
})

test('a word is no target', async () => {
  expect(await told(withData, 'net.yaml', 'x1,x2,y\n1,2,setosa\n')).toBe(
    [
      'E-TARGET-TYPE  row 1, column "y": "setosa" cannot be a target; targets are numbers.',
      '  at points.csv:2',
      '  → For classes write one column of 0 and 1 per class.',
    ].join('\n'),
  )
})

test('a column that never changes is said', async () => {
  expect(await told(withData, 'net.yaml', 'x1,x2,y\n1,5,3\n2,5,4\n')).toBe(
    [
      'W-COL-CONST  the input "i2" is 5 in all 2 rows; it carries no information.',
      '  at net.yaml:15:35, data.inputs',
    ].join('\n'),
  )
})

test('one class alone is said', async () => {
  expect(await told(withData, 'net.yaml', 'x1,x2,y\n1,5,0\n2,6,0\n')).toBe(
    [
      'W-ONE-CLASS  all 2 targets are 0; the network can only learn a constant.',
      '  at net.yaml:15:54, data.targets',
    ].join('\n'),
  )
})

test('a target out of range is named with its row', async () => {
  expect(
    await told(
      withData.replace('half-squared-error', 'binary-cross-entropy'),
      'net.yaml',
      'x1,x2,y\n1,5,0\n2,6,-1\n',
    ),
  ).toBe(
    [
      'E-TARGET-RANGE  row 2 has the target -1; binary-cross-entropy needs numbers from 0 to 1.',
      '  at net.yaml:15:54, data.targets',
      '  → Recode the targets, or use a loss that takes them: half-squared-error, sum-of-squares, mean-squared-error, absolute-error, huber',
    ].join('\n'),
  )
})

test('data has as many inputs as the network', async () => {
  expect(
    await told(withData.replace('inputs: [x1, x2]', 'inputs: [x1]'), 'net.yaml', 'x1,x2,y\n1,2,3\n4,5,6\n'),
  ).toBe(
    [
      'E-SHAPE  the data has 1 input, the network 2 inputs: i1, i2.',
      '  at net.yaml:15:35, data.inputs',
      '  → Name as many columns as the network has inputs, or change the network.',
    ].join('\n'),
  )
})

test('data names its file', async () => {
  expect(await told(withData.replace('file: points.csv, ', ''), 'net.yaml', 'x1,x2,y\n1,2,3\n')).toBe(
    ['E-DATA  data names no file.', '  at net.yaml:15:7, data', '  → Add file: points.csv'].join('\n'),
  )
})

test('data names its columns', async () => {
  expect(await told(withData.replace('inputs: [x1, x2], ', ''), 'net.yaml', 'x1,x2,y\n1,2,3\n')).toBe(
    ['E-DATA  data.inputs is missing, expected a list of columns.', '  at net.yaml:15:7, data'].join('\n'),
  )
})

test('the data file must be handed over', async () => {
  expect(await told(withData)).toBe(
    [
      'E-DATA  the rows of the data file are not here.',
      '  at net.yaml:15:1, data',
      '  → Read the file with readNetworkFile, or pass the rows: network(description, { samples })',
    ].join('\n'),
  )
})
