// From a GIFT question to one of the bank: single-correct and numerical ones come in, the others are named.
import type { Locale } from '../../platform/languages.ts'
import type { BankQuestion, Difficulty, QuestionKey } from '../questions/question.ts'
import { findFault, questionLimits } from '../questions/questionRules.ts'
import { toMarkdown } from '../questionText/markup.ts'
import { mathSpans } from '../questionText/math.ts'
import { parseGift } from './gift.ts'
import type { GiftChoice, GiftNumber, GiftQuestion, GiftText } from './gift.types.ts'
import type { ImportedQuestions, ImportFault, ImportNoteCode, ImportProblem } from './importProblems.ts'

export type Narrowed = { ok: BankQuestion; notes: ImportProblem[] } | { problem: ImportProblem }

/** What of a question becomes the bank's text and key, before its texts are converted. */
type Draft = { key: QuestionKey; options?: GiftText[]; solution?: GiftText; notes: ImportNoteCode[] }

/** Reads a GIFT file for the bank; problems are in the order of their lines. Never throws. */
export function readGiftQuestions(text: string): ImportedQuestions {
  const parsed = parseGift(text)
  const imported: ImportedQuestions = { questions: [], problems: [...parsed.problems] }
  for (const gift of parsed.questions) {
    const narrowed = toBankQuestion(gift)
    if ('problem' in narrowed) imported.problems.push(narrowed.problem)
    else imported.questions.push({ line: gift.line, question: narrowed.ok, notes: narrowed.notes })
  }
  imported.problems.sort((one, other) => one.line - other.line)
  return imported
}

/**
 * Narrows a GIFT question to what the bank holds. The solution is the general feedback, or else that of the
 * right answer. Tags easy, medium and hard give the difficulty (medium otherwise), en, mr and hi the
 * language (otherwise the script and a few words tell). Notes name what was left behind.
 */
export function toBankQuestion(question: GiftQuestion): Narrowed {
  const draft = draftOf(question)
  if ('code' in draft) return { problem: { line: question.line, ...draft } }
  const { text, notes } = convertTexts(question, draft)
  const ok: BankQuestion = {
    kind: draft.key.kind,
    texts: { [languageOf(question)]: text },
    key: draft.key,
    difficulty: difficultyOf(question.tags),
    ...originOf(question),
  }
  const fault = findFault(ok)
  if (fault) return { problem: { line: question.line, ...fault } }
  return { ok, notes: notes.map((code) => ({ line: question.line, code })) }
}

function draftOf(question: GiftQuestion): Draft | ImportFault {
  if (question.kind === 'choice') return choiceDraft(question.choices, question.generalFeedback)
  if (question.kind === 'numerical') return numberDraft(question.answers, question.generalFeedback)
  return { code: 'kind-not-supported', params: { kind: question.kind } }
}

function choiceDraft(choices: GiftChoice[], generalFeedback?: GiftText): Draft | ImportFault {
  if (isFormulaCut(choices)) return { code: 'formula-cut' }
  if (choices.some(({ weight }) => weight > 0 && weight < 100)) return { code: 'weights-partial' }
  const right = choices.flatMap(({ weight }, place) => (weight === 100 ? [place] : []))
  const [place, ...others] = right
  if (place === undefined) return { code: 'no-right-answer' }
  if (others.length > 0) return { code: 'several-right', params: { count: right.length } }
  const notes: ImportNoteCode[] = choices.some(({ weight }) => weight < 0) ? ['weights-ignored'] : []
  const options = choices.map(({ text }) => text)
  return {
    key: { kind: 'single', right: place },
    options,
    ...solutionOf(choices, place, generalFeedback, notes),
  }
}

/** Numbers without marks only carry feedback; those with some of the marks cannot be held. */
function numberDraft(answers: GiftNumber[], generalFeedback?: GiftText): Draft | ImportFault {
  if (answers.some(({ weight, range }) => range !== 'any' && weight > 0 && weight < 100))
    return { code: 'weights-partial' }
  const right = answers.filter(({ weight }) => weight === 100)
  const ranges = right.flatMap(({ range }) => (range === 'any' ? [] : [range]))
  if (ranges.length === 0) return { code: 'no-right-answer' }
  const first = answers.findIndex(({ weight }) => weight === 100)
  return { key: { kind: 'numerical', ranges }, ...solutionOf(answers, first, generalFeedback, []) }
}

function solutionOf(
  answers: { feedback?: GiftText }[],
  right: number,
  generalFeedback: GiftText | undefined,
  notes: ImportNoteCode[],
): Pick<Draft, 'solution' | 'notes'> {
  const solution = generalFeedback ?? answers[right]?.feedback
  const leftOut = answers.some(({ feedback }) => feedback !== undefined && feedback !== solution)
  return { ...(solution && { solution }), notes: leftOut ? [...notes, 'feedback-left-out'] : notes }
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

function convertTexts(question: GiftQuestion, draft: Draft) {
  const notes = new Set(draft.notes)
  const convert = ({ text, format }: GiftText) => {
    const converted = toMarkdown(text, format)
    for (const note of converted.notes) notes.add(note)
    return converted.markdown
  }
  const text = {
    stem: convert(question.stem),
    ...(draft.options && { options: draft.options.map(convert) }),
    ...(draft.solution && { solution: convert(draft.solution) }),
  }
  return { text, notes: [...notes] }
}

function originOf({ category, title, reference }: GiftQuestion): Partial<BankQuestion> {
  const { categoryDepth, categoryCharacters, titleCharacters, referenceCharacters } = questionLimits
  const path = category
    .slice(0, categoryDepth)
    .map((name) => name.slice(0, categoryCharacters).toWellFormed())
  return {
    ...(path.length > 0 && { category: path }),
    ...(title && { title: title.slice(0, titleCharacters).toWellFormed() }),
    ...(reference && reference.length <= referenceCharacters && { reference }),
  }
}

function difficultyOf(tags: string[]): Difficulty {
  if (tags.includes('easy')) return 1
  return tags.includes('hard') ? 3 : 2
}

/** Marathi and Hindi share a script; the commonest little words and ळ, which Hindi lacks, tell them apart. */
function languageOf({ tags, stem }: GiftQuestion): Locale {
  const tagged = (['en', 'mr', 'hi'] as const).find((locale) => tags.includes(locale))
  if (tagged) return tagged
  const devanagari = stem.text.match(/[\u0900-\u097F]/g)?.length ?? 0
  const latin = stem.text.match(/[A-Za-z]{3,}/g)?.join('').length ?? 0
  if (devanagari <= latin) return 'en'
  const hindi = /(?<!\p{L})(?:है|हैं|में|का|की|के|कौन|क्या|से|निम्नलिखित)(?![\p{L}\p{M}])/u.test(stem.text)
  return hindi && !/ळ|आहे|कोण/.test(stem.text) ? 'hi' : 'mr'
}
