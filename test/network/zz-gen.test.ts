import { writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { changed, good, told, withData } from './told.ts'

test('gen', async () => {
  const { default: files } = await import('/tmp/gen/cases.mjs' as string)
  const q = (s: string) => `'${JSON.stringify(s).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'")}'`
  for (const [path, intro, cases] of files) {
    let body = ''
    for (const [title, expr] of cases) {
      const t0 = performance.now()
      let text: string
      try {
        text = await new Function('told', 'changed', 'good', 'withData', `return ${expr}`)(
          told,
          changed,
          good,
          withData,
        )
      } catch (e) {
        text = 'CRASH ' + (e as Error).stack
        console.log(title, text)
      }
      const ms = performance.now() - t0
      if (ms > 100) console.log('slow', title, ms)
      const lines = text.split('\n')
      const want =
        text === ''
          ? "''"
          : lines.length === 1
            ? q(text)
            : `[\n${lines.map((l) => q(l)).join(',\n')}].join('\\n')`
      body += `\ntest(${q(title)}, async () => {\n  expect(await ${expr}).toBe(${want})\n})\n`
    }
    const used = ['changed', 'good', 'told', 'withData'].filter((n) =>
      new RegExp(`\\b${n}\\b`).test(body.replace(/'(?:[^'\\]|\\.)*'/g, '')),
    )
    const from = path.includes('formats') ? '../network/told.ts' : './told.ts'
    writeFileSync(
      path,
      `// ${intro}\n\nimport { expect, test } from 'vitest'\nimport { ${used.join(', ')} } from '${from}'\n${body}`,
    )
  }
})
