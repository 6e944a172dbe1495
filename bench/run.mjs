// Every benchmark, one after the other; the startup ratios compare whole processes with an empty Node.

await import('./functions.mjs')
await import('./sheet.mjs')
await import('./training.mjs')
await import('./check.mjs')
await import('./startup.mjs')
