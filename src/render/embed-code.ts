// The HTML that shows a network inside another page.

import { html } from './encode.ts'

/** Pixels that picture, working and player need beside each other. */
const HEIGHT = 640

/** A frame for an address; its title is what a screen reader calls it. */
export function embedCode(address: string, title: string): string {
  const attributes = [
    `src="${html(address)}"`,
    `title="${html(title)}"`,
    'width="100%"',
    `height="${HEIGHT}"`,
    'style="border: 0"',
    'loading="lazy"',
  ]
  return `<iframe ${attributes.join(' ')}></iframe>`
}
