// Where a part of a report card stands.

/** From its upper left corner, in points. */
export interface Place {
  x: number
  top: number
  width: number
}
