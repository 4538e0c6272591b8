// Reads one run of Markdown text: emphasis, code, links, pictures, breaks, escapes.

export type Inline =
  | { kind: 'words'; text: string }
  | { kind: 'strong' | 'em' | 'gone'; inside: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'break' }
  | { kind: 'link'; to: string; inside: Inline[] }
  | { kind: 'picture'; from: string; words: string }

/** An emphasis that was opened and is not closed yet, with what was read since. */
type Open = { mark: string; count: number; inside: Inline[] }

const escaped = /\\([!-/:-@[-`{-~]|\n)/y
const codeMark = /`+/y
const bracket = /(!?)\[((?:[^[\]\\]|\\.)*)\]\([ \n]*<?([^\s<>()]*)>?(?:[ \n]+"[^"\n]*")?[ \n]*\)/y
const address = /<(https:\/\/[^\s<>]*)>/y
const entity = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(amp|lt|gt|quot|apos|nbsp|times|deg|minus|ndash));/y
const emphasis = /\*+|_+|~~/y
const lineEnd = /( *)(\n) */y
const plain = /[^\\`![<&*_~ \n]+| +|[\s\S]/y

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  times: '×',
  deg: '°',
  minus: '−',
  ndash: '–',
}

/** The parts of a run of text. */
export function readInline(source: string): Inline[] {
  const run = new Run(source)
  while (run.at < source.length) run.step()
  return run.finish()
}

/** Reads from left to right; what is open stands on a stack, the innermost last. */
class Run {
  at = 0
  readonly #source: string
  readonly #root: Inline[] = []
  readonly #open: Open[] = []
  /** How many are open of each mark, so that a closer without an opener need not look for one. */
  readonly #waiting: Record<string, number> = {}
  /** Lengths of code marks that were searched in vain, so that they are not searched again. */
  readonly #missing = new Set<number>()

  constructor(source: string) {
    this.#source = source
  }

  step(): void {
    const code = this.#look(codeMark)
    const marks = code ? null : this.#look(emphasis)
    if (code) this.#code(code[0])
    else if (marks) this.#emphasis(marks[0])
    else if (!this.#fixed()) this.#words(this.#take(plain)?.[0] ?? '')
  }

  /** What reads the same wherever it stands; false where there is nothing of the kind. */
  #fixed(): boolean {
    const found =
      this.#take(escaped) ??
      this.#take(bracket) ??
      this.#take(address) ??
      this.#take(entity) ??
      this.#take(lineEnd)
    if (!found) return false
    const [whole, first = '', second = ''] = found
    if (whole.startsWith('\\')) this.#breakOrWords(first === '\n', first)
    else if (whole.endsWith(')')) this.#bracket(found)
    else if (whole.startsWith('<')) this.#link(first, [{ kind: 'words', text: first }])
    else if (whole.startsWith('&')) this.#words(letterOf(found))
    else this.#breakOrWords(first.length > 1, second)
    return true
  }

  /** What is still open was never emphasis: its marks are words. */
  finish(): Inline[] {
    return this.#flatten(this.#root, this.#dropFrom(0))
  }

  #look(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    return pattern.exec(this.#source)
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    const found = this.#look(pattern)
    if (found) this.at += found[0].length
    return found
  }

  #add(part: Inline): void {
    ;(this.#open.at(-1)?.inside ?? this.#root).push(part)
  }

  #words(text: string): void {
    const into = this.#open.at(-1)?.inside ?? this.#root
    const last = into.at(-1)
    if (last?.kind === 'words') last.text += text
    else if (text) into.push({ kind: 'words', text })
  }

  #breakOrWords(breaks: boolean, text: string): void {
    if (breaks) this.#add({ kind: 'break' })
    else this.#words(text)
  }

  #link(to: string, inside: Inline[]): void {
    this.#add({ kind: 'link', to, inside })
  }

  #code(mark: string): void {
    const from = this.at + mark.length
    const end = this.#missing.has(mark.length) ? -1 : endOfCode(this.#source, from, mark.length)
    if (end < 0) {
      this.#missing.add(mark.length)
      this.at = from
      this.#words(mark)
      return
    }
    this.at = end + mark.length
    const text = this.#source.slice(from, end).replaceAll('\n', ' ')
    this.#add({ kind: 'code', text: /^ .*[^ ].* $/.test(text) ? text.slice(1, -1) : text })
  }

  #bracket([, bang, words = '', to = '']: RegExpExecArray): void {
    if (bang) this.#add({ kind: 'picture', from: to, words: words.replace(/\\(.)/g, '$1') })
    else this.#link(to, readInline(words))
  }

  #emphasis(run: string): void {
    const before = this.#source.charAt(this.at - 1)
    this.at += run.length
    const { opens, closes } = sidesOf(run.charAt(0), before, this.#source.charAt(this.at))
    const left = closes ? this.#close(run) : run
    if (left && opens) this.#push({ mark: left.charAt(0), count: left.length, inside: [] })
    else this.#words(left)
  }

  /** Closes what the run can close, from the inside out; gives back the marks that are left over. */
  #close(run: string): string {
    const mark = run.charAt(0)
    let left = run.length
    while (left > 0 && this.#waiting[mark]) {
      const place = this.#open.findLastIndex((open) => open.mark === mark)
      const opener = this.#open[place]
      if (!opener) break
      this.#flatten(opener.inside, this.#dropFrom(place + 1))
      const count = left > 1 && opener.count > 1 ? 2 : 1
      const part: Inline = {
        kind: mark === '~' ? 'gone' : count === 2 ? 'strong' : 'em',
        inside: opener.inside,
      }
      opener.count -= count
      left -= count
      if (opener.count === 0) this.#dropFrom(place)
      else opener.inside = []
      this.#add(part)
    }
    return mark.repeat(left)
  }

  #push(open: Open): void {
    this.#waiting[open.mark] = (this.#waiting[open.mark] ?? 0) + 1
    this.#open.push(open)
  }

  #dropFrom(place: number): Open[] {
    const dropped = this.#open.splice(place)
    for (const { mark } of dropped) this.#waiting[mark] = (this.#waiting[mark] ?? 1) - 1
    return dropped
  }

  #flatten(into: Inline[], open: readonly Open[]): Inline[] {
    for (const { mark, count, inside } of open) {
      into.push({ kind: 'words', text: mark.repeat(count) })
      for (const part of inside) into.push(part)
    }
    return into
  }
}

function endOfCode(source: string, from: number, length: number): number {
  for (const found of source.slice(from).matchAll(/`+/g)) {
    if (found[0].length === length) return from + found.index
  }
  return -1
}

/** Where a mark may open or close: CommonMark's rule of flanks, and no emphasis inside_a_word. */
function sidesOf(mark: string, before: string, after: string): { opens: boolean; closes: boolean } {
  const left = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before))
  const right = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after))
  if (mark !== '_') return { opens: left, closes: right }
  return {
    opens: left && (!right || isPunctuation(before)),
    closes: right && (!left || isPunctuation(after)),
  }
}

function isSpace(letter: string): boolean {
  return letter === '' || /\s/.test(letter)
}

function isPunctuation(letter: string): boolean {
  return /[\p{P}\p{S}]/u.test(letter)
}

function letterOf([whole, decimal, hex, name]: RegExpExecArray): string {
  if (name) return named[name] ?? whole
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : '\ufffd'
}
