// Tasks that hold the page up, watched from a moment on.

import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Begins to watch; what is handed back tells the tasks over 50 ms since then, and fails where they are our doing. */
export async function watchTasks(page: Page): Promise<(during: string) => Promise<void>> {
  await page.evaluate(() => {
    const long: number[] = []
    Object.assign(window, { long })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) long.push(Math.round(duration))
    }).observe({ type: 'longtask' })
  })
  return async (during) => {
    const long = await page.evaluate(() => (window as unknown as { long: number[] }).long)
    console.log(`tasks over 50 ms in ${during}: ${long.length === 0 ? 'none' : `${long.join(', ')} ms`}`)
    // Where other work shares the processor a task is held up now and then; one in each message would be our doing.
    expect(long.length).toBeLessThan(30)
  }
}
