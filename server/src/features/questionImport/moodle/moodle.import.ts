// From Moodle XML to questions of the bank, pictures among them.
import { Decimal } from 'decimal.js'
import { Problem } from '../../../platform/problems.ts'
import { findTags, readAttribute } from '../../questionText/htmlTags.ts'
import { type Draft, finishDraft, type WrittenText } from '../reading/drafting.ts'
import { type GivenFile, type Importer, type ReadFile, shownSource } from '../reading/importer.ts'
import type { ImportFault, ImportNoteCode } from '../reading/importProblems.ts'
import { type FilePart, joinParts } from '../reading/joining.ts'
import type { PictureShelf } from '../reading/pictureShelf.ts'
import { decodeText } from '../reading/textFile.ts'
import { keyOfForms, keyOfPairs, keyOfShares, type ReadKey } from '../reading/weights.ts'
import { moodleLimits, parseMoodle } from './moodle.ts'
import type { MoodleAnswer, MoodleQuestion, MoodleText } from './moodle.types.ts'

export const moodleImporter: Importer = {
  recognises: ({ bytes, name }) => {
    const beginning = bytes.subarray(0, 4_000).toString('utf8')
    return /\.xml$/i.test(name) || /^\uFEFF?\s*<(?:\?xml|quiz)[\s>]/.test(beginning)
  },
  read: readMoodleFile,
}

async function readMoodleFile({ bytes, shelf }: GivenFile): Promise<ReadFile> {
  const text = decodeText(bytes)
  const { questions, beyond } = parseMoodle(text)
  if (questions.length === 0) throw new Problem(422, 'no-questions')
  const parts: FilePart[] = []
  for (const question of questions) parts.push(await readPart(question, shelf))
  const problems =
    beyond === undefined
      ? []
      : [{ line: beyond, code: 'too-many-questions' as const, params: { limit: moodleLimits.questions } }]
  return { ...joinParts(parts, problems), place: 'line', sourceOf: sourcesIn(text) }
}

/** The lines of a question, without the long rows of letters that are its pictures. */
function sourcesIn(text: string): (line: number) => string {
  const lines = text.split('\n')
  return (line) => {
    const end = lines.findIndex((one, at) => at >= line - 1 && one.includes('</question>'))
    const source = lines.slice(Math.max(0, line - 1), end < 0 ? line + 40 : end + 1).join('\n')
    return shownSource(source.slice(0, 100_000).replace(/[A-Za-z0-9+/=\s]{300,}/g, '…'))
  }
}

async function readPart(question: MoodleQuestion, shelf: PictureShelf): Promise<FilePart> {
  const { line, tags } = question
  const pictures = new Pictures(shelf)
  for (const text of textsOf(question)) await pictures.take(text)
  if (question.type === 'description') return { line, tags, passage: pictures.written(question.stem) }
  const draft = draftOf(question, pictures)
  if ('code' in draft) return { line, tags, read: { line, ...draft } }
  return { line, tags, read: finishDraft({ ...draft, notes: [...draft.notes, ...pictures.notes] }) }
}

const textsOf = ({ stem, generalFeedback, hints, answers, pairs }: MoodleQuestion): MoodleText[] => [
  stem,
  generalFeedback,
  ...hints,
  ...answers.flatMap(({ text, feedback }) => [text, feedback]),
  ...pairs.flatMap(({ item, match }) => [item, match]),
]

/** The pictures of one question, put on the shelf before its texts are converted. */
class Pictures {
  readonly notes = new Set<ImportNoteCode>()
  readonly #shelf: PictureShelf
  readonly #references = new Map<string, string>()

  constructor(shelf: PictureShelf) {
    this.#shelf = shelf
  }

  /** Takes the pictures that a text shows; files that lie beside it unused stay behind. */
  async take({ text, files }: MoodleText): Promise<void> {
    for (const address of addressesIn(text)) {
      if (this.#references.has(address)) continue
      const bytes = bytesOf(address, files)
      const shelved = bytes ? await this.#shelf.put(bytes) : { note: 'picture-missing' as const }
      if ('note' in shelved) this.notes.add(shelved.note)
      else this.#references.set(address, shelved.reference)
    }
  }

  written({ text, format }: MoodleText): WrittenText {
    return { text, format, pictureFor: (address) => this.#references.get(address) }
  }
}

function addressesIn(text: string): string[] {
  const inTags = findTags(text).filter(({ name }) => name === 'img')
  const ofTags = inTags.map(({ from, to }) => readAttribute(text.slice(from, to), 'src'))
  return [...ofTags, ...[...text.matchAll(/!\[[^[\]\n]*\]\(([^()\s]+)/g)].map(([, address = '']) => address)]
}

function bytesOf(address: string, files: Map<string, Buffer>): Buffer | undefined {
  const inline = /^data:image\/[a-z+.-]+;base64,([A-Za-z0-9+/=\s]+)$/i.exec(address)?.[1]
  if (inline) return Buffer.from(inline, 'base64')
  const path = /^@@PLUGINFILE@@\/(.*)$/.exec(address)?.[1]?.replace(/[?#].*$/, '')
  const name = path?.slice(path.lastIndexOf('/') + 1) ?? ''
  return files.get(name) ?? files.get(decoded(name))
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

type Found = Pick<Draft, 'key' | 'rows' | 'options' | 'notes'> & { solution?: MoodleText }

function draftOf(question: MoodleQuestion, pictures: Pictures): Draft | ImportFault {
  const found = foundIn(question, pictures)
  if ('code' in found) return found
  const { line, stem, category, title, reference, tags, hints, generalFeedback } = question
  const solution = generalFeedback.text === '' ? found.solution : generalFeedback
  const leftOut =
    question.hasOtherFeedback ||
    question.answers.some(({ feedback }) => feedback.text !== '' && feedback !== solution)
  const [hint] = hints.filter(({ text }) => text !== '')
  const joined = hint && { ...hint, text: hints.map(({ text }) => text).join('\n\n') }
  return {
    line,
    key: found.key,
    stem: pictures.written(stem),
    ...(found.rows && { rows: found.rows }),
    ...(found.options && { options: found.options }),
    ...(joined && { hint: pictures.written(joined) }),
    ...(solution && { solution: pictures.written(solution) }),
    category,
    tags,
    title,
    reference,
    notes: leftOut ? [...found.notes, 'feedback-left-out'] : found.notes,
  }
}

function foundIn(question: MoodleQuestion, pictures: Pictures): Found | ImportFault {
  switch (question.type) {
    case 'multichoice':
    case 'multichoiceset':
      return choiceIn(question, pictures)
    case 'truefalse':
      return truthIn(question)
    case 'shortanswer':
      return formsIn(question)
    case 'numerical':
      return numbersIn(question)
    case 'matching':
    case 'match':
      return pairsIn(question, pictures)
    default:
      return { code: 'kind-not-supported', params: { kind: question.type.slice(0, 40) || '?' } }
  }
}

function choiceIn({ answers, isSingle, type }: MoodleQuestion, pictures: Pictures): Found | ImportFault {
  const shares = answers.map(({ share }) => share)
  const key = keyOfShares(shares, type === 'multichoiceset' || !isSingle)
  if ('code' in key) return key
  return { ...withSolution(key, answers), options: answers.map(({ text }) => pictures.written(text)) }
}

function truthIn({ answers }: MoodleQuestion): Found | ImportFault {
  const right = answers.find(({ share }) => share >= 99.9)
  const truth = /^\s*(?:<[^>]*>\s*)*(true|false)/i.exec(right?.text.text ?? '')?.[1]?.toLowerCase()
  if (!truth) return { code: 'no-right-answer' }
  return withSolution({ key: { kind: 'true_false', right: truth === 'true' }, notes: [] }, answers)
}

function formsIn({ answers, capitalsCount }: MoodleQuestion): Found | ImportFault {
  const key = keyOfForms(answers.map(({ text, share }) => ({ text: text.text, weight: share })))
  if ('code' in key) return key
  const notes: ImportNoteCode[] = capitalsCount ? [...key.notes, 'case-ignored'] : key.notes
  return withSolution({ ...key, notes }, answers)
}

/** Sums of value and tolerance are never rounded. */
const Exact = Decimal.clone({ defaults: true, precision: 200 })
const written = /^[+-]?(?:\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})(?:[eE][+-]?\d{1,2})?$/

function numbersIn({ answers, hasUnits }: MoodleQuestion): Found | ImportFault {
  const notes: ImportNoteCode[] = hasUnits ? ['units-ignored'] : []
  const ranges: { low: string; high: string }[] = []
  for (const { text, share, tolerance } of answers) {
    const value = text.text.replace(/<[^>]*>/g, '').trim()
    if (share > 0 && share < 99.9) notes.push('weights-ignored')
    if (share < 99.9 || value === '*') continue
    const margin = tolerance === '' ? '0' : tolerance
    const wrong = [value, margin].find((number) => !written.test(number))
    if (wrong !== undefined)
      return { code: 'number-invalid', params: { number: wrong.slice(0, 40).toWellFormed() } }
    const give = new Exact(margin).abs()
    ranges.push({ low: plain(new Exact(value).minus(give)), high: plain(new Exact(value).plus(give)) })
  }
  if (ranges.length === 0) return { code: 'no-right-answer' }
  return withSolution({ key: { kind: 'numerical', ranges }, notes }, answers)
}

const plain = (number: Decimal) => (number.isZero() ? '0' : number.toFixed())

function pairsIn({ pairs }: MoodleQuestion, pictures: Pictures): Found | ImportFault {
  if (pairs.length === 0) return { code: 'matching-invalid' }
  const pairsWritten = pairs.map(({ item, match }) => ({
    item,
    match: JSON.stringify([match.text, match.format]),
    isRow: item.text !== '',
  }))
  const { rows, options, key } = keyOfPairs(pairsWritten)
  return {
    key,
    notes: [],
    rows: rows.map((row) => pictures.written(row)),
    options: options.map((option) => {
      const [text, format] = JSON.parse(option) as [string, MoodleText['format']]
      return pictures.written({ text, format, files: new Map() })
    }),
  }
}

/** Where there is no general feedback, that of the right answer is the solution. */
function withSolution({ key, notes }: ReadKey, answers: MoodleAnswer[]): Found {
  const solution = answers.find(({ share, feedback }) => share > 0 && feedback.text !== '')?.feedback
  return { key, notes, ...(solution && { solution }) }
}
