// What a number is called, as data. Each notation spells a name in its own way; the address is the one
// spelling that every file, command and test uses.

export type Name =
  | { of: 'input' | 'target' | 'net' | 'out'; unit: string; sample?: number }
  /** The error of one output, or (without unit) of all of them. */
  | { of: 'error'; unit?: string; sample?: number }
  | { of: 'penalty' }
  /** A weight or bias, by its user's name or `w(i1->h1)`, `b(h1)`. */
  | { of: 'parameter'; parameter: string }
  | { of: 'rate' }
  /** Number of the update (from 1) and of the pass over the data (from 0), where an optimizer or schedule uses it. */
  | { of: 'step' | 'epoch' }
  /** What the update computes for a parameter: `new`, `change`, and an optimizer's state such as m, v, mhat. */
  | { of: 'update'; quantity: string; parameter: string }
  /** An optimizer's state as the step before left it. */
  | { of: 'previous'; quantity: string; parameter: string }
  /** ∂d/∂by; with `via`, only the part that flows through that unit of the next layer. */
  | { d: Name; by: Name; via?: string }

const PLAIN = /^\p{L}[\p{L}\p{M}\p{N}_.']*$/u
const OURS = new Set(
  'E net out delta new change penalty rate step epoch previous target w b dE dnet dout m v mhat vhat'.split(
    ' ',
  ),
)

/** A unit's or parameter's name as it stands in an address: in JSON quotes where it could be misread. */
export function quoted(name: string): string {
  return PLAIN.test(name) && !OURS.has(name) ? name : JSON.stringify(name)
}

/** `w(i1->h1)` and `b(h1)` are addresses already; other parameters are names. */
function parameterAddress(name: string): string {
  return /^[wb]\(.*\)$/.test(name) ? name : quoted(name)
}

const at = (sample: number | undefined) => (sample === undefined ? '' : `@${sample}`)

function bare(name: Name): string {
  if ('d' in name) {
    const via = name.via === undefined ? '' : `:${quoted(name.via)}`
    return `d${bare(name.d)}/d${bare(name.by)}${via}`
  }
  switch (name.of) {
    case 'input':
      return quoted(name.unit)
    case 'error':
      return name.unit === undefined ? 'E' : `E(${quoted(name.unit)})`
    case 'penalty':
    case 'rate':
    case 'step':
    case 'epoch':
      return name.of
    case 'parameter':
      return parameterAddress(name.parameter)
    case 'update':
      return `${name.quantity}(${parameterAddress(name.parameter)})`
    case 'previous':
      return `previous(${name.quantity}(${parameterAddress(name.parameter)}))`
    default:
      return `${name.of}(${quoted(name.unit)})`
  }
}

/** The sample a name belongs to: its own, or that of the numbers it relates. */
export function sampleOf(name: Name): number | undefined {
  if ('d' in name) return sampleOf(name.d) ?? sampleOf(name.by)
  return 'sample' in name ? name.sample : undefined
}

/** The one spelling of a name, such as `dE/dw5@2`. ∂E/∂net(h1) is spelled `delta(h1)`. */
export function addressOf(name: Name): string {
  if ('d' in name && ofWholeBatch(name)) {
    const via = name.via === undefined ? '' : `:${quoted(name.via)}`
    return `d${bare(name.d)}@all/d${bare(name.by)}${via}${at(sampleOf(name.by))}`
  }
  if (isDelta(name)) return `delta(${quoted(name.by.unit)})${at(sampleOf(name))}`
  return bare(name) + at(sampleOf(name))
}

/** Is this the slope of a number of the whole batch by a number of one sample: `dE@all/dnet(h1)@2`? */
export function ofWholeBatch(name: { d: Name; by: Name }): boolean {
  return sampleOf(name.d) === undefined && sampleOf(name.by) !== undefined
}

/** Is this ∂E/∂net of a unit, the number called δ? */
export function isDelta(name: Name): name is { d: Name; by: { of: 'net'; unit: string; sample?: number } } {
  return (
    'd' in name &&
    name.via === undefined &&
    'of' in name.d &&
    name.d.of === 'error' &&
    name.d.unit === undefined &&
    'of' in name.by &&
    name.by.of === 'net'
  )
}
