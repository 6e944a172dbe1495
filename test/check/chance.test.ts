// A slip that is no mistake of the catalogue is not taken for one: a digit changed, two digits exchanged, an
// error of any size. Where few digits meet a mistake by chance, it is said that they may.

import { expect, test } from 'vitest'
import { checkNumbers } from '../../src/check/check.ts'
import { addressOf } from '../../src/formula/name.ts'
import { createRandom } from '../../src/numeric/random.ts'
import { slipTrial } from './trials/slips.ts'

const LONG = process.env.HANDGRAD_LONG === '1'
const COUNT = LONG ? 1_000 : 12

const KINDS = ['digit', 'exchange', { times: [10, 300] }] as const
/** Which share of the other numbers is given besides. */
const SHARES = { 'nothing else': 0, 'a few others': 0.2, 'all others': 1 } as const

for (const decimals of [3, 4, 6, 9]) {
  for (const [given, share] of Object.entries(SHARES)) {
    test(`${COUNT} slips to ${decimals} decimals, with ${given}, are named as no mistake for sure`, () => {
      const named: string[] = []
      let run = 0
      for (let seed = 1; run < COUNT; seed++) {
        const style = { count: decimals, of: 'decimals', mode: 'round' } as const
        const slip = slipTrial(seed, style, KINDS[seed % KINDS.length]!, seed % 2 === 0)
        if (slip === null) continue
        run++
        const random = createRandom(seed)
        const cells = slip.cells.filter((cell) => cell === slip.at || random.random() < share)
        const { findings } = checkNumbers(
          slip.network,
          cells.map((cell) => slip.given(cell)),
        )
        const sure = findings.filter(({ perhaps }) => !perhaps)
        if (sure.length === 0) continue
        const mistakes = sure.map(({ mistakes }) => mistakes.join('+')).join(', ')
        named.push(`seed ${seed}: ${addressOf(slip.at.name)} = ${slip.wrong}, not ${slip.right}: ${mistakes}`)
      }
      if (LONG) console.log('named by chance', decimals, given, named.length, 'of', run)
      expect(named.length, named.join('\n')).toBeLessThanOrEqual(COUNT * 0.005)
    })
  }
}
