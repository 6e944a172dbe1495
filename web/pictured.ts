// The picture as it stands on the page, as a file that needs no style sheet.

const KEPT = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
  'text-anchor',
] as const
const LETTERS = ['font-family', 'font-size', 'font-weight', 'font-style'] as const

/** The picture as SVG: colours and letters as attributes; nothing that only the page needs. */
export function pictureOf(shown: SVGSVGElement): string {
  const copy = shown.cloneNode(true) as SVGSVGElement
  const from = [shown, ...shown.querySelectorAll('*')]
  for (const [i, to] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const style = getComputedStyle(from[i]!)
    for (const { name } of [...to.attributes]) {
      if (/^(?:class|tabindex|role|aria-|data-)/.test(name)) to.removeAttribute(name)
    }
    for (const key of KEPT) to.setAttribute(key, style.getPropertyValue(key))
    if (/^t(?:ext|span)$/.test(to.tagName))
      for (const key of LETTERS) to.setAttribute(key, style.getPropertyValue(key))
  }
  const notes = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT)
  const comments: Node[] = []
  while (notes.nextNode()) comments.push(notes.currentNode)
  for (const comment of comments) comment.parentNode?.removeChild(comment)
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  ground.setAttribute('width', '100%')
  ground.setAttribute('height', '100%')
  ground.setAttribute(
    'fill',
    getComputedStyle(document.querySelector('.card') ?? document.body).backgroundColor,
  )
  copy.prepend(ground)
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.removeAttribute('style')
  return new XMLSerializer().serializeToString(copy)
}

/** Dots per unit of the picture: sharp on paper. */
const FINE = 3

export async function pngOf(svg: string, { viewBox }: SVGSVGElement): Promise<Blob> {
  const image = new Image()
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = viewBox.baseVal.width * FINE
    canvas.height = viewBox.baseVal.height * FINE
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png'),
    )
  } finally {
    URL.revokeObjectURL(address)
  }
}
