// The letters of Word's formulas and of its Symbol font: as LaTeX, and as Unicode.

/** What a sign is in LaTeX; Greek by its name, operators by theirs. */
const named: Record<string, string> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'varepsilon',
  ϵ: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ϑ: 'vartheta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  µ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  π: 'pi',
  ϖ: 'varpi',
  ρ: 'rho',
  ϱ: 'varrho',
  σ: 'sigma',
  ς: 'varsigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'varphi',
  ϕ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
  Γ: 'Gamma',
  Δ: 'Delta',
  '∆': 'Delta',
  Θ: 'Theta',
  Λ: 'Lambda',
  Ξ: 'Xi',
  Π: 'Pi',
  Σ: 'Sigma',
  Υ: 'Upsilon',
  Φ: 'Phi',
  Ψ: 'Psi',
  Ω: 'Omega',
  '∂': 'partial',
  '∇': 'nabla',
  '∞': 'infty',
  ℏ: 'hbar',
  ħ: 'hbar',
  ℓ: 'ell',
  ℜ: 'Re',
  ℑ: 'Im',
  ℵ: 'aleph',
  '×': 'times',
  '÷': 'div',
  '±': 'pm',
  '∓': 'mp',
  '⋅': 'cdot',
  '·': 'cdot',
  '∙': 'cdot',
  '∗': 'ast',
  '∘': 'circ',
  '≤': 'le',
  '≥': 'ge',
  '≪': 'll',
  '≫': 'gg',
  '≠': 'ne',
  '≈': 'approx',
  '≡': 'equiv',
  '≅': 'cong',
  '∼': 'sim',
  '≃': 'simeq',
  '∝': 'propto',
  '→': 'to',
  '←': 'leftarrow',
  '↔': 'leftrightarrow',
  '⇒': 'Rightarrow',
  '⇐': 'Leftarrow',
  '⇔': 'Leftrightarrow',
  '⇌': 'rightleftharpoons',
  '↑': 'uparrow',
  '↓': 'downarrow',
  '↦': 'mapsto',
  '⟶': 'longrightarrow',
  '⟹': 'Longrightarrow',
  '∈': 'in',
  '∉': 'notin',
  '∋': 'ni',
  '⊂': 'subset',
  '⊃': 'supset',
  '⊆': 'subseteq',
  '⊇': 'supseteq',
  '∪': 'cup',
  '∩': 'cap',
  '∅': 'emptyset',
  '∀': 'forall',
  '∃': 'exists',
  '¬': 'neg',
  '∧': 'wedge',
  '∨': 'vee',
  '⊕': 'oplus',
  '⊗': 'otimes',
  '⊥': 'perp',
  '∥': 'parallel',
  '∠': 'angle',
  '△': 'triangle',
  '∴': 'therefore',
  '∵': 'because',
  '…': 'ldots',
  '⋯': 'cdots',
  '⋮': 'vdots',
  '⋱': 'ddots',
  '′': 'prime',
  '†': 'dagger',
  '√': 'surd',
  '∑': 'sum',
  '∏': 'prod',
  '∫': 'int',
  '∬': 'iint',
  '∭': 'iiint',
  '∮': 'oint',
  '⋃': 'bigcup',
  '⋂': 'bigcap',
  '∐': 'coprod',
  '⟨': 'langle',
  '⟩': 'rangle',
  '〈': 'langle',
  '〉': 'rangle',
  '⌊': 'lfloor',
  '⌋': 'rfloor',
  '⌈': 'lceil',
  '⌉': 'rceil',
  '‖': 'Vert',
}

/** Signs that LaTeX gives a meaning of its own. */
const escaped: Record<string, string> = {
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
  '{': '\\{',
  '}': '\\}',
  '\\': '\\backslash ',
  '~': '\\sim ',
  '^': '\\wedge ',
  '−': '-',
  '–': '-',
  '°': '^{\\circ}',
  '\u00a0': '~',
  '<': '\\lt ',
  '>': '\\gt ',
}

/** Text of a formula in LaTeX, sign by sign. `\alpha` is parted from a letter after it. */
export function texOf(text: string): string {
  return [...text.normalize('NFC')]
    .map((sign) => {
      const letter = plainLetter(sign)
      const name = named[letter]
      return name ? `\\${name} ` : (escaped[letter] ?? letter)
    })
    .join('')
}

/** The italic, bold and script letters of Unicode's mathematical block are the letters themselves here. */
export function plainLetter(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  return code >= 0x1d400 && code <= 0x1d7ff ? sign.normalize('NFKC') : sign
}

/** Names that LaTeX sets upright. */
export const functionNames = new Set(
  (
    'arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max ' +
    'min Pr sec sin sinh sup tan tanh'
  ).split(' '),
)

const symbolLetters =
  ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'
const symbolSigns =
  '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭'

/** A letter of Adobe's and Microsoft's Symbol font as Unicode: 0x61 (or 0xF061) is α. */
export function symbolOf(code: number): string | undefined {
  const at = code >= 0xf000 ? code - 0xf000 : code
  if (at >= 0x20 && at <= 0x7e) return [...symbolLetters][at - 0x20]
  return at >= 0xa0 && at <= 0xfe ? [...symbolSigns][at - 0xa0] : undefined
}

/** Fonts that draw Devanagari over Latin letters: their text is nonsense in any other font. */
export const oldFonts =
  /^(?:kruti|krishna|devlys|shree-?dev|shree\d|shreelipi|dvb?-?tt|dvbw|aps-?dv|walkman|chanakya|shivaji|kiran|sdevlys|marathi-?(?:kanak|lekhani|saras)|akruti)/i
