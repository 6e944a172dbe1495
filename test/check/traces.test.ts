// Numbers that PyTorch and NumPy printed for one step of random networks, in both precisions: all are right, and
// single precision is told where the digits show it.
// scripts/goldens/traces.py made them.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { check } from '../../src/checked.ts'
import type { Description } from '../../src/network/description.ts'
import { network } from '../../src/network/validate.ts'

type Trace = {
  by: string
  precision: string
  print: string
  network: Description
  numbers: [address: string, text: string][]
}
const IN_SINGLE = 'in single precision (float32)'
const file = readFileSync(new URL('../goldens/traces.json', import.meta.url), 'utf8')
const { traces } = JSON.parse(file) as { traces: Trace[] }

test(`no number in ${traces.length} traces of PyTorch and NumPy is called wrong`, () => {
  for (const [i, trace] of traces.entries()) {
    const text = trace.numbers.map(([address, number]) => `${address} = ${number}`).join('\n')
    const { numbers, unread, firstWrong, conventions } = check(network(trace.network), text)
    const where = `trace ${i + 1} (${trace.by}, ${trace.precision}, ${trace.print})`
    expect(unread, where).toEqual([])
    expect(numbers.length, where).toBe(trace.numbers.length)
    expect(firstWrong, where).toBe(null)
    const off = numbers.filter(({ status }) => status === 'wrong' || status === 'follows')
    expect(off, where).toEqual([])
    const single = trace.precision === 'float32' && !trace.print.endsWith('decimals')
    // Of few decimals it cannot be told.
    const some = trace.precision === 'float32' && !single ? [[], [IN_SINGLE]] : [single ? [IN_SINGLE] : []]
    expect(some, where).toContainEqual(conventions)
  }
})
