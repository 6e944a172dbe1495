// What a key of an implementer's trace holds: `dW1`, `layers.0.weight.grad`, `nets` or `gradients` as a quantity,
// of one layer or of all of them. Adding a spelling means adding a line here.

export type UnitQuantity = 'input' | 'target' | 'net' | 'out' | 'error' | 'delta' | 'dout'
export type ParameterQuantity = 'parameter' | 'gradient' | 'new' | 'change'
export type ArrayKind =
  | { readonly of: UnitQuantity }
  | { readonly of: ParameterQuantity; readonly is: 'weight' | 'bias' }

/** `layer` as counted in the key, `'all'` for a list of layers, `'last'` for the outputs; `module` is still to be counted. */
export type TraceKey = ArrayKind & {
  readonly layer: number | 'all' | 'last' | 'none'
  readonly module?: string
  /** A spelling that fixes how the matrix lies. */
  readonly orientation?: Orientation
}
export type Orientation = 'rows' | 'columns'

/** What the arrays under a key are: gradients, new values; else the parameters themselves. */
export function contextOf(key: string): ParameterQuantity | undefined {
  if (/^(?:gradients?|grads?|∇|d|dparams|dparameters)$/i.test(key)) return 'gradient'
  if (/^(?:new|updated|after|next|new_?parameters|new_?params|new_?weights)$/i.test(key)) return 'new'
  if (/^(?:changes?|updates?)$/i.test(key)) return 'change'
  if (/^(?:parameters|params|weights|state_dict|before|old|model|start)$/i.test(key)) return 'parameter'
  return undefined
}

const WHOLE: readonly (readonly [
  RegExp,
  Omit<TraceKey, 'of' | 'is'> & (ArrayKind | { is: 'weight' | 'bias' }),
])[] = [
  [/^(?:inputs?|x)$/i, { of: 'input', layer: 'none' }],
  [/^(?:targets?|y|t|labels?|desired)$/i, { of: 'target', layer: 'none' }],
  [/^(?:outputs?|y_?hat|y_?pred|pred(?:iction)?s?|prob(?:abilitie)?s)$/i, { of: 'out', layer: 'last' }],
  [/^(?:nets?|sums?|zs?|pre_?activations?|net_?inputs?)$/i, { of: 'net', layer: 'all' }],
  [/^(?:activations?|acts|as?|outs?)$/i, { of: 'out', layer: 'all' }],
  [/^(?:deltas?|δs?|dzs?|dnets?)$/i, { of: 'delta', layer: 'all' }],
  [/^(?:das?|douts?)$/i, { of: 'dout', layer: 'all' }],
  [/^(?:errors|output_?errors)$/i, { of: 'error', layer: 'none' }],
  [/^(?:weights|ws?)$/i, { is: 'weight', layer: 'all' }],
  [/^(?:bias(?:es)?|bs?)$/i, { is: 'bias', layer: 'all' }],
]

const UNITS: Record<string, UnitQuantity> = {
  z: 'net',
  net: 'net',
  a: 'out',
  out: 'out',
  h: 'out',
  act: 'out',
}
const SLOPES: Record<string, UnitQuantity> = { net: 'delta', out: 'dout' }
const COUNTED =
  /^(new_?|updated_?|grad_?|d[LEC]_d|d_?|∂)?(W|w|weights?|b|bias|z|net|a|out|act|h|delta|δ)_?\[?(\d{1,4})\]?(?:[_.]?(new|updated|next|grad|gradient|['+]))?$/
const MODULE = /^(.{1,80})[./_](weight|bias|kernel|gamma)(?::0)?(?:[./_](grad|gradient|new|updated))?$/

/** What an array under this key is, or `null`; `context` is what the keys around it say. */
export function traceKey(key: string, context: ParameterQuantity = 'parameter'): TraceKey | null {
  if (key.length > 100) return null
  for (const [keys, meant] of WHOLE) {
    if (!keys.test(key)) continue
    return 'of' in meant ? (meant as TraceKey) : ({ ...meant, of: context } as TraceKey)
  }
  const whole = /^(?:(d|grad_?|new_?)(weights|biases|w|b)|(weights|biases)_?(grads?|gradients?|new))$/i.exec(
    key,
  )
  if (whole !== null) {
    const is = /^w/i.test(whole[2] ?? whole[3]!) ? ('weight' as const) : ('bias' as const)
    return { of: marked(whole[1] ?? whole[4]!) ?? context, is, layer: 'all' }
  }
  return countedKey(key, context) ?? moduleKey(key, context)
}

function marked(mark: string | undefined): 'gradient' | 'new' | undefined {
  if (mark === undefined) return undefined
  return /^(?:new|updated|next|['+])/.test(mark) ? 'new' : 'gradient'
}

function countedKey(key: string, context: ParameterQuantity): TraceKey | null {
  const parts = COUNTED.exec(key)
  if (parts === null) return null
  const [, before, word, digits, after] = parts
  const layer = Number(digits)
  const mark = marked(before) ?? marked(after)
  if (/^w/i.test(word!)) return { of: mark ?? context, is: 'weight', layer }
  if (/^b/.test(word!)) return { of: mark ?? context, is: 'bias', layer }
  if (word === 'delta' || word === 'δ') return mark === undefined ? { of: 'delta', layer } : null
  const of = UNITS[word!]!
  if (mark === 'new') return null
  return { of: mark === 'gradient' || context === 'gradient' ? SLOPES[of]! : of, layer }
}

function moduleKey(key: string, context: ParameterQuantity): TraceKey | null {
  const parts = MODULE.exec(key)
  if (parts === null || parts[2] === 'gamma') return null
  const [, module, word, mark] = parts
  const is = word === 'bias' ? ('bias' as const) : ('weight' as const)
  const orientation = word === 'kernel' ? 'columns' : word === 'weight' ? 'rows' : undefined
  return {
    of: marked(mark) ?? context,
    is,
    layer: 'none',
    module: module as string,
    ...(orientation && { orientation }),
  }
}
