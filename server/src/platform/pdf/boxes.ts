// The smallest parts of a page: boxes that stand on a baseline.

/** A piece of a line: set with its baseline at y. */
export interface Box {
  width: number
  ascent: number
  descent: number
  draw(x: number, y: number): void
}

/** How wide boxes are side by side. */
export const sumOf = (boxes: Box[]): number => boxes.reduce((sum, box) => sum + box.width, 0)

/** Boxes side by side as one, at least as tall as said. */
export function inARow(boxes: Box[], least = { ascent: 0, descent: 0 }): Box {
  return {
    width: sumOf(boxes),
    ascent: Math.max(least.ascent, ...boxes.map((box) => box.ascent)),
    descent: Math.max(least.descent, ...boxes.map((box) => box.descent)),
    draw(x, y) {
      let at = x
      for (const box of boxes) {
        box.draw(at, y)
        at += box.width
      }
    },
  }
}
