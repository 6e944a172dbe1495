// Where one stands before the picture: how large it is and how far it is moved. Only the transform of one layer
// changes, so that the browser need not draw anything anew while somebody drags.

/** How much closer one comes at most, and by one press of a button. */
const CLOSEST = 8
const STEP = 1.25
/** Room that a focused number keeps to the edge, in pixels. */
const EDGE = 8

export class Camera {
  private readonly frame: HTMLElement
  private readonly plane: HTMLElement
  private x = 0
  private y = 0
  private scale = 1

  constructor(frame: HTMLElement, plane: HTMLElement) {
    this.frame = frame
    this.plane = plane
  }

  /** The scale at which all of the picture is seen; never larger than it is drawn. */
  private get whole(): number {
    const { frame, plane } = this
    return Math.min(1, frame.clientWidth / plane.offsetWidth, frame.clientHeight / plane.offsetHeight)
  }

  /** Moves the picture by so many pixels, as far as there is more of it; tells whether there was. */
  move(right: number, down: number): boolean {
    const { x, y } = this
    this.place(x + right, y + down, this.scale)
    return this.x !== x || this.y !== y
  }

  /** Comes closer by a factor; the point of the screen stays where it is. */
  zoom(factor: number, at = this.middle()): void {
    const scale = Math.min(CLOSEST, Math.max(this.whole, this.scale * factor))
    const box = this.frame.getBoundingClientRect()
    const stays = (point: number, offset: number) => point - ((point - offset) * scale) / this.scale
    this.place(stays(at.x - box.left, this.x), stays(at.y - box.top, this.y), scale)
  }

  closer(): void {
    this.zoom(STEP)
  }

  farther(): void {
    this.zoom(1 / STEP)
  }

  /** All of the picture. */
  fit(): void {
    this.place(0, 0, this.whole)
  }

  /** Brings what has the focus into the frame. */
  reveal(element: Element): void {
    const box = this.frame.getBoundingClientRect()
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const into = (from: number, to: number, low: number, high: number) =>
      Math.max(0, low + EDGE - from) || Math.min(0, high - EDGE - to)
    this.move(into(left, right, box.left, box.right), into(top, bottom, box.top, box.bottom))
  }

  private middle() {
    const { left, top, width, height } = this.frame.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  }

  /** A picture larger than the frame leaves no edge of it empty; a smaller one stands in the middle. */
  private place(x: number, y: number, scale: number): void {
    const { frame, plane } = this
    const within = (offset: number, size: number, room: number) =>
      size > room ? Math.min(0, Math.max(room - size, offset)) : (room - size) / 2
    this.scale = scale
    this.x = within(x, plane.offsetWidth * scale, frame.clientWidth)
    this.y = within(y, plane.offsetHeight * scale, frame.clientHeight)
    frame.classList.toggle('taller', plane.offsetHeight * scale > frame.clientHeight)
    plane.style.transform = `translate(${this.x}px, ${this.y}px) scale(${scale})`
  }
}
