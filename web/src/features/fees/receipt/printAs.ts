// Printing what stands on the screen, on the paper that was chosen. A roll has no length of its own: it is as long as
// the receipt, which is measured first.
import type { PaperSize } from '../fees.api.ts'

const MM_PER_PX = 25.4 / 96
/** The printable width of a roll of 80 mm, and the edge around it. */
const ROLL = { paper: 80, edge: 4 }

/** Opens the browser's print window for the element, and puts everything back as it was. */
export function printAs(element: HTMLElement, size: PaperSize): void {
  const sheet = new CSSStyleSheet()
  document.documentElement.dataset.print = size
  sheet.replaceSync(pageRule(element, size))
  document.adoptedStyleSheets.push(sheet)
  const restore = () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    delete document.documentElement.dataset.print
  }
  window.addEventListener('afterprint', restore, { once: true })
  window.print()
}

function pageRule(element: HTMLElement, size: PaperSize): string {
  if (size === 'a5') return '@page { size: A5; margin: 9mm; }'
  const height = Math.ceil(heightAt(element, ROLL.paper - 2 * ROLL.edge) * MM_PER_PX) + 2 * ROLL.edge + 2
  return `@page { size: ${ROLL.paper}mm ${height}mm; margin: ${ROLL.edge}mm; }`
}

/** How high it is once it is so many millimetres wide. */
function heightAt(element: HTMLElement, width: number): number {
  const copy = element.cloneNode(true) as HTMLElement
  copy.classList.add('measured')
  copy.style.setProperty('width', `${width}mm`)
  document.body.append(copy)
  const { height } = copy.getBoundingClientRect()
  copy.remove()
  return height
}
