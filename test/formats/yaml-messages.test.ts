// What is told about a text that is no YAML (bad input 56): the words are ours, the caret stands at the cause.

import { expect, test } from 'vitest'
import { told } from '../network/told.ts'

test('a bracket that is never closed is shown where it was opened', async () => {
  expect(await told('layers:\n  - units: 2\n    weights: [[1, 2], [3, 4]\n  - units: 1\n')).toBe(
    [
      'E-YAML  the "[" opened here is not closed.',
      '  at net.yaml:3:14',
      '        weights: [[1, 2], [3, 4]',
      '                 ^',
      '  → Add the missing "]".',
    ].join('\n'),
  )
})

test('a brace that is never closed is shown where it was opened', async () => {
  expect(await told('optimizer: { rate: 0.5\nsamples: []\n')).toBe(
    [
      'E-YAML  the "{" opened here is not closed.',
      '  at net.yaml:1:12',
      '    optimizer: { rate: 0.5',
      '               ^',
      '  → Add the missing "}".',
    ].join('\n'),
  )
})

test('a quote that is never closed is shown where it was opened', async () => {
  expect(await told('title: "first\ninputs: 2\n')).toBe(
    [
      'E-YAML  the text that opens here is not closed.',
      '  at net.yaml:1:8',
      '    title: "first',
      '           ^',
      '  → Add the missing " at its end.',
    ].join('\n'),
  )
})

test('an apostrophe in a word opens no text', async () => {
  expect(await told("title: it's\nnotation: 'z-a\n")).toBe(
    [
      'E-YAML  the text that opens here is not closed.',
      '  at net.yaml:2:11',
      "    notation: 'z-a",
      '              ^',
      "  → Add the missing ' at its end.",
    ].join('\n'),
  )
})

test('a bracket in a comment opens nothing', async () => {
  expect(await told('# a [ here\ninputs: [1, 2\n')).toBe(
    [
      'E-YAML  the "[" opened here is not closed.',
      '  at net.yaml:2:9',
      '    inputs: [1, 2',
      '            ^',
      '  → Add the missing "]".',
    ].join('\n'),
  )
})

test('a bracket without a partner before it is named', async () => {
  expect(await told('inputs: [1]]\n')).toBe(
    [
      'E-YAML  this "]" closes nothing.',
      '  at net.yaml:1:12',
      '    inputs: [1]]',
      '               ^',
      '  → Remove it, or add the "[" that it closes.',
    ].join('\n'),
  )
})

test('a brace without a partner before it is named', async () => {
  expect(await told('inputs: }\n')).toBe(
    [
      'E-YAML  this "}" closes nothing.',
      '  at net.yaml:1:9',
      '    inputs: }',
      '            ^',
      '  → Remove it, or add the "{" that it closes.',
    ].join('\n'),
  )
})

test('keys of a map begin at one column', async () => {
  expect(await told('batch:\n    size: 1\n  reduce: sum\n')).toBe(
    [
      'E-YAML  this line begins at another column than the keys of its map.',
      '  at net.yaml:3:1',
      '      reduce: sum',
      '    ^',
      '  → Give it the indentation of the lines it belongs to.',
    ].join('\n'),
  )
})

test('a key beside the keys of its item is placed', async () => {
  expect(await told('layers:\n  - units: 2\n   activation: tanh\n')).toBe(
    [
      'E-YAML  this line fits neither the list around it nor the item above it.',
      '  at net.yaml:3:1',
      '       activation: tanh',
      '    ^',
      '  → Indent it like the keys of the item above, or begin it with "- ".',
    ].join('\n'),
  )
})

test('a line indented under a value is named', async () => {
  expect(await told('inputs: 2\n  loss: huber\n')).toBe(
    [
      'E-YAML  the next line is indented as if it belonged to this value.',
      '  at net.yaml:1:9',
      '    inputs: 2',
      '            ^',
      '  → Begin it at the column of this line, or leave nothing behind this ":".',
    ].join('\n'),
  )
})

test('a tab does not indent', async () => {
  expect(await told('batch:\n\tsize: 1\n')).toBe(
    [
      'E-YAML  a tab stands where blanks indent.',
      '  at net.yaml:2:1',
      '     size: 1',
      '    ^',
      '  → Replace it by blanks.',
    ].join('\n'),
  )
})

test('a text with a colon needs quotes', async () => {
  expect(await told('title: Step 1: forward\n')).toBe(
    [
      'E-YAML  a second ":" followed by a blank stands in this line.',
      '  at net.yaml:1:8',
      '    title: Step 1: forward',
      '           ^',
      '  → If it is a text, put it in quotes: "Step 1: forward"',
    ].join('\n'),
  )
})

test('a colon needs a blank behind it', async () => {
  expect(await told('inputs:2\nloss: huber\n')).toBe(
    [
      'E-YAML  "inputs:2" is no key with a value: a ":" followed by a blank is missing.',
      '  at net.yaml:1:1',
      '    inputs:2',
      '    ^',
      '  → Write inputs: 2',
    ].join('\n'),
  )
})

test('an equals sign gives no value', async () => {
  expect(await told('inputs = 2\nloss: huber\n')).toBe(
    [
      'E-YAML  "inputs = 2" is no key with a value: a ":" followed by a blank is missing.',
      '  at net.yaml:1:1',
      '    inputs = 2',
      '    ^',
      '  → Write inputs: 2',
    ].join('\n'),
  )
})

test('a key needs a colon', async () => {
  expect(await told('inputs: 2\nlayers\nloss: huber\n')).toBe(
    [
      'E-YAML  "layers" is no key with a value: a ":" followed by a blank is missing.',
      '  at net.yaml:2:1',
      '    layers',
      '    ^',
    ].join('\n'),
  )
})

test('a list item stands indented under a key that has its value', async () => {
  expect(await told('inputs: [a]\n  - units: 2\n')).toBe(
    [
      'E-YAML  a list item stands where a key is expected.',
      '  at net.yaml:2:1',
      '      - units: 2',
      '    ^',
      '  → Put it under a key that has no value yet, or remove the "-".',
    ].join('\n'),
  )
})

test('a list item under a value has no key', async () => {
  expect(await told('inputs: 2\n- units: 2\n')).toBe(
    [
      'E-YAML  a list item stands where a key is expected.',
      '  at net.yaml:2:1',
      '    - units: 2',
      '    ^',
      '  → Remove the "-", or add its key above.',
    ].join('\n'),
  )
})

test('a key after a list at the same column does not go on with it', async () => {
  expect(await told('- 1\ninputs: 2\n')).toBe(
    [
      'E-YAML  this does not go on with what stands above it.',
      '  at net.yaml:2:1',
      '    inputs: 2',
      '    ^',
      '  → Give it the indentation of the lines it belongs to.',
    ].join('\n'),
  )
})

test('a list does not begin in the line of its key', async () => {
  expect(await told('inputs: - i1\n')).toBe(
    [
      'E-YAML  a list begins in the line of its key.',
      '  at net.yaml:1:9',
      '    inputs: - i1',
      '            ^',
      '  → Begin its first "- " on a line of its own, or write [1, 2].',
    ].join('\n'),
  )
})

test('a list with dashes does not stand between brackets', async () => {
  expect(await told('inputs: [ - i1 ]\n')).toBe(
    [
      'E-YAML  a list with "-" stands between brackets.',
      '  at net.yaml:1:11',
      '    inputs: [ - i1 ]',
      '              ^',
      '  → Remove the "-".',
    ].join('\n'),
  )
})

test('texts in a list need a comma between them', async () => {
  expect(await told('inputs: ["a" "b"]\n')).toBe(
    [
      'E-YAML  a "," is missing before this.',
      '  at net.yaml:1:14',
      '    inputs: ["a" "b"]',
      '                 ^',
    ].join('\n'),
  )
})

test('entries of a map need a comma between them', async () => {
  expect(await told('batch: { size: 1 reduce: sum }\n')).toBe(
    [
      'E-YAML  an entry holds a second ":".',
      '  at net.yaml:1:16',
      '    batch: { size: 1 reduce: sum }',
      '                   ^',
      '  → Put a "," before the next key.',
    ].join('\n'),
  )
})

test('a comma without a value before it is named', async () => {
  expect(await told('inputs: [1,,2]\n')).toBe(
    [
      'E-YAML  nothing stands before this ",".',
      '  at net.yaml:1:12',
      '    inputs: [1,,2]',
      '               ^',
      '  → Write the value that is missing, or remove the ",".',
    ].join('\n'),
  )
})

test('nothing stands behind a text in quotes', async () => {
  expect(await told('title: "A" network\n')).toBe(
    [
      'E-YAML  more stands behind the end of a text in quotes.',
      '  at net.yaml:1:12',
      '    title: "A" network',
      '               ^',
      '  → Put all of it between the quotes.',
    ].join('\n'),
  )
})

test('an unknown escape in YAML is named', async () => {
  expect(await told('title: "\\q"\n')).toBe(
    [
      'E-YAML  \\q is no escape in a text in double quotes.',
      '  at net.yaml:1:9',
      '    title: "\\q"',
      '            ^',
      '  → Write \\\\ for a backslash, or use single quotes.',
    ].join('\n'),
  )
})

test('a text that begins with a sign of YAML needs quotes', async () => {
  expect(await told('title: @home\n')).toBe(
    [
      'E-YAML  a text cannot begin with "@".',
      '  at net.yaml:1:8',
      '    title: @home',
      '           ^',
      '  → Put it in quotes.',
    ].join('\n'),
  )
})

test('a text that begins with a backtick needs quotes', async () => {
  expect(await told('title: `a`\n')).toBe(
    [
      'E-YAML  a text cannot begin with "`".',
      '  at net.yaml:1:8',
      '    title: `a`',
      '           ^',
      '  → Put it in quotes.',
    ].join('\n'),
  )
})

test('an asterisk alone needs quotes', async () => {
  expect(await told('title: *\n')).toBe(
    [
      'E-YAML  a text cannot begin with "*".',
      '  at net.yaml:1:8',
      '    title: *',
      '           ^',
      '  → Put it in quotes.',
    ].join('\n'),
  )
})

test('a comment needs a blank before it', async () => {
  expect(await told('title: "A"#1\n')).toBe(
    [
      'E-YAML  a comment begins right behind a value.',
      '  at net.yaml:1:11',
      '    title: "A"#1',
      '              ^',
      '  → Put a blank before the "#".',
    ].join('\n'),
  )
})

test("a rare message is the parser's own", async () => {
  expect(await told('title: | text\n  more\n')).toBe(
    ['E-YAML  not a YAML token: text.', '  at net.yaml:1:10', '    title: | text', '             ^'].join(
      '\n',
    ),
  )
})
