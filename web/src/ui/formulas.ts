// Setting formulas: KaTeX and its style sheet, fetched beside the first text and never by a page without one.
import katex from 'katex'
import 'katex/dist/katex.min.css'

/** How formulas are set; the tests hold the same rules. */
export const formulaRules = {
  throwOnError: false,
  trust: false,
  strict: 'ignore',
  output: 'htmlAndMathml',
  maxSize: 20,
  maxExpand: 200,
  errorColor: 'var(--neg-ink)',
} as const

/** Draws a formula into the box, in place of what stands there. Wrong TeX is shown as typed, in the colour of errors. */
export function setFormula(box: HTMLElement, tex: string, display: boolean): void {
  katex.render(tex, box, { ...formulaRules, displayMode: display })
}
