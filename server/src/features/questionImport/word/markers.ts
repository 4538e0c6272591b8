// The marks by which a test paper is read: numbers, letters of options, answers, solutions, keys, passages.
import { atomSigns } from './line.ts'

/** A question's number at the beginning of a line, and where its words begin. */
export interface NumberMark {
  number: number
  /** How it was written: "Q.", "1.", "1)" or "(1)"; a file keeps to one. */
  style: string
  to: number
}

const devanagari = '०१२३४५६७८९'
/** Devanagari digits as Latin ones, at the same places. */
export const latinDigits = (text: string) =>
  text.replace(/[०-९]/g, (digit) => String(devanagari.indexOf(digit)))

const asked = String.raw`(?:q(?:ue(?:s(?:tion)?)?)?\s*\.?\s*(?:no\s*\.?\s*)?|प्रश्न\s*(?:क्र(?:मांक)?\s*\.?\s*)?|प्र\s*\.\s*)`
const spokenNumber = new RegExp(
  `^\\s*(${asked})\\s*[-–]?\\s*(\\d{1,4})\\s*([.):\\]}/-]{0,2})(?=\\s|\\D|$)\\s*`,
  'iu',
)
const bareNumber = /^\s*([([]?)(\d{1,4})(\s*[.):\]]|\s*[-–](?=\s))(?!\d)\s*/

export function readNumber(text: string): NumberMark | undefined {
  const latin = latinDigits(text)
  const spoken = spokenNumber.exec(latin)
  if (spoken) return { number: Number(spoken[2]), style: 'Q', to: spoken[0].length }
  const bare = bareNumber.exec(latin)
  if (!bare) return undefined
  const style = `${bare[1]}1${(bare[3] ?? '').trim()}`
  // "1." stands for a number; "(1" without an end, or "1]" alone, for nothing.
  if ((bare[1] === '(') !== style.endsWith(')') && bare[1] !== '') return undefined
  return { number: Number(bare[2]), style, to: bare[0].length }
}

/** An option's letter and where its words begin; `from` is where the mark itself begins. */
export interface OptionMark {
  from: number
  to: number
  place: number
  /** Letters large or small, or numbers, and how they are set off: "(A)", "A)", "A.", "(1)". */
  style: string
}

const lineOption = /^\s*([([{]?)([A-Ha-hअ-ड1-8])(\s*[)\]}.:])\s*/
const marathiLetters = ['अ', 'ब', 'क', 'ड']

/** A mark of an option at the beginning of a line; with `numbers`, "1." is one too. */
export function readOption(text: string, numbers = false): OptionMark | undefined {
  const found = lineOption.exec(text)
  if (!found) return undefined
  return optionOf(found[1] ?? '', found[2] ?? '', (found[3] ?? '').trim(), 0, found[0].length, numbers)
}

function optionOf(
  open: string,
  letter: string,
  close: string,
  from: number,
  to: number,
  numbers: boolean,
): OptionMark | undefined {
  const isPair = { '(': ')', '[': ']', '{': '}' }[open]
  if (isPair !== undefined && isPair !== close) return undefined
  if (isPair === undefined && /[\]}:]/.test(close)) return undefined
  const series = seriesOf(letter)
  // A number without brackets is a question's, unless questions are written "Q1".
  if (!series || (series.name === '1' && open === '' && !numbers)) return undefined
  return { from, to, place: series.place, style: `${open}${series.name}${close}` }
}

function seriesOf(letter: string): { name: string; place: number } | undefined {
  const marathi = marathiLetters.indexOf(letter)
  if (marathi >= 0) return { name: 'अ', place: marathi }
  if (/[A-H]/.test(letter)) return { name: 'A', place: letter.charCodeAt(0) - 65 }
  if (/[a-h]/.test(letter)) return { name: 'a', place: letter.charCodeAt(0) - 97 }
  return /[1-8]/.test(letter) ? { name: '1', place: Number(letter) - 1 } : undefined
}

/**
 * The marks of one series in a line, from the option of place `first` on: each the next of its series, set off by a
 * space or, where it stands in brackets, by anything but a letter. The first one settles how the rest is written.
 */
export function findOptions(text: string, first: number, style?: string, numbers = false): OptionMark[] {
  const pattern = /([([{]?)([A-Ha-hअबकड1-8])(\s?[)\]}.])/g
  const marks: OptionMark[] = []
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const [whole, open = '', letter = '', close = ''] = found
    const mark = optionOf(open, letter, close.trim(), found.index, found.index + whole.length, numbers)
    const wanted = marks[0]?.style ?? style
    const before = text.charAt(found.index - 1)
    const isApart =
      before === '' || /\s/.test(before) || (open !== '' && !/[\p{L}\p{N}^]/u.test(before)) || isAtom(before)
    const after = text.charAt(found.index + whole.length)
    const goesOn = open !== '' || after === '' || /[\s\uE000-\uF76F]/.test(after)
    if (
      mark &&
      isApart &&
      goesOn &&
      mark.place === first + marks.length &&
      (!wanted || mark.style === wanted)
    )
      marks.push(mark)
    // A bracket that was no mark may hold one: "((a)".
    else pattern.lastIndex = found.index + 1
  }
  return marks.map((mark) => ({ ...mark, to: mark.to + spacesAt(text, mark.to) }))
}

const isAtom = (sign: string) => sign.match(atomSigns) !== null
const spacesAt = (text: string, at: number) => /^\s*/.exec(text.slice(at))?.[0].length ?? 0

const answerWords =
  '(?:correct|right)\\s+(?:answers?|options?|ans)|answers?|ans|(?:बरोबर|योग्य|सही|अचूक)\\s*(?:उत्तर|पर्याय|विकल्प)|उत्तर|उत्तरे'
const answerLine = new RegExp(
  `^\\s*[([]?\\s*(?:${answerWords})\\s*(?:key|is|are|option|no)?\\s*(?:[.:=\\-–—→)\\]]\\s*)*(?![\\p{L}\\p{M}])(.*)$`,
  'isu',
)
const answerAtEnd = new RegExp(
  `[\\s([](?:${answerWords})\\s*(?:key|is)?\\s*[.:=\\-–—]+\\s*(\\(?[^\\s]{1,12}\\)?(?:\\s*(?:,|&|and)\\s*\\(?[A-Ha-h]\\)?)*)\\s*[\\])]?\\s*$`,
  'iu',
)

/** The words after "Ans.", "Answer:", "उत्तर:" at the beginning of a line; undefined where it is no answer. */
export function readAnswerLine(line: string): string | undefined {
  const text = line.replace(/^(?:[\s→➤➔►▶⇒✅✔☑•*–-]|\ufe0f)+/u, '')
  const found = answerLine.exec(text)
  if (!found) return undefined
  const words = (found[1] ?? '').trim()
  // "Answer the following questions" is none: words without a sign between.
  const isSetOff =
    /^[^.:=\-–—→)\]]*(?:ans|answers?|उत्तर\p{M}*|option|पर्याय|विकल्प)\s*(?:key|is|are|option|no)?\s*[.:=\-–—→)\]]/iu.test(
      text,
    )
  return isSetOff || /^\(?[A-Ha-h1-4]\)?[.\])]?$/.test(words) ? words : undefined
}

/** An answer at the end of a line that began as something else: "(D) 4   Ans. (C)". */
export function findAnswerAtEnd(text: string): { from: number; words: string } | undefined {
  const found = answerAtEnd.exec(text)
  return found ? { from: found.index, words: found[1] ?? '' } : undefined
}

const rightMark = /\s*(?:[✅✔☑✓]\ufe0f?|\((?:correct|right|correct answer|बरोबर|सही)\))\s*$/iu

/** Where the mark begins by which an option says of itself that it is right: "4 GB ✓". */
export const findRightMark = (text: string): number | undefined => rightMark.exec(text)?.index

const solutionLine =
  /^\s*[([]?\s*(?:sol(?:utions?|n)?|exp(?:lanations?|ln)?|reason|स्पष्टीकरण|उकल|हल|व्याख्या)\s*[.:\-–—)\]]+\s*/iu
const hintLine = /^\s*[([]?\s*(?:hints?|सूचना|संकेत)\s*[.:\-–—)\]]+\s*/iu

/** Where the words of a solution begin, in a line that begins one. */
export const readSolution = (text: string): number | undefined => solutionLine.exec(text)?.[0].length
export const readHint = (text: string): number | undefined => hintLine.exec(text)?.[0].length

const keyHeading =
  /^\s*(?:(?:final|provisional)\s+)?(?:answers?\s*(?:keys?|sheet|table)?|key|उत्तर\s*(?:सूची|तालिका|कुंजी|पत्रिका|मालिका)|उत्तरे|उत्तरसूची|उत्तरतालिका)\s*[:\-–—]*\s*$/iu
const solutionsHeading =
  /^\s*(?:(?:answers?|hints?)\s*(?:keys?\s*)?(?:and|&|with)\s*)?(?:detailed\s+)?(?:solutions?|explanations?|स्पष्टीकरणे|उकल)\s*[:\-–—]*\s*$/iu

/** Whether a line is the heading of the answers at the end, or of the solutions. */
export const isKeyHeading = (text: string) => text.length < 60 && keyHeading.test(text.replace(/[*_=]/g, ''))
export const isSolutionsHeading = (text: string) =>
  text.length < 60 && solutionsHeading.test(text.replace(/[*_=]/g, ''))

const passageLine =
  /(?:passage|paragraph|comprehension|following|information|परिच्छेद|उतारा|गद्यांश|अनुच्छेद)[\s\S]{0,200}?(?:q(?:uestions?|s)?|प्रश्न)\s*\.?\s*(?:nos?\.?\s*)?[(:-]?\s*(\d{1,3})\s*(?:to|and|&|-|–|—|ते|से|व|और)\s*(\d{1,3})|(?:q(?:uestions?|s)?|प्रश्न)\s*\.?\s*(?:nos?\.?\s*)?[(:-]?\s*(\d{1,3})\s*(?:to|and|&|-|–|—|ते|से|व|और)\s*(\d{1,3})[\s\S]{0,200}?(?:passage|paragraph|comprehension|परिच्छेद|उतारा|गद्यांश|अनुच्छेद)/iu

/** The questions that a line says a passage stands over: "Passage for questions 5 to 7". */
export function readPassage(text: string): { from: number; to: number } | undefined {
  if (text.length > 400) return undefined
  const found = passageLine.exec(latinDigits(text))
  const from = Number(found?.[1] ?? found?.[3] ?? Number.NaN)
  const to = Number(found?.[2] ?? found?.[4] ?? Number.NaN)
  return from < to && to - from < 20 ? { from, to } : undefined
}
