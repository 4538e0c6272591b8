// Formulas as vectors: MathJax sets the TeX, and its tree of SVG becomes shapes around a baseline, in em.
import { createRequire } from 'node:module'
import { MathJaxMhchemFontExtension } from '@mathjax/mathjax-mhchem-font-extension/js/svg.js'
import { MathJaxNewcmFont } from '@mathjax/mathjax-newcm-font/js/svg.js'
import { LiteElement } from '@mathjax/src/js/adaptors/lite/Element.js'
import { liteAdaptor } from '@mathjax/src/js/adaptors/liteAdaptor.js'
import { RegisterHTMLHandler } from '@mathjax/src/js/handlers/html.js'
import { TeX } from '@mathjax/src/js/input/tex.js'
import '@mathjax/src/js/input/tex/ams/AmsConfiguration.js'
import '@mathjax/src/js/input/tex/base/BaseConfiguration.js'
import '@mathjax/src/js/input/tex/boldsymbol/BoldsymbolConfiguration.js'
import '@mathjax/src/js/input/tex/braket/BraketConfiguration.js'
import '@mathjax/src/js/input/tex/cancel/CancelConfiguration.js'
import '@mathjax/src/js/input/tex/color/ColorConfiguration.js'
import '@mathjax/src/js/input/tex/gensymb/GensymbConfiguration.js'
import '@mathjax/src/js/input/tex/mhchem/MhchemConfiguration.js'
import '@mathjax/src/js/input/tex/newcommand/NewcommandConfiguration.js'
import '@mathjax/src/js/input/tex/noerrors/NoErrorsConfiguration.js'
import '@mathjax/src/js/input/tex/noundefined/NoUndefinedConfiguration.js'
import { mathjax } from '@mathjax/src/js/mathjax.js'
import { SVG } from '@mathjax/src/js/output/svg.js'
import { type Shape, shapesOf } from './shapes.ts'

/** All lengths in em, from the baseline. */
export interface Formula {
  width: number
  ascent: number
  descent: number
  shapes: Shape[]
}

const packages = [
  ...['base', 'ams', 'boldsymbol', 'braket', 'cancel', 'color', 'gensymb', 'mhchem', 'newcommand'],
  ...['noerrors', 'noundefined'],
]

/** Measures words that stand in a formula and that its own font cannot shape; in em. */
export type Measure = (text: string) => number

/** Sets words of unknown letters by our own measure: MathJax itself has no font to ask on a server. */
class PrintedSvg extends SVG<LiteElement, LiteElement, LiteElement> {
  measure: Measure = (text) => text.length * 0.6

  override measureTextNode(text: LiteElement) {
    return { w: this.measure(this.adaptor.textContent(text)), h: 0.9, d: 0.3 }
  }
}

/** Its Devanagari letters are not shaped: without them such words come to us as words. */
class PrintedFont extends MathJaxNewcmFont {
  static {
    delete PrintedFont.dynamicFiles.devanagari
    PrintedFont.addExtension(MathJaxMhchemFontExtension)
  }
}

let setter: ReturnType<typeof startMathJax> | undefined

function startMathJax() {
  // Parts of its font come when they are needed, and at once: no formula waits for another.
  mathjax.asyncLoad = createRequire(import.meta.url)
  mathjax.asyncIsSynchronous = true
  RegisterHTMLHandler(liteAdaptor())
  const output = new PrintedSvg({
    fontCache: 'none',
    fontData: PrintedFont,
    linebreaks: { inline: false },
  })
  const input = new TeX({ packages, noundefined: { color: '' } })
  return { page: mathjax.document('', { InputJax: input, OutputJax: output }), output }
}

/** What was set already: an option is measured before it is drawn, and a paper says the same thing often. */
const known = new Map<string, Formula>()

/** Sets a formula. Wrong TeX is set as it was written. Throws nothing for any text. */
export function setFormula(tex: string, display: boolean, measure: Measure): Formula {
  const name = `${display} ${tex}`
  const formula = known.get(name) ?? setAnew(tex, display, measure)
  if (known.size < 5000) known.set(name, formula)
  return formula
}

function setAnew(tex: string, display: boolean, measure: Measure): Formula {
  setter ??= startMathJax()
  setter.output.measure = measure
  try {
    const set = setter.page.convert(tex, { display, em: 16, ex: 8, containerWidth: 100_000 })
    if (!isRefused(set)) return readSvg(set)
  } catch {
    // A macro that goes round in circles, a formula that is too long.
  }
  return readSvg(setter.page.convert(asWritten(tex), { display: false, em: 16, ex: 8 }))
}

const isRefused = (node: LiteElement): boolean =>
  node.attributes['data-mml-node'] === 'merror' ||
  node.children.some((child) => child instanceof LiteElement && isRefused(child))

/** Letters that no typeface of the page has, such as an arrow: MathJax's font has thousands of them. */
export const symbolFormula = (text: string, measure: Measure): Formula =>
  setFormula(texOf(text), false, measure)

/** Small digits and signs below or above the line have their own letters, which few fonts have. */
function texOf(text: string): string {
  if (/^[₀-₎]+$/.test(text)) return `{}_{${text.normalize('NFKC')}}`
  return /^[⁰-⁾]+$/.test(text) ? `{}^{${text.normalize('NFKC')}}` : asWritten(text)
}

const asWritten = (text: string) => `\\text{${text.replace(/[\\{}$%#&_^~]/g, (sign) => signs[sign] ?? ' ')}}`
const signs: Record<string, string> = {
  '\\': '$\\backslash$',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '%': '\\%',
  '#': '\\#',
  '&': '\\&',
  _: '\\_',
}

function readSvg(container: LiteElement): Formula {
  const svg = container.children.find((child) => child instanceof LiteElement && child.kind === 'svg')
  if (!(svg instanceof LiteElement)) throw new Error('MathJax gave no picture.')
  const [, top = 0, width = 0, height = 0] = String(svg.attributes.viewBox).split(' ').map(Number)
  return {
    width: width / 1000,
    ascent: -top / 1000,
    descent: (height + top) / 1000,
    shapes: shapesOf(svg),
  }
}
