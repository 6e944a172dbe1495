// The example networks, as the descriptions their files hold; those with a data file beside them stay out.

import type { Description } from '#lib'

const files = import.meta.glob<Description>('../examples/*.yaml', { eager: true, import: 'default' })

export type Example = { readonly id: string; readonly title: string; readonly description: Description }

const ORDER = ['article-2', 'article-1', 'article-3']
const rank = ({ id }: Example) => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length)

export const examples: readonly Example[] = Object.entries(files)
  .map(([file, description]) => {
    const id = file.replace(/^.*\/|\.yaml$/g, '')
    return { id, title: description.title ?? id, description }
  })
  .filter(({ description }) => description.data === undefined)
  .sort((a, b) => rank(a) - rank(b))
