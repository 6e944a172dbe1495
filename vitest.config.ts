import { defineConfig, type Plugin } from 'vitest/config'
import { bugs } from './test/planted/bugs.ts'

/** Plants one of the known bugs while a module is read, so that a run can show that the suite sees it. */
function plant(index: number): Plugin {
  const bug = bugs[index]!
  return {
    name: 'plant-a-bug',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith(`/src/${bug.file}`)) return null
      if (!code.includes(bug.from)) throw new Error(`the line of bug ${index + 1} is gone from ${bug.file}`)
      return code.replace(bug.from, () => bug.to)
    },
  }
}

const planted = process.env.HANDGRAD_PLANT

export default defineConfig({
  plugins: planted === undefined ? [] : [plant(Number(planted))],
  resolve: { conditions: ['development'] },
  ssr: { resolve: { conditions: ['development', 'node', 'import'] } },
  test: { include: ['test/**/*.test.ts'], testTimeout: 120_000, pool: 'forks', maxWorkers: 2 },
})
