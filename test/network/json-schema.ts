// Checks a value against a JSON Schema: the keywords that the schema of a network file uses, no more. A word it
// does not know is an error, so that nothing passes unchecked.

type Schema = Record<string, unknown>

const QUIET = new Set(['$schema', 'title', 'description', 'default'])

/** The places that do not fit; empty when all does. */
export function misfits(schema: Schema, value: unknown, path = '$'): string[] {
  return Object.entries(schema).flatMap(([word, rule]) =>
    QUIET.has(word) ? [] : misfit(word, rule, schema, value, path),
  )
}

function misfit(word: string, rule: unknown, schema: Schema, value: unknown, path: string): string[] {
  const unless = (fine: boolean) => (fine ? [] : [`${path}: ${word} ${JSON.stringify(rule)}`])
  const text = typeof value === 'string'
  const list = Array.isArray(value)
  const map = typeof value === 'object' && value !== null && !list
  const number = typeof value === 'number'
  switch (word) {
    case 'type':
      return unless(typeOf(value) === rule || (rule === 'number' && number))
    case 'const':
      return unless(value === rule)
    case 'enum':
      return unless((rule as unknown[]).includes(value))
    case 'anyOf':
      return unless((rule as Schema[]).some((one) => misfits(one, value, path).length === 0))
    case 'minLength':
      return unless(!text || [...value].length >= (rule as number))
    case 'maxLength':
      return unless(!text || [...value].length <= (rule as number))
    case 'minimum':
      return unless(!number || value >= (rule as number))
    case 'maximum':
      return unless(!number || value <= (rule as number))
    case 'exclusiveMinimum':
      return unless(!number || value > (rule as number))
    case 'exclusiveMaximum':
      return unless(!number || value < (rule as number))
    case 'minItems':
      return unless(!list || value.length >= (rule as number))
    case 'items':
      return list ? value.flatMap((item, i) => misfits(rule as Schema, item, `${path}[${i}]`)) : []
    case 'required':
      return unless(!map || (rule as string[]).every((key) => Object.hasOwn(value, key)))
    case 'properties':
      return map
        ? Object.entries(rule as Record<string, Schema>).flatMap(([key, one]) =>
            Object.hasOwn(value, key) ? misfits(one, (value as Schema)[key], `${path}.${key}`) : [],
          )
        : []
    case 'propertyNames':
      return map ? Object.keys(value).flatMap((key) => misfits(rule as Schema, key, `${path} key`)) : []
    case 'additionalProperties': {
      const known = Object.keys((schema.properties ?? {}) as Schema)
      const others = map ? Object.keys(value).filter((key) => !known.includes(key)) : []
      if (rule === false) return others.map((key) => `${path}: the key ${key}`)
      return others.flatMap((key) => misfits(rule as Schema, (value as Schema)[key], `${path}.${key}`))
    }
    default:
      throw new Error(`the schema word ${word} at ${path} is not checked`)
  }
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return Number.isInteger(value) ? 'integer' : typeof value
}
