// The questions of one set as they are printed: in its order, its options in their order, in one language.
import type { Locale } from '../../platform/languages.ts'
import type { KnownPaper, KnownQuestion } from '../attempts/paper.ts'
import { plainMarks } from '../exams/marks.ts'
import type { PrintedQuestion, PrintedSection } from './drawing/printed.ts'
import { printedWords } from './drawing/words.ts'
import type { SetRow } from './papers.queries.ts'

type Order = Pick<SetRow, 'questionOrder' | 'optionOrders'>
type Section = KnownPaper['paper']['sections'][number]
type Texts = KnownPaper['paper']['questions'][number]

export interface NumberedQuestion {
  /** As printed, from 1. */
  number: number
  position: number
  known: KnownQuestion
}

/** The sections with their questions as they are numbered in a set. */
export function questionsOfSet({ paper, questions }: KnownPaper, { questionOrder }: Order) {
  const numbered = questionOrder.flatMap((position, i): NumberedQuestion[] => {
    const known = questions.get(position)
    return known ? [{ number: i + 1, position, known }] : []
  })
  return paper.sections.map((section) => ({
    section,
    questions: numbered.filter(({ known }) => known.section === section.position),
  }))
}

/** The sections as they are printed in a language; a text that lacks it stands in the first one that it has. */
export function printedSections(known: KnownPaper, order: Order, locale: Locale): PrintedSection[] {
  const texts = new Map(known.paper.questions.map((question) => [question.position, question]))
  const pick = <T>(all: Partial<Record<Locale, T>>): T | undefined =>
    all[locale] ?? all.en ?? all.mr ?? all.hi
  return questionsOfSet(known, order).map(({ section, questions }) => ({
    name: pick(section.name) ?? '',
    part: partOf(known, section, locale),
    rule: ruleOf(section, questions, locale),
    questions: questions.map((question, i) => {
      const text = texts.get(question.position)
      return {
        ...printedQuestion(question, text && pick(text.texts), order),
        passage: passageOf(known, questions, i, pick),
      }
    }),
  }))
}

function printedQuestion(
  { number, position, known }: NumberedQuestion,
  text: Texts['texts'][Locale],
  { optionOrders }: Order,
): Omit<PrintedQuestion, 'passage'> {
  const options = text?.options ?? []
  const order = optionOrders[position] ?? options.map((_, i) => i)
  return {
    ...{ number, kind: known.kind },
    stem: text?.stem ?? '',
    rows: text?.rows ?? [],
    options: order.flatMap((option) => options[option] ?? []),
  }
}

/** The text above the first of its questions, which stand together in every set. */
function passageOf(
  { paper }: KnownPaper,
  questions: NumberedQuestion[],
  at: number,
  pick: (all: Partial<Record<Locale, string>>) => string | undefined,
): PrintedQuestion['passage'] {
  const own = questions[at]?.known.passage
  if (!own || questions[at - 1]?.known.passage === own) return null
  const last = questions.findLast(({ known }) => known.passage === own)
  return { text: pick(paper.passages[own] ?? {}) ?? '', to: last?.number ?? 0 }
}

function partOf({ paper }: KnownPaper, section: Section, locale: Locale): string | null {
  const part = paper.parts.find(({ position }) => position === section.part)
  if (!part) return null
  return `${part.name[locale] ?? part.name.en} (${printedWords[locale].minutes(part.minutes)})`
}

/** "+4 right, −1 wrong, 0 not answered. Answer any 5 of these 10." */
function ruleOf(section: Section, questions: NumberedQuestion[], locale: Locale): string {
  const words = printedWords[locale]
  const { marksPartial, attemptCount, decimals } = section
  const hasSeveral = questions.some(({ known }) => known.kind === 'multiple')
  const hasNumbers = questions.some(({ known }) => known.kind === 'numerical')
  const marks = [
    `${signed(section.marksRight)} ${words.right}`,
    `${signed(section.marksWrong)} ${words.wrong}`,
    ...(Number(section.marksBlank) === 0 ? [] : [`${signed(section.marksBlank)} ${words.blank}`]),
  ].join(', ')
  const sentences = [
    `${marks}.`,
    hasSeveral && words.kinds.multiple,
    marksPartial !== null && hasSeveral && `${words.partial(signed(marksPartial))}.`,
    attemptCount !== null && words.attempt(attemptCount, questions.length),
    decimals !== null && hasNumbers && words.decimals(decimals),
  ]
  return sentences.filter(Boolean).join(' ')
}

const signed = (marks: string): string => {
  const plain = plainMarks(marks)
  return plain.startsWith('-') ? `−${plain.slice(1)}` : plain === '0' ? '0' : `+${plain}`
}
