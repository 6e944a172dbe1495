// Every language a test file can be written in, in the order of the help.

import { c } from './c.ts'
import { csharp } from './csharp.ts'
import { go } from './go.ts'
import { jest } from './jest.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { pytest } from './pytest.ts'
import { rust } from './rust.ts'
import type { Target } from './target.ts'
import { vitest } from './vitest.ts'

export const targets: readonly Target[] = [vitest, jest, pytest, junit, csharp, rust, go, c, json]
