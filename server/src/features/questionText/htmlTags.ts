// The little HTML that question files contain: finding a tag, and resolving character references.

export type HtmlTag = { name: string; closing: boolean; from: number; to: number }

/** Elements whose tags are known; "<" before any other name is a less-than sign, as in $a<b$ or "x <y". */
const known = new Set(
  (
    'a abbr article aside audio b big blockquote br button center cite code dd del details div dl dt em embed ' +
    'figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label li ' +
    'link main mark math meta nav object ol option p param picture pre s script section select small source span ' +
    'strike strong style sub sup svg table tbody td template textarea tfoot th thead title tr track tt u ul var video'
  ).split(' '),
)

/**
 * The tags of a text in order, comments and declarations among them (with the name "!"). A tag ends at the
 * first ">" outside quotes; a second "<" before it shows that the first was none. Linear in the text.
 */
export function findTags(text: string): HtmlTag[] {
  const tags: HtmlTag[] = []
  let commentsEnd = true
  for (let from = text.indexOf('<'); from >= 0; from = text.indexOf('<', from)) {
    const comment: HtmlTag | undefined = commentsEnd ? readComment(text, from) : undefined
    commentsEnd &&= comment !== undefined || !text.startsWith('<!--', from)
    const tag = comment ?? readTag(text, from)
    if (tag) tags.push(tag)
    from = tag?.to ?? from + 1
  }
  return tags
}

function readComment(text: string, from: number): HtmlTag | undefined {
  const end = text.startsWith('<!--', from) ? text.indexOf('-->', from + 4) : -1
  return end < 0 ? undefined : { name: '!', closing: false, from, to: end + 3 }
}

function readTag(text: string, from: number): HtmlTag | undefined {
  const begin = /^<(\/?)([a-z][a-z0-9]{0,15}|!doctype)(?=[\s/>])/i.exec(text.slice(from, from + 20))
  const name = begin?.[2]?.toLowerCase() ?? ''
  if (!begin || !(known.has(name) || name === '!doctype')) return undefined
  const end = endOfTag(text, from + begin[0].length)
  return end < 0
    ? undefined
    : { name: name === '!doctype' ? '!' : name, closing: begin[1] === '/', from, to: end + 1 }
}

function endOfTag(text: string, from: number): number {
  const marks = /[<>"']/g
  marks.lastIndex = from
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (mark[0] === '>') return mark.index
    if (mark[0] === '<') return -1
    const closing = text.indexOf(mark[0], marks.lastIndex)
    if (closing < 0) return -1
    marks.lastIndex = closing + 1
  }
  return -1
}

/** An attribute's value in a tag as it is written, references resolved; '' where there is none. */
export function readAttribute(tag: string, name: string): string {
  const pattern = new RegExp(`[\\s"'/]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i')
  const [, double, single, bare] = pattern.exec(tag) ?? []
  return resolveReferences(double ?? single ?? bare ?? '')
}

/** The named references that occur in texts of science; the numeric ones are all resolved. */
const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  times: '×',
  divide: '÷',
  minus: '−',
  plusmn: '±',
  deg: '°',
  micro: 'µ',
  sup1: '¹',
  sup2: '²',
  sup3: '³',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  radic: '√',
  infin: '∞',
  le: '≤',
  ge: '≥',
  ne: '≠',
  asymp: '≈',
  equiv: '≡',
  prop: '∝',
  sum: '∑',
  int: '∫',
  part: '∂',
  nabla: '∇',
  ang: '∠',
  perp: '⊥',
  there4: '∴',
  larr: '←',
  rarr: '→',
  uarr: '↑',
  darr: '↓',
  harr: '↔',
  rArr: '⇒',
  hArr: '⇔',
  prime: '′',
  Prime: '″',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  iota: 'ι',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Pi: 'Π',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
}

/** Resolves character references once (&amp;lt; becomes &lt;); what is unknown or no character stays. */
export function resolveReferences(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,10}));/g,
    (written, decimal, hex, name) => {
      if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? written) : written
      return characterOf(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)) ?? written
    },
  )
}

/** No control characters and no halves of a surrogate pair. */
function characterOf(code: number): string | undefined {
  const isCharacter =
    code >= 0x20 && code <= 0x10ffff && !(code >= 0x7f && code < 0xa0) && !(code >= 0xd800 && code < 0xe000)
  return isCharacter ? String.fromCodePoint(code) : undefined
}
