// What the heading of a column (or of a row, or of a JSON map) says the numbers under it are: under `dE/dw` stands
// the gradient of each weight, under `w+` its new value. Adding a wording means adding it here.

import { keyOf } from './spelling-key.ts'

/** How the name of an item, a unit or a parameter, becomes that of the number under the heading. */
export type Heading = {
  readonly name: (item: string) => string
  /** The heading is about weights and biases only. */
  readonly parameters?: true
}

const ERROR = '(?:e|l|c|j|loss|cost|error)(?:tot|total)?'
const WEIGHT = '(?:w|b|wb|θ|p|weights?|bias(?:es)?|parameters?|values?)'
const HEADINGS: readonly (readonly [words: string, heading: Heading])[] = [
  [`d${ERROR}/d(?:w|b|wb|θ|p|weight|bias)?`, { name: (item) => `dE/d${item}`, parameters: true }],
  [
    `(?:my)?(?:gradients?|grads?|slopes?)(?:of)?${WEIGHT}?|d${WEIGHT}|${WEIGHT}gradients?|∇${ERROR}?`,
    { name: (item) => `dE/d${item}`, parameters: true },
  ],
  [`d${ERROR}`, { name: (item) => `dE/d${item}` }],
  [
    `δs?|deltas?|errorterms?|errorsignals?|d${ERROR}/d(?:net|z|sum|input)`,
    { name: (item) => `delta(${item})` },
  ],
  [`d${ERROR}/d(?:out|a|y|output)`, { name: (item) => `dE/dout(${item})` }],
  [
    "d(?:out|a|y|output)/d(?:net|z|sum|input)|[fgσφ]'(?:net|z|sum)?|slopes?",
    { name: (item) => `dout(${item})/dnet(${item})` },
  ],
  ['nets?|netinputs?|weightedsums?|sums?|z|preactivations?', { name: (item) => `net(${item})` }],
  ['outs?|outputs?|a|activations?', { name: (item) => `out(${item})` }],
  [ERROR, { name: (item) => `E(${item})` }],
  ['targets?|desired', { name: (item) => `target(${item})` }],
  [
    `(?:my)?(?:new|updated|next|after)${WEIGHT}?|${WEIGHT}(?:new|updated|next|after|[+'*])|(?:${WEIGHT}?after)(?:the)?(?:update|step)`,
    { name: (item) => `new(${item})`, parameters: true },
  ],
  [
    `values?|(?:old|before|start|initial|current)${WEIGHT}?|${WEIGHT}(?:old|before)|(?:${WEIGHT}?before)(?:the)?(?:update|step)`,
    { name: (item) => item, parameters: true },
  ],
  [`changes?|Δ${WEIGHT}`, { name: (item) => `change(${item})`, parameters: true }],
]
const PATTERNS = HEADINGS.map(([words, heading]) => [new RegExp(`^(?:${words})$`), heading] as const)

/** What a heading may say: the slope of a weight and that of a unit are two things. */
export function headingsOf(label: string): readonly Heading[] {
  if (label.length > 60) return []
  const bare = label.replace(/\s\([^()]*\)$/, '')
  const key = keyOf(bare).replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  return PATTERNS.flatMap(([words, heading]) => (words.test(key) ? [heading] : []))
}
