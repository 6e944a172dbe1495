// Trains off the main thread: works in short slices, listens between them, and tells how far it is a few times a
// second.

import {
  type CurveDrawing,
  curveDrawing,
  type Description,
  type Goal,
  type Kept,
  type Network,
  network,
  type Progress,
  type Session,
  sessionOf,
} from '#lib'

export type Asked =
  | { readonly type: 'begin'; readonly description: Description }
  | { readonly type: 'run'; readonly steps: number; readonly until: Goal | undefined }
  | { readonly type: 'pause' }
  | { readonly type: 'at'; readonly step: number }

export type Told =
  | {
      readonly type: 'progress'
      readonly progress: Omit<Progress, 'curves'>
      readonly drawing: CurveDrawing
    }
  | { readonly type: 'at'; readonly kept: Kept }

/** Milliseconds of work before it listens. */
const SLICE = 20
/** Milliseconds between two messages. */
const PACE = 100

let of: Network
let session: Session
let clock: ReturnType<typeof setInterval> | undefined
const tell = (told: Told) => postMessage(told)

function report(): void {
  const { curves, ...progress } = session.progress()
  tell({ type: 'progress', progress, drawing: curveDrawing(of, curves, progress.last) })
}

/** A message to oneself waits behind those of the page, and is not held back as a timer is. */
const next = new MessageChannel()
next.port1.onmessage = work

function work(): void {
  if (!session.isRunning) return
  session.work(SLICE, () => performance.now())
  if (session.isRunning) next.port2.postMessage(null)
  else stop()
}

function stop(): void {
  clearInterval(clock)
  report()
}

addEventListener('message', ({ data: asked }: MessageEvent<Asked>) => {
  if (asked.type === 'begin') {
    of = network(asked.description)
    session = sessionOf(of)
  } else if (asked.type === 'run') {
    session.run(asked.steps, asked.until)
    clearInterval(clock)
    clock = setInterval(report, PACE)
    if (session.isRunning) next.port2.postMessage(null)
    else stop()
  } else if (asked.type === 'pause') {
    session.pause()
    stop()
  } else tell({ type: 'at', kept: session.at(asked.step) })
})
