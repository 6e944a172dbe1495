// The page's only door for text that a browser runs or parses: our own worker, and the library's documents.

type Rules = {
  readonly createHTML: (text: string) => string
  readonly createScriptURL: (address: string) => string
}
type Policies = { createPolicy(name: string, rules: Rules): Rules }

const rules: Rules = {
  createHTML: (text) => text,
  createScriptURL: (address) => {
    if (new URL(address).origin !== location.origin) throw new TypeError(`not of this page: ${address}`)
    return address
  },
}
const { trustedTypes } = globalThis as { trustedTypes?: Policies }

export const trusted: Rules = trustedTypes?.createPolicy('app', rules) ?? rules
