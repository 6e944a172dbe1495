// Jest, which by itself runs CommonJS, and cannot skip a test that has begun: it says so and passes.

import { javascript } from './javascript.ts'
import type { Target } from './target.ts'

export const jest: Target = {
  id: 'jest',
  title: 'JavaScript, Jest',
  file: 'golden.test.js',
  write: (golden) =>
    javascript(golden, {
      command: 'Run it with: npx jest golden.test.js',
      imports: ["'use strict'"],
      plug: "const { train } = require('./my-network')",
      context: '',
      skip: 'console.warn(title + ": skipped, " + kind + " is not given")',
    }),
}
