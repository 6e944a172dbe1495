// What every answer says about itself: the page runs its own scripts only, asks nobody else for anything, and is
// shown in no other page (but for the one made to be embedded).

const EMBEDDED = '/embed.html'

/** `svelte-trusted-html` is the policy by which the page's framework makes its own markup. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app svelte-trusted-html',
]
const NOT_FRAMED = "frame-ancestors 'none'"

const NOT_USED = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']

export function headersOf(address: string): Readonly<Record<string, string>> {
  const policy = address === EMBEDDED ? POLICY : [...POLICY, NOT_FRAMED]
  return {
    'Content-Security-Policy': policy.join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': NOT_USED.map((feature) => `${feature}=()`).join(', '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
  }
}
