// What the drawing thread is told to draw: the paper of a set, its key, or the answer sheet.
import { drawKey } from './key.ts'
import { drawPaper } from './paper.ts'
import type { Printed } from './printed.ts'
import { drawSheet } from './sheet.ts'

/** The document's bytes. */
export function draw(printed: Printed): Promise<Buffer> {
  switch (printed.task) {
    case 'paper':
      return drawPaper(printed)
    case 'key':
      return drawKey(printed)
    case 'sheet':
      return drawSheet(printed)
  }
}
