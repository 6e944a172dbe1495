import { expect, test } from 'vitest'
import type { Network } from '../../src/network/network.ts'
import { characters } from '../../src/render/drawing/characters.ts'
import { overlap } from '../../src/render/drawing/labels.ts'
import { layout } from '../../src/render/drawing/layout.ts'
import { svg } from '../../src/render/drawing/svg.ts'
import { tikz } from '../../src/render/drawing/tikz.ts'
import { nameText } from '../../src/render/text.ts'
import { article2 } from './cells.ts'
import { HOSTILE } from './hostile.ts'

/** A network of those layers, with a bias for every unit. */
function dense(...sizes: number[]): Network {
  let count = 0
  const layers = sizes.slice(1).map((units, l) => {
    const weights = count
    const biases = weights + units * sizes[l]!
    count = biases + units
    const names = Array.from({ length: units }, (_, j) =>
      l === sizes.length - 2 ? `o${j + 1}` : `h${l}_${j + 1}`,
    )
    return {
      type: 'dense',
      units: names,
      inputs: sizes[l]!,
      activation: null,
      weights,
      biases,
      biasCount: units,
    }
  })
  return {
    ...article2,
    inputs: Array.from({ length: sizes[0]! }, (_, i) => `i${i + 1}`),
    layers,
    names: new Map(Array.from({ length: count }, (_, p) => [p, `w${p + 1}`])),
    start: Float64Array.from({ length: count }, (_, p) => Math.sin(p * 7.7)),
  } as unknown as Network
}

test.each([[[2, 2, 2]], [[2, 2, 1]], [[3, 4, 2]], [[4, 4, 4]], [[5, 5]], [[6, 6]], [[2, 6, 2]], [[1, 1]]])(
  'in a drawing of %j every weight has a label on its own edge, and none covers another',
  (sizes) => {
    const picture = layout(sizes.join() === '2,2,2' ? article2 : dense(...sizes))
    const edges = picture.edges.filter(({ kind }) => kind === 'weight')
    const labels = edges.map(({ label }) => label!)
    expect(edges).toHaveLength(sizes.slice(1).reduce((sum, n, l) => sum + n * sizes[l]!, 0))
    for (const [i, a] of labels.entries()) {
      const { from, to } = edges[i]!
      const off = (to.x - from.x) * (a.y - from.y) - (to.y - from.y) * (a.x - from.x)
      expect(Math.abs(off) / Math.hypot(to.x - from.x, to.y - from.y)).toBeLessThan(0.01)
      for (const b of labels.slice(i + 1))
        expect(overlap(a, b), `${nameText(a.name)} ${nameText(b.name)}`).toBe(false)
      for (const { x, y, radius, kind } of picture.nodes) {
        if (kind !== 'more') expect(overlap(a, { x, y, width: 2 * radius, height: 2 * radius })).toBe(false)
      }
    }
  },
)

test('a shared bias is one node, joined to every unit of its layer', () => {
  const { nodes, edges } = layout(article2)
  expect(nodes.filter(({ kind }) => kind === 'bias').map(({ bias }) => nameText(bias!.name))).toEqual([
    'b1',
    'b2',
  ])
  expect(edges.filter(({ kind }) => kind === 'bias')).toHaveLength(4)
})

test('a layer of more than eight units is drawn with a gap', () => {
  const { nodes, edges } = layout(dense(784, 128, 10))
  expect(nodes.filter(({ kind }) => kind === 'more').map(({ name }) => name)).toEqual([
    '779 more',
    '123 more',
    '5 more',
  ])
  expect(edges.length).toBeLessThan(100)
})

test('the SVG has no script, no foreign object and no address outside', () => {
  const hostile = {
    ...article2,
    inputs: HOSTILE.slice(0, 2),
    names: new Map(HOSTILE.slice(0, 10).entries()),
  } as Network
  const text = svg(layout(hostile), { standalone: true, title: HOSTILE[0]! })
  expect(text).not.toMatch(
    /<script|<foreignObject|<img|xlink|(?:href|src|on[a-z]+)\s*=(?![^<]*<\/(?:tspan|text|title)>)/i,
  )
  expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;')
  expect(text).not.toContain('\n\n')
})

test('the terminal draws boxes with one bus between two layers and lists every weight', () => {
  expect(characters(article2, article2.start, 80).join('\n')).toBe(`┌────┐     ┌────┐     ┌────┐
│ i1 ├──┬─▸┤ h1 ├──┬─▸┤ o1 │
└────┘  │  └────┘  │  └────┘
┌────┐  │  ┌────┐  │  ┌────┐
│ i2 ├──┴─▸┤ h2 ├──┴─▸┤ o2 │
└────┘     └────┘     └────┘

w1: i1 → h1   0.15    b1: → h1, h2  0.35    w8: h2 → o2   0.55
w2: i2 → h1    0.2    w5: h1 → o1    0.4    b2: → o1, o2   0.6
w3: i1 → h2   0.25    w6: h2 → o1   0.45
w4: i2 → h2    0.3    w7: h1 → o2    0.5`)
})

test('in a narrow terminal the layers stand under each other', () => {
  expect(characters(article2, article2.start, 20).slice(0, 3)).toEqual(['  i1 i2', '→ h1 h2', '→ o1 o2'])
})

test('drawings are snapshots that one can open', async () => {
  await expect(svg(layout(article2), { standalone: true })).toMatchFileSnapshot('snapshots/network-2-2-2.svg')
  await expect(svg(layout(dense(6, 6, 3)), { standalone: true })).toMatchFileSnapshot(
    'snapshots/network-6-6-3.svg',
  )
  await expect(tikz(layout(article2))).toMatchFileSnapshot('snapshots/network-2-2-2.tikz')
})
