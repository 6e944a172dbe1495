// What `handgrad check` prints and how it exits, run as a person would.

import { expect, test } from 'vitest'
import { handgrad } from './run.ts'

const check = (input: string, ...more: string[]) =>
  handgrad(['check', 'examples/article-2.yaml', '-', ...more], { input })

test('it exits with 0 where every number is right, with 1 where one is wrong, with 2 where none was read', async () => {
  expect((await check('net_h1 = 0.3775\nout_h1 = 0.5933\n')).code).toBe(0)
  expect((await check('net_h1 = 0.3785\n')).code).toBe(1)
  expect((await check('nothing of use\n')).code).toBe(2)
  expect((await check('')).code).toBe(2)
  expect((await check('blah = 0.3\n')).code).toBe(2)
})

test('a line meant as a number that was not understood makes the exit code 1, and the report closes with it', async () => {
  const { code, out, err } = await check(
    'My results\nnet_h1 = 0.3775\nblah = 0.3\nout_h1 = 0.5933\nE = 0,2984\n',
  )
  expect(code).toBe(1)
  expect(err).toBe('')
  expect(out).toBe(`✓ net_h1  0.3775  right
✓ out_h1  0.5933  right

The 2 numbers that were read are right.

2 of 4 lines were read; lines 3 and 5 were not:
  line 3: blah = 0.3
    This network has no number called "blah".
  line 5: E = 0,2984
    "0,2984" has a decimal comma. Use a point: 0.2984, or check with
    --decimal-comma.
Line 1 holds no number.
`)
  expect((await check('My results\nnet_h1 = 0.3775\n')).code).toBe(0)
})

test('an entry of JSON that is not understood is told and makes the exit code 1', async () => {
  const { code, out } = await check('{"net_h1": 0.3775, "foo": 0.2}')
  expect(code).toBe(1)
  expect(out).toContain('1 number was read; 1 entry was not:\n  line 1: foo: 0.2\n')
  const json = await check('net_h1 = 0.3775\nfoo = 0.2\nMy results', '--format', 'json')
  expect(json.code).toBe(1)
  expect(
    JSON.parse(json.out).unread.map(({ line, prose }: { line: number; prose?: true }) => [line, prose]),
  ).toEqual([
    [2, undefined],
    [3, true],
  ])
})

test('where nothing could be read, the reasons stand on standard error', async () => {
  const { out, err } = await check('nothing of use\n')
  expect(out).toBe('')
  expect(err).toBe('No number could be checked.\n\nLine 1 holds no number such as dE/dw5 = 0.0822.\n')
})
