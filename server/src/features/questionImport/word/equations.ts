// Word's formulas (OMML, ECMA-376 part 1, 22.1) as LaTeX, brackets kept.
import { childOf, childrenOf, textOf, type XmlElement } from '../reading/xmlElements.ts'
import { functionNames, plainLetter, texOf } from './symbols.ts'

/** A formula in LaTeX; `isWhole` is false where a part is of no known kind and only its text is kept. */
export interface Equation {
  tex: string
  isWhole: boolean
}

/** The LaTeX of an `m:oMath`. */
export function readEquation(element: XmlElement): Equation {
  const writer = new EquationWriter()
  const tex = writer.all(element).replace(/ {2,}/g, ' ').trim()
  return { tex, isWhole: writer.isWhole }
}

/** Accents that stand on no letter: no formula can show them. */
const strayMarks = /[\u0300-\u036f\u20d0-\u20ff]/g

type Writing = (element: XmlElement) => string

class EquationWriter {
  isWhole = true

  readonly #parts: Record<string, Writing> = {
    'm:r': (run) => this.#run(run),
    'm:f': (fraction) => this.#fraction(fraction),
    'm:rad': (root) => this.#root(root),
    'm:sSup': (it) => `${this.#base(it)}^{${this.#part(it, 'm:sup')}}`,
    'm:sSub': (it) => `${this.#base(it)}_{${this.#part(it, 'm:sub')}}`,
    'm:sSubSup': (it) => `${this.#base(it)}_{${this.#part(it, 'm:sub')}}^{${this.#part(it, 'm:sup')}}`,
    'm:sPre': (it) => `{}_{${this.#part(it, 'm:sub')}}^{${this.#part(it, 'm:sup')}}${this.#part(it, 'm:e')}`,
    'm:d': (brackets) => this.#brackets(brackets),
    'm:nary': (sum) => this.#sum(sum),
    'm:func': (it) => `${this.#name(it)} ${this.#argument(it)}`,
    'm:limLow': (it) => this.#limit(it, '_'),
    'm:limUpp': (it) => this.#limit(it, '^'),
    'm:m': (matrix) => this.#matrix(matrix),
    'm:eqArr': (lines) => `\\begin{aligned}${this.#lines(lines)}\\end{aligned}`,
    'm:acc': (accent) => this.#accent(accent),
    'm:bar': (it) =>
      `\\${settingOf(it, 'm:barPr', 'm:pos') === 'top' ? 'overline' : 'underline'}{${this.#part(it, 'm:e')}}`,
    'm:groupChr': (it) => this.#grouped(it),
    'm:borderBox': (it) => `\\boxed{${this.#part(it, 'm:e')}}`,
    'm:box': (it) => this.#part(it, 'm:e'),
    'm:phant': (it) => this.#part(it, 'm:e'),
    'm:oMath': (it) => this.all(it),
    'm:e': (it) => this.all(it),
    'w:r': (it) => texOf(wordsOf(it)),
    'w:ins': (it) => this.all(it),
    'w:smartTag': (it) => this.all(it),
    'w:sdt': (it) => this.all(childOf(it, 'w:sdtContent')),
    'w:sdtContent': (it) => this.all(it),
    'w:hyperlink': (it) => this.all(it),
  }

  /** The children of an element one after the other. */
  all(element: XmlElement | undefined): string {
    return childrenOf(element)
      .map((child) => this.#any(child))
      .join('')
  }

  #any(element: XmlElement): string {
    const write = this.#parts[element.name]
    if (write) return write(element)
    if (isSilent(element.name)) return ''
    this.isWhole = false
    return texOf(textOf(element))
  }

  #part(element: XmlElement, name: string): string {
    return this.all(childOf(element, name)).trim()
  }

  /** What carries a script: one sign as it is, more of them in braces. */
  #base(element: XmlElement): string {
    const base = this.#part(element, 'm:e')
    const isOne = /^(?:[^\\{}]|\\[A-Za-z]+|\\left.*\\right(?:[)\]|.]|\\[}a-z|]+)|\{\})$/.test(base)
    return isOne ? base : `{${base}}`
  }

  #run(element: XmlElement): string {
    const words = wordsOf(element).normalize('NFC').replace(strayMarks, '')
    if (words !== wordsOf(element).normalize('NFC')) this.isWhole = false
    const style = childOf(element, 'm:rPr')
    if (childOf(style, 'm:nor')) return words.trim() === '' ? '~' : textWords(words)
    const tex = functionNames.has(words.trim()) ? `\\${words.trim()} ` : linear(texOf(words))
    const [before, after] = alphabetOf(style, words)
    return tex.trim() === '' ? tex : `${before}${after ? tex.trim() : tex}${after}`
  }

  #fraction(element: XmlElement): string {
    const [above, below] = [this.#part(element, 'm:num'), this.#part(element, 'm:den')]
    const type = settingOf(element, 'm:fPr', 'm:type')
    if (type === 'lin' || type === 'skw') return `{${above}}/{${below}}`
    return type === 'noBar' ? `{${above} \\atop ${below}}` : `\\frac{${above}}{${below}}`
  }

  #root(element: XmlElement): string {
    const degree = this.#part(element, 'm:deg')
    const isHidden = isOn(childOf(childOf(element, 'm:radPr'), 'm:degHide'))
    const index = degree === '' || isHidden ? '' : `[${degree.includes(']') ? `{${degree}}` : degree}]`
    return `\\sqrt${index}{${this.#part(element, 'm:e')}}`
  }

  #brackets(element: XmlElement): string {
    const style = childOf(element, 'm:dPr')
    const [from, to] = [bracketOf(style, 'm:begChr', '('), bracketOf(style, 'm:endChr', ')')]
    const between = attributeOf(childOf(style, 'm:sepChr')) ?? '|'
    const inside = childrenOf(element, 'm:e').map((part) => this.all(part).trim())
    const text = inside.join(between === '|' && from && to ? ' \\middle| ' : ` ${texOf(between)} `)
    if (from === undefined || to === undefined)
      return `${texOf(signOf(style, 'm:begChr'))}${text}${texOf(signOf(style, 'm:endChr'))}`
    return from === '.' && to === '.' ? `{${text}}` : `\\left${from}${text}\\right${to}`
  }

  #sum(element: XmlElement): string {
    const style = childOf(element, 'm:naryPr')
    const sign = attributeOf(childOf(style, 'm:chr')) ?? '∫'
    const place = attributeOf(childOf(style, 'm:limLoc'))
    const isIntegral = /[∫∬∭∮]/.test(sign)
    const limits =
      place === 'undOvr' && isIntegral ? '\\limits' : place === 'subSup' && !isIntegral ? '\\nolimits' : ''
    const script = (mark: string, part: string, hide: string) => {
      const tex = isOn(childOf(style, hide)) ? '' : this.#part(element, part)
      return tex === '' ? '' : `${mark}{${tex}}`
    }
    const scripts = script('_', 'm:sub', 'm:subHide') + script('^', 'm:sup', 'm:supHide')
    return `${texOf(sign).trim()}${limits}${scripts} ${this.#part(element, 'm:e')}`
  }

  /** The name of a function, upright, with a script or limit where it has one. */
  #name(element: XmlElement): string {
    const name = this.#part(element, 'm:fName')
    return /^[A-Za-z]{2,}$/.test(name) ? `\\operatorname{${name}}` : name
  }

  /** A fraction or a single sign stands without brackets after a function, as Word has it. */
  #argument(element: XmlElement): string {
    return `{${this.#part(element, 'm:e')}}`
  }

  #limit(element: XmlElement, mark: '_' | '^'): string {
    const [base, limit] = [this.#part(element, 'm:e'), this.#part(element, 'm:lim')]
    const isOperator = /^\\(?:lim|max|min|sup|inf|limsup|liminf|det|gcd|Pr|sum|prod)$/.test(base)
    if (isOperator) return `${base}${mark}{${limit}}`
    return `\\${mark === '_' ? 'underset' : 'overset'}{${limit}}{${base}}`
  }

  #matrix(element: XmlElement): string {
    const rows = childrenOf(element, 'm:mr').map((row) =>
      childrenOf(row, 'm:e')
        .map((cell) => this.all(cell).trim())
        .join(' & '),
    )
    return `\\begin{matrix}${rows.join(' \\\\ ')}\\end{matrix}`
  }

  /** In an array of equations an & is the mark by which they are aligned. */
  #lines(element: XmlElement): string {
    return childrenOf(element, 'm:e')
      .map((line) => this.all(line).trim().replaceAll('\\&', '&'))
      .join(' \\\\ ')
  }

  #accent(element: XmlElement): string {
    const sign = attributeOf(childOf(childOf(element, 'm:accPr'), 'm:chr')) ?? '\u0302'
    const inside = this.#part(element, 'm:e')
    const isOne = /^(?:[^\\]|\\[A-Za-z]+)$/.test(inside)
    const [one, many] = accents[sign] ?? []
    if (!one) this.isWhole = false
    return one ? `\\${isOne ? one : (many ?? one)}{${inside}}` : inside
  }

  #grouped(element: XmlElement): string {
    const sign = settingOf(element, 'm:groupChrPr', 'm:chr') ?? '⏟'
    const isAbove = settingOf(element, 'm:groupChrPr', 'm:pos') === 'top'
    const inside = this.#part(element, 'm:e')
    const arrow = arrows[sign]
    if (arrow) return isAbove ? `\\${arrow}[${inside}]{}` : `\\${arrow}{${inside}}`
    if (/[⏞⏟︷︸]/.test(sign)) return `\\${isAbove ? 'overbrace' : 'underbrace'}{${inside}}`
    return `\\${isAbove ? 'overset' : 'underset'}{${texOf(sign).trim()}}{${inside}}`
  }
}

/** Properties, and marks of editing: they say nothing that is read. */
const isSilent = (name: string) =>
  /Pr$|^(?:w:bookmark|w:proofErr|w:comment|w:del$|w:moveFrom|w:permStart|w:permEnd)/.test(name)

const wordsOf = (run: XmlElement) =>
  childrenOf(run)
    .map((child) => (child.name === 'm:t' || child.name === 'w:t' ? textOf(child) : ''))
    .join('')

const attributeOf = (element: XmlElement | undefined) =>
  element && (element.attributes['m:val'] ?? element.attributes.val)

const settingOf = (element: XmlElement, style: string, name: string) =>
  attributeOf(childOf(childOf(element, style), name))

/** A switch is on when it is there, unless it says that it is off. */
const isOn = (element: XmlElement | undefined) =>
  element !== undefined && !/^(?:0|off|false)$/.test(attributeOf(element) ?? '1')

/** The brackets that grow with what they hold. */
const brackets: Record<string, string> = {
  '(': '(',
  ')': ')',
  '[': '[',
  ']': ']',
  '{': '\\{',
  '}': '\\}',
  '': '.',
  '|': '|',
  '∣': '|',
  '∥': '\\|',
  '‖': '\\|',
  '<': '\\langle ',
  '>': '\\rangle ',
  '⟨': '\\langle ',
  '⟩': '\\rangle ',
  '〈': '\\langle ',
  '〉': '\\rangle ',
  '⌊': '\\lfloor ',
  '⌋': '\\rfloor ',
  '⌈': '\\lceil ',
  '⌉': '\\rceil ',
  '/': '/',
  '⟦': '[',
  '⟧': ']',
}

const signOf = (style: XmlElement | undefined, name: string) => attributeOf(childOf(style, name)) ?? ''

const bracketOf = (style: XmlElement | undefined, name: string, otherwise: string) =>
  brackets[attributeOf(childOf(style, name)) ?? otherwise]

/** Plain words in \text{…}; a space at an end counts there. Signs between them are set as in a formula. */
function textWords(words: string): string {
  return (words.match(/[\p{L}\p{M}\p{N} .,;:!?'"()/+=*-]+|[\s\S]/gu) ?? [])
    .map((piece) =>
      /[\p{L}\p{N} ]/u.test(piece) && texOf(piece) === piece ? `\\text{${piece}}` : texOf(piece),
    )
    .join('')
}

/** Bold, script and double letters; upright words. */
function alphabetOf(style: XmlElement | undefined, words: string): [string, string] {
  const script = {
    'double-struck': 'mathbb',
    script: 'mathcal',
    fraktur: 'mathfrak',
    'sans-serif': 'mathsf',
    monospace: 'mathtt',
  }
  const look = attributeOf(childOf(style, 'm:sty'))
  const name = script[attributeOf(childOf(style, 'm:scr')) as keyof typeof script]
  if (name) return [`\\${name}{`, '}']
  if (look === 'b') return ['\\mathbf{', '}']
  if (look === 'bi') return ['\\boldsymbol{', '}']
  const isWord = look === 'p' && /^[A-Za-z]+$/.test([...words].map(plainLetter).join('').trim())
  return isWord && !functionNames.has(words.trim()) ? ['\\mathrm{', '}'] : ['', '']
}

/** What was typed on one line and never built up: x^2, a_12. */
const linear = (tex: string) =>
  tex
    .replace(/\\wedge (?:\(([^()]{1,40})\)|(\w{1,10}))/g, (_, inBrackets, bare) => `^{${inBrackets ?? bare}}`)
    .replace(
      /(?<=[A-Za-z)])\\_(?:\(([^()]{1,40})\)|(\w{1,10}))/g,
      (_, inBrackets, bare) => `_{${inBrackets ?? bare}}`,
    )

/** Accent → its LaTeX over one sign, and over more. */
const accents: Record<string, [string, string?]> = {
  '\u0300': ['grave'],
  '\u0301': ['acute'],
  '\u0302': ['hat', 'widehat'],
  '\u0303': ['tilde', 'widetilde'],
  '\u0304': ['bar', 'overline'],
  '\u0305': ['bar', 'overline'],
  '¯': ['bar', 'overline'],
  '\u0306': ['breve'],
  '\u0307': ['dot'],
  '\u0308': ['ddot'],
  '\u030c': ['check'],
  '\u20d7': ['vec', 'overrightarrow'],
  '→': ['vec', 'overrightarrow'],
  '\u20d6': ['overleftarrow'],
  '\u20db': ['dddot'],
  '\u20e1': ['overleftrightarrow'],
  '\u0332': ['underline'],
  '\u0333': ['underline'],
  '˙': ['dot'],
  '^': ['hat', 'widehat'],
  '~': ['tilde', 'widetilde'],
  '\u20d1': ['vec', 'overrightarrow'],
}

const arrows: Record<string, string> = {
  '→': 'xrightarrow',
  '←': 'xleftarrow',
  '↔': 'xleftrightarrow',
  '⇒': 'xRightarrow',
  '⇐': 'xLeftarrow',
  '⇔': 'xLeftrightarrow',
  '⇌': 'xrightleftharpoons',
  '⟶': 'xrightarrow',
}
