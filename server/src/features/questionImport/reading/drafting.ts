// From a question as its file writes it to one of the bank: texts to Markdown, tags to difficulty and language.
import type { Locale } from '../../../platform/languages.ts'
import type { BankQuestion, Difficulty, QuestionKey, QuestionText } from '../../questions/question.ts'
import { findFault, questionLimits } from '../../questions/questionRules.ts'
import { type MarkupFormat, toMarkdown } from '../../questionText/markup.ts'
import type { ImportedQuestion, ImportNoteCode, ImportProblem } from './importProblems.ts'

/** A text as the file has it. `pictureFor` gives what Markdown writes for an address in it; undefined: drop it. */
export type WrittenText = {
  text: string
  format: MarkupFormat
  pictureFor?: (address: string) => string | undefined
}

/** A question as the file has it, its kind and key found; its texts not yet converted. */
export type Draft = {
  line: number
  key: QuestionKey
  stem: WrittenText
  rows?: WrittenText[]
  options?: WrittenText[]
  hint?: WrittenText
  solution?: WrittenText
  /** From the widest to the narrowest. */
  category: string[]
  title?: string
  reference?: string
  tags: string[]
  notes: ImportNoteCode[]
}

/**
 * The draft as the bank would hold it, or why it cannot. Tags easy, medium and hard give the difficulty (medium
 * otherwise), en, mr and hi the language (otherwise the script and a few words tell), integer the kind of that name.
 */
export function finishDraft(draft: Draft): ImportedQuestion | ImportProblem {
  const { line } = draft
  const { text, notes } = convertTexts(draft)
  const key =
    draft.key.kind === 'numerical' && draft.tags.includes('integer') ? integerOf(draft.key) : draft.key
  const question: BankQuestion = {
    kind: key.kind,
    texts: { [languageOf(draft.tags, text)]: text },
    key,
    difficulty: difficultyOf(draft.tags),
    ...tagsOf(draft.tags),
    ...originOf(draft),
  }
  const fault = findFault(question)
  if (fault) return { line, ...fault }
  return { line, question, notes: notes.map((code) => ({ line, code })) }
}

const integerOf = (key: Extract<QuestionKey, { kind: 'numerical' }>): QuestionKey => ({
  ...key,
  kind: 'integer',
})

function convertTexts(draft: Draft): { text: QuestionText; notes: ImportNoteCode[] } {
  const notes = new Set(draft.notes)
  const convert = ({ text, format, pictureFor }: WrittenText) => {
    const converted = toMarkdown(text, format, pictureFor)
    for (const note of converted.notes) notes.add(note)
    return converted.markdown
  }
  const optional = (name: 'hint' | 'solution') => {
    const markdown = draft[name] ? convert(draft[name]) : ''
    return markdown === '' ? {} : { [name]: markdown }
  }
  const text: QuestionText = {
    stem: convert(draft.stem),
    ...(draft.rows && { rows: draft.rows.map(convert) }),
    ...(draft.options && { options: draft.options.map(convert) }),
    ...optional('hint'),
    ...optional('solution'),
  }
  return { text, notes: [...notes] }
}

function originOf({ category, title, reference }: Draft): Partial<BankQuestion> {
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

/** Tags that say what a column of the bank says. */
const spoken = /^(?:easy|medium|hard|en|mr|hi|integer|multiple|passage:.*)$/

/** The tags as the bank writes them: small letters, single spaces, each once. */
function tagsOf(tags: string[]): Pick<BankQuestion, 'tags'> {
  const written = tags.map((tag) =>
    tag.replace(/\s+/g, ' ').trim().toLowerCase().slice(0, 40).toWellFormed().trim(),
  )
  const kept = [...new Set(written)].filter((tag) => tag !== '' && !spoken.test(tag)).slice(0, 20)
  return kept.length > 0 ? { tags: kept } : {}
}

function difficultyOf(tags: string[]): Difficulty {
  if (tags.includes('easy')) return 1
  return tags.includes('hard') ? 3 : 2
}

/** Marathi and Hindi share a script; the commonest little words and ळ, which Hindi lacks, tell them apart. */
export function languageOf(tags: string[], { stem, rows = [], options = [] }: QuestionText): Locale {
  const tagged = (['en', 'mr', 'hi'] as const).find((locale) => tags.includes(locale))
  if (tagged) return tagged
  const words = [stem, ...rows, ...options].join(' ')
  const devanagari = words.match(/[\u0900-\u097F]/g)?.length ?? 0
  const latin = stem.match(/[A-Za-z]{3,}/g)?.join('').length ?? 0
  if (devanagari <= latin) return 'en'
  const hindi = /(?<!\p{L})(?:है|हैं|में|का|की|के|कौन|क्या|से|निम्नलिखित)(?![\p{L}\p{M}])/u.test(words)
  return hindi && !/ळ|आहे|कोण/.test(words) ? 'hi' : 'mr'
}
