// From a GIFT file to questions of the bank: every kind comes in but essays and texts without an answer.
import { Problem } from '../../../platform/problems.ts'
import { mathSpans } from '../../questionText/math.ts'
import { type Draft, finishDraft } from '../reading/drafting.ts'
import type { GivenFile, Importer, ReadFile } from '../reading/importer.ts'
import { shownSource } from '../reading/importer.ts'
import type { ImportedQuestions, ImportFault, ImportNoteCode } from '../reading/importProblems.ts'
import { joinParts } from '../reading/joining.ts'
import { cleanText, decodeText } from '../reading/textFile.ts'
import { keyOfForms, keyOfPairs, keyOfShares, type ReadKey } from '../reading/weights.ts'
import { parseGift } from './gift.ts'
import type { GiftAnswers, GiftChoice, GiftNumber, GiftQuestion, GiftText } from './gift.types.ts'

export const giftImporter: Importer = {
  recognises: ({ name }) => /\.gift$/i.test(name),
  read: async (file) => readGiftFile(file),
}

function readGiftFile({ bytes }: GivenFile): ReadFile {
  const text = decodeText(bytes)
  // Any prose is a question without an answer in GIFT; a file of nothing else is some other file.
  if (!text.includes('{')) throw new Problem(422, text.trim() === '' ? 'file-empty' : 'no-questions')
  const lines = cleanText(text).split('\n')
  const sourceOf = (line: number) => {
    const end = lines.findIndex((one, at) => at >= line && one.trim() === '')
    return shownSource(lines.slice(line - 1, end < 0 ? undefined : end).join('\n'))
  }
  return { ...readGiftQuestions(text), place: 'line', sourceOf }
}

/** Reads a GIFT file for the bank; problems are in the order of their lines. Never throws. */
export function readGiftQuestions(text: string): ImportedQuestions {
  const { questions, problems } = parseGift(text)
  const parts = questions.map((gift) => {
    const part = { line: gift.line, tags: gift.tags }
    if (gift.kind === 'description') return { ...part, passage: { ...gift.stem } }
    const draft = draftOf(gift)
    return { ...part, read: 'code' in draft ? { line: gift.line, ...draft } : finishDraft(draft) }
  })
  return joinParts(parts, problems)
}

/** What of a question becomes the bank's key and texts, before its texts are converted. */
type Found = Pick<Draft, 'key' | 'rows' | 'options' | 'solution' | 'notes'>

function draftOf(question: GiftQuestion): Draft | ImportFault {
  const found = foundIn(question)
  if ('code' in found) return found
  const { line, stem, category, title, reference, tags, hint } = question
  return {
    line,
    stem,
    category,
    tags,
    ...(title && { title }),
    ...(reference && { reference }),
    ...(hint && { hint: { text: hint, format: stem.format } }),
    ...found,
  }
}

function foundIn(question: GiftQuestion): Found | ImportFault {
  switch (question.kind) {
    case 'choice':
      return choiceIn(question)
    case 'numerical':
      return numberIn(question.answers, question.generalFeedback, question.wrongFeedback)
    case 'true-false':
      return truthIn(question, question.generalFeedback)
    case 'short-answer': {
      const key = keyOfForms(question.answers)
      return 'code' in key ? key : withSolution(key, question.answers, question.generalFeedback)
    }
    case 'matching':
      return pairsIn(question, question.generalFeedback)
    default:
      return { code: 'kind-not-supported', params: { kind: question.kind } }
  }
}

type Of<K extends GiftAnswers['kind']> = Extract<GiftAnswers, { kind: K }>

function choiceIn({ choices, multiple, tags, generalFeedback }: GiftQuestion & Of<'choice'>) {
  if (isFormulaCut(choices)) return { code: 'formula-cut' } satisfies ImportFault
  const shares = choices.map(({ weight }) => weight)
  // GIFT cannot say that several may be chosen of which one is right; our own export says it by a tag.
  const oneIsMeant = shares.filter((share) => share >= 99.9).length === 1 && !tags.includes('multiple')
  const key = keyOfShares(shares, multiple && !oneIsMeant)
  if ('code' in key) return key
  return { ...withSolution(key, choices, generalFeedback), options: choices.map(({ text }) => text) }
}

/** Numbers without marks only carry feedback; those with some of the marks are left behind. */
function numberIn(answers: GiftNumber[], general?: GiftText, wrong?: GiftText): Found | ImportFault {
  const right = answers.filter(({ weight }) => weight >= 99.9)
  const ranges = right.flatMap(({ range }) => (range === 'any' ? [] : [range]))
  if (ranges.length === 0) return { code: 'no-right-answer' }
  const partly = answers.some(({ weight, range }) => range !== 'any' && weight > 0 && weight < 99.9)
  const key: ReadKey = { key: { kind: 'numerical', ranges }, notes: partly ? ['weights-ignored'] : [] }
  return withSolution(key, wrong ? [...answers, { weight: 0, feedback: wrong }] : answers, general)
}

function truthIn(
  { answer, rightFeedback, wrongFeedback }: Of<'true-false'>,
  general: GiftText | undefined,
): Found {
  const feedback = [
    { weight: 100, ...(rightFeedback && { feedback: rightFeedback }) },
    { weight: 0, ...(wrongFeedback && { feedback: wrongFeedback }) },
  ]
  return withSolution({ key: { kind: 'true_false', right: answer }, notes: [] }, feedback, general)
}

function pairsIn({ pairs }: Of<'matching'>, general: GiftText | undefined): Found {
  const written = pairs.map((pair) => ({ ...pair, isRow: pair.item.text !== '' }))
  const { rows, options, key } = keyOfPairs(written)
  const texts = options.map((text) => ({ text, format: 'plain' as const }))
  return { ...withSolution({ key, notes: [] }, [], general), rows, options: texts }
}

/** The solution is the general feedback, or else that of the first right answer; any other is left behind. */
function withSolution(
  { key, notes }: ReadKey,
  answers: { weight: number; feedback?: GiftText }[],
  general: GiftText | undefined,
): Found {
  const solution = general ?? answers.find(({ weight }) => weight > 0)?.feedback
  const leftOut = answers.some(({ feedback }) => feedback !== undefined && feedback !== solution)
  const all: ImportNoteCode[] = leftOut ? [...notes, 'feedback-left-out'] : notes
  return { key, notes: all, ...(solution && { solution }) }
}

/** An unescaped = or ~ in a formula ends one option at "$v" and begins the next one with the rest, "5$". */
function isFormulaCut(choices: GiftChoice[]): boolean {
  const texts = choices.map(({ text }) => withoutFormulas(text.text))
  return texts.some(
    (text, place) => /[^\s\\]\$(?!\d)/.test(text) && /(?<!\\)\$[^\s$]/.test(texts[place - 1] ?? ''),
  )
}

function withoutFormulas(text: string): string {
  let at = 0
  let rest = ''
  for (const { from, to } of mathSpans(text)) {
    rest += text.slice(at, from)
    at = to
  }
  return rest + text.slice(at)
}
