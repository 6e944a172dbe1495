// The command line in a checkout: builds what has changed, then runs it.

await import('./build.mjs')
await import('../dist/cli/handgrad.js')
