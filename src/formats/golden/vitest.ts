// Vitest, in a module.

import { javascript } from './javascript.ts'
import type { Target } from './target.ts'

export const vitest: Target = {
  id: 'vitest',
  title: 'JavaScript or TypeScript, Vitest',
  file: 'golden.test.js',
  write: (golden) =>
    javascript(golden, {
      command: 'Run it with: npx vitest run golden.test.js',
      imports: ["import { test } from 'vitest'"],
      plug: "import { train } from './my-network.js'",
      context: '{ skip }',
      skip: 'skip(kind + " is not given")',
    }),
}
