// The parts of a file put together: a passage and the questions under it, one question in several languages.
import type { BankQuestion, PassageTexts } from '../../questions/question.ts'
import { toMarkdown } from '../../questionText/markup.ts'
import { languageOf, type WrittenText } from './drafting.ts'
import type { ImportedQuestion, ImportedQuestions, ImportNoteCode, ImportProblem } from './importProblems.ts'

/** One part of a file in its order: a question (or why it is none), or a text without an answer. */
export type FilePart = { line: number; tags: string[] } & (
  | { read: ImportedQuestion | ImportProblem; passage?: never }
  | { passage: WrittenText; read?: never }
)

/**
 * What a file holds. A text without an answer whose tag names it as a passage (`passage:…`, as our own export writes)
 * stands over the questions of that tag; any other is told as no question, since no file says where it ends.
 * Questions of one reference and key in different languages become one.
 */
export function joinParts(parts: readonly FilePart[], problems: readonly ImportProblem[]): ImportedQuestions {
  const passages = new Map<
    string,
    { line: number; texts: PassageTexts; notes: ImportNoteCode[]; used: boolean }
  >()
  const all: ImportedQuestions = { questions: [], problems: [...problems] }
  for (const { line, tags, passage } of parts) {
    const tag = passageTag(tags)
    if (!passage) continue
    if (!tag) all.problems.push({ line, code: 'kind-not-supported', params: { kind: 'description' } })
    else {
      const { markdown, notes } = toMarkdown(passage.text, passage.format, passage.pictureFor)
      const known = passages.get(tag) ?? { line, texts: {}, notes, used: false }
      known.texts[languageOf(tags, { stem: markdown })] ??= markdown
      passages.set(tag, known)
    }
  }
  for (const { tags, read } of parts) {
    if (read && 'code' in read) all.problems.push(read)
    else if (read) all.questions.push(underPassage(read, passages.get(passageTag(tags) ?? '')))
  }
  for (const { line, used } of passages.values())
    if (!used) all.problems.push({ line, code: 'kind-not-supported', params: { kind: 'description' } })
  all.questions = joinLanguages(all.questions)
  all.problems.sort((one, other) => one.line - other.line)
  return all
}

const passageTag = (tags: readonly string[]) => tags.find((tag) => tag.startsWith('passage:'))

type Passage = { texts: PassageTexts; notes: ImportNoteCode[]; used: boolean }

function underPassage(read: ImportedQuestion, passage: Passage | undefined): ImportedQuestion {
  if (!passage) return read
  passage.used = true
  const notes = passage.notes.map((code) => ({ line: read.line, code }))
  return { ...read, question: { ...read.question, passage: passage.texts }, notes: [...read.notes, ...notes] }
}

function joinLanguages(questions: readonly ImportedQuestion[]): ImportedQuestion[] {
  const joined: ImportedQuestion[] = []
  const byReference = new Map<string, ImportedQuestion>()
  for (const one of questions) {
    const { reference } = one.question
    const first = reference === undefined ? undefined : byReference.get(reference)
    if (first && isTranslation(first.question, one.question)) {
      Object.assign(first.question.texts, one.question.texts)
      first.notes.push(...one.notes)
      continue
    }
    if (reference !== undefined && !first) byReference.set(reference, one)
    joined.push(one)
  }
  return joined
}

function isTranslation(one: BankQuestion, other: BankQuestion): boolean {
  const [text] = Object.values(one.texts)
  const [translated] = Object.values(other.texts)
  const [locale = 'en'] = Object.keys(other.texts) as (keyof BankQuestion['texts'])[]
  return (
    one.texts[locale] === undefined &&
    JSON.stringify(one.key) === JSON.stringify(other.key) &&
    text?.options?.length === translated?.options?.length &&
    text?.rows?.length === translated?.rows?.length
  )
}
