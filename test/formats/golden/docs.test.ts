// docs/golden.md speaks of what the files hold.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { goldenOf } from '../../../src/formats/golden/golden.ts'
import { targets } from '../../../src/formats/golden/index.ts'
import { root } from '../../run.ts'
import { article2 } from './article-2.ts'

test('docs/golden.md names every language, its usual file and the place for the code', () => {
  const page = readFileSync(`${root}docs/golden.md`, 'utf8')
  for (const { id, file: name } of targets) {
    expect(page).toMatch(new RegExp(`^\\| \`${id}\` .*\`${name.replace('.', '\\.')}\``, 'm'))
  }
  const plugs = [
    'from my_network import train',
    'Network MINE = new MyNetwork();',
    'IGoldenNetwork Mine = new MyNetwork();',
    'mod my_network;',
    '#include "my_network.c"',
    'func goldenTrain(',
  ]
  for (const plug of plugs) {
    expect(page, plug).toContain(plug)
    expect(
      targets.some(({ write }) => write(goldenOf(article2)).includes(plug)),
      plug,
    ).toBe(true)
  }
})
