// A small scientific calculator: reads what was typed as a formula, without eval. Pure.

export type Angle = 'deg' | 'rad'

const unary = ['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'ln', 'log', 'sqrt'] as const
type Name = (typeof unary)[number]

type Token =
  | { number: number; typed: boolean }
  | { name: Name }
  | { sign: '+' | '-' | '*' | '/' | '^' | '!' | '(' | ')' }

/** The value of a formula; undefined where it is none, or has none (a division by zero, the root of −1). */
export function calculate(formula: string, angle: Angle): number | undefined {
  const tokens = readTokens(formula)
  if (!tokens) return undefined
  const reader = new Reader(tokens, angle)
  const value = reader.sum()
  return reader.atEnd && value !== undefined && Number.isFinite(value) ? value : undefined
}

/** Ten digits, as a pocket calculator shows them; very large and very small ones with a power of ten. */
export function showNumber(value: number): string {
  const rounded = Number(value.toPrecision(10))
  const size = Math.abs(rounded)
  if (size !== 0 && (size >= 1e12 || size < 1e-6)) {
    return rounded.toExponential().replace('e+', 'e')
  }
  return String(Object.is(rounded, -0) ? 0 : rounded)
}

function readTokens(formula: string): Token[] | undefined {
  const text = formula.replaceAll('×', '*').replaceAll('÷', '/').replaceAll('−', '-').replaceAll('√', 'sqrt')
  const tokens: Token[] = []
  const part =
    /\s*(?:(\d+\.?\d*(?:e-?\d+)?|\.\d+)|(asin|acos|atan|sin|cos|tan|ln|log|sqrt)|(π|pi|e)|([-+*/^!()]))/y
  while (part.lastIndex < text.trimEnd().length) {
    const found = part.exec(text)
    if (!found) return undefined
    const [, number, name, constant, sign] = found
    if (number !== undefined) tokens.push({ number: Number(number), typed: true })
    else if (name) tokens.push({ name: name as Name })
    else if (constant) tokens.push({ number: constant === 'e' ? Math.E : Math.PI, typed: false })
    else tokens.push({ sign: sign as Extract<Token, { sign: unknown }>['sign'] })
  }
  return tokens
}

/** Sums of products of powers, as they are read: 2π and 3(4 + 1) are products, −2² is −4. */
class Reader {
  readonly #tokens: Token[]
  readonly #angle: Angle
  #at = 0

  constructor(tokens: Token[], angle: Angle) {
    this.#tokens = tokens
    this.#angle = angle
  }

  get atEnd(): boolean {
    return this.#at === this.#tokens.length
  }

  sum(): number | undefined {
    let value = this.#product()
    for (;;) {
      if (this.#take('+')) value = both(value, this.#product(), (a, b) => a + b)
      else if (this.#take('-')) value = both(value, this.#product(), (a, b) => a - b)
      else return value
    }
  }

  #product(): number | undefined {
    let value = this.#signed()
    for (;;) {
      if (this.#take('*')) value = both(value, this.#signed(), (a, b) => a * b)
      else if (this.#take('/')) value = both(value, this.#signed(), (a, b) => a / b)
      else if (this.#startsValue()) value = both(value, this.#power(), (a, b) => a * b)
      else return value
    }
  }

  #signed(): number | undefined {
    if (this.#take('+')) return this.#signed()
    if (!this.#take('-')) return this.#power()
    const value = this.#signed()
    return value === undefined ? undefined : -value
  }

  #power(): number | undefined {
    const base = this.#factorial()
    return this.#take('^') ? both(base, this.#signed(), (a, b) => a ** b) : base
  }

  #factorial(): number | undefined {
    let value = this.#value()
    while (this.#take('!')) value = value === undefined ? undefined : factorial(value)
    return value
  }

  #value(): number | undefined {
    const token = this.#tokens[this.#at]
    if (!token) return undefined
    if ('number' in token) {
      this.#at++
      return token.number
    }
    if ('name' in token) {
      this.#at++
      // A function takes what stands next to it: sin 30 + 1 is 1.5.
      const value = this.#power()
      return value === undefined ? undefined : this.#apply(token.name, value)
    }
    if (!this.#take('(')) return undefined
    const value = this.sum()
    // As pocket calculators do: what is open at the end closes by itself.
    return this.#take(')') || this.atEnd ? value : undefined
  }

  #apply(name: Name, value: number): number {
    const turn = this.#angle === 'deg' ? Math.PI / 180 : 1
    switch (name) {
      case 'sin':
      case 'cos':
        return exact(Math[name](value * turn))
      case 'tan':
        return exact(Math.cos(value * turn)) === 0 ? Number.NaN : exact(Math.tan(value * turn))
      case 'asin':
      case 'acos':
      case 'atan':
        return Math[name](value) / turn
      case 'ln':
        return Math.log(value)
      case 'log':
        return Math.log10(value)
      case 'sqrt':
        return Math.sqrt(value)
    }
  }

  #take(sign: string): boolean {
    const token = this.#tokens[this.#at]
    const fits = token !== undefined && 'sign' in token && token.sign === sign
    if (fits) this.#at++
    return fits
  }

  /** 2π and 2(3) are products; two numbers side by side are a slip. */
  #startsValue(): boolean {
    const token = this.#tokens[this.#at]
    if (token === undefined) return false
    const before = this.#tokens[this.#at - 1]
    const slip = 'number' in token && token.typed && before && 'number' in before && before.typed
    return !slip && (!('sign' in token) || token.sign === '(')
  }
}

/** sin 180° is 0, not what is left of π after its sixteenth digit. */
const exact = (value: number) => (Math.abs(value) < 1e-15 ? 0 : value)

function both(
  a: number | undefined,
  b: number | undefined,
  join: (a: number, b: number) => number,
): number | undefined {
  return a === undefined || b === undefined ? undefined : join(a, b)
}

function factorial(value: number): number {
  if (!Number.isInteger(value) || value < 0 || value > 170) return Number.NaN
  let product = 1
  for (let factor = 2; factor <= value; factor++) product *= factor
  return product
}
