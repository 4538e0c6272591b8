// A bubble to be filled in.
import { INK, type Pen } from '../../../platform/pdf/pen.ts'

/** Its radius in points: wide enough for a ballpoint pen. */
export const BUBBLE = 4.3

/** A bubble around its sign. */
export function bubble(pen: Pen, x: number, y: number, sign: string): void {
  pen.doc.circle(x, y, BUBBLE).lineWidth(0.6).strokeColor(INK.words).stroke()
  pen.centre(sign, x, y + 2.1, 5.8, {}, INK.faint)
}
