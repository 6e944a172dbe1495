// Moves and scales the picture by pointer, wheel and keys: what people try first in any drawing.

import { Camera } from './camera.ts'

/** Pixels after which a press is a drag and opens nothing. */
const DRAG = 4
/** Pixels that an arrow key moves. */
const KEY = 48
/** How fast the wheel scales. */
const WHEEL = 0.01
/** Wheels count in lines or pages on some systems: pixels of each. */
const PIXELS = [1, 16, 400]

type Place = { readonly x: number; readonly y: number }

const ARROWS: Record<string, readonly [right: number, down: number]> = {
  ArrowLeft: [KEY, 0],
  ArrowRight: [-KEY, 0],
  ArrowUp: [0, KEY],
  ArrowDown: [0, -KEY],
}

const apart = (a: Place, b: Place) => Math.hypot(a.x - b.x, a.y - b.y)
const between = (a: Place, b: Place): Place => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

/** Makes the plane in the frame movable; `undo` takes that back. */
export function movable(frame: HTMLElement, plane: HTMLElement): { camera: Camera; undo: () => void } {
  const camera = new Camera(frame, plane)
  const down = new Map<number, Place>()
  let pressed: Place | null = null
  let isDragging = false

  const listeners: { [Type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Type]) => void } = {
    pointerdown(event) {
      if (event.button !== 0) return
      if (down.size === 0) {
        pressed = { x: event.clientX, y: event.clientY }
        isDragging = false
      }
      down.set(event.pointerId, { x: event.clientX, y: event.clientY })
    },
    pointermove(event) {
      const before = down.get(event.pointerId)
      if (before === undefined || pressed === null) return
      const now = { x: event.clientX, y: event.clientY }
      if (!isDragging && down.size === 1 && apart(pressed, now) < DRAG) return
      if (!isDragging) {
        isDragging = true
        plane.classList.add('moving')
        for (const id of down.keys()) frame.setPointerCapture(id)
      }
      const other = [...down].find(([id]) => id !== event.pointerId)?.[1]
      down.set(event.pointerId, now)
      if (other === undefined) camera.move(now.x - before.x, now.y - before.y)
      else {
        const [from, to] = [between(before, other), between(now, other)]
        camera.move(to.x - from.x, to.y - from.y)
        camera.zoom(apart(now, other) / Math.max(1, apart(before, other)), to)
      }
    },
    pointerup: lift,
    pointercancel: lift,
    // What was dragged is not pressed.
    click(event) {
      if (!isDragging || event.detail === 0) return
      isDragging = false
      event.stopPropagation()
    },
    wheel(event) {
      const unit = PIXELS[event.deltaMode] ?? 1
      const [right, below] = [event.deltaX * unit, event.deltaY * unit]
      if (event.ctrlKey) camera.zoom(Math.exp(-below * WHEEL), { x: event.clientX, y: event.clientY })
      // At its edge the page goes on.
      else if (!camera.move(-right, -below)) return
      event.preventDefault()
    },
    keydown(event) {
      const arrow = event.target === frame ? ARROWS[event.key] : undefined
      if (arrow === undefined || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      camera.move(...arrow)
    },
    focusin({ target }) {
      if (target instanceof Element && target !== frame && target.matches(':focus-visible'))
        camera.reveal(target)
    },
  }
  function lift(event: PointerEvent) {
    down.delete(event.pointerId)
    if (down.size === 0) plane.classList.remove('moving')
  }

  const types = Object.keys(listeners) as (keyof HTMLElementEventMap)[]
  // A press that was a drag must not reach the numbers inside.
  const how = (type: string) => ({
    capture: type === 'click',
    passive: type !== 'wheel' && type !== 'keydown',
  })
  const hear = (type: keyof HTMLElementEventMap) => listeners[type] as (event: Event) => void
  for (const type of types) frame.addEventListener(type, hear(type), how(type))
  // Another size of the frame, or another network, leaves no edge empty.
  const sizes = new ResizeObserver(() => camera.move(0, 0))
  sizes.observe(frame)
  sizes.observe(plane)
  return {
    camera,
    undo() {
      sizes.disconnect()
      for (const type of types) frame.removeEventListener(type, hear(type), how(type))
    },
  }
}
