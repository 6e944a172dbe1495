// Lessons as data: a Vite plugin that turns each Markdown file of web/lessons into what the page shows.

import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { readLesson } from './lesson-file.ts'

const file = /\/lessons\/([\w-]+)\.md$/

export const lessons: Plugin = {
  name: 'lessons',
  transform(code, id) {
    const name = file.exec(id)?.[1]
    if (name === undefined) return null
    const { lesson } = readLesson(name, code, (example) => {
      const path = new URL(`../../examples/${example}.yaml`, import.meta.url)
      return readFileSync(path, 'utf8')
    })
    return { code: `export default ${JSON.stringify(lesson)}`, moduleType: 'js' }
  },
}
