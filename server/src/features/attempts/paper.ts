// The paper as students get it. It is the same for everybody and never changes once scheduled, so a process keeps it.
import type { Db } from '../../platform/database.ts'
import { fileAddress } from '../../platform/files.ts'
import { locales } from '../../platform/languages.ts'
import { picturesIn } from '../questionText/pictures.ts'
import type { Paper } from './attempts.schemas.ts'
import { getPaperRows } from './paper.queries.ts'
import type { Orderable } from './shuffle.ts'

/** A paper and what the server looks up in it while answers come in. */
export interface KnownPaper {
  /** Without signed addresses: those are made for each reply. */
  paper: Omit<Paper, 'pictures'>
  pictureIds: Map<string, string>
  /** By position. */
  questions: Map<number, Orderable & { kind: 'single' | 'numerical' }>
}

const KEPT = 40
const papers = new Map<string, Promise<KnownPaper>>()

/**
 * The paper of a scheduled exam. `scheduledAt` names its version: whoever takes an exam back to change it schedules it
 * anew. What a process keeps only saves work; another one reads the same from the database.
 */
export function getPaper(db: Db, examId: string, scheduledAt: Date): Promise<KnownPaper> {
  const name = `${examId} ${scheduledAt.toISOString()}`
  const known = papers.get(name)
  if (known) return known
  const reading = readPaper(db, examId)
  papers.set(name, reading)
  reading.catch(() => papers.delete(name))
  const [oldest] = papers.keys()
  if (papers.size > KEPT && oldest) papers.delete(oldest)
  return reading
}

/** The paper for a reply, its pictures as addresses that hold for an hour or two. */
export function paperReply({ paper, pictureIds }: KnownPaper, key: Uint8Array, now: Date): Paper {
  const pictures = [...pictureIds].map(([written, id]) => [written, fileAddress(key, id, now)])
  return { ...paper, pictures: Object.fromEntries(pictures) }
}

async function readPaper(db: Db, examId: string): Promise<KnownPaper> {
  const { exam, sections, questions } = await getPaperRows(db, examId)
  const asked = questions.map(({ body, ...question }) => ({ ...question, texts: withoutSolutions(body) }))
  return {
    paper: {
      languages: locales.filter((locale) => exam.locales.includes(locale)),
      instructions: exam.instructions,
      draftsCount: exam.draftsCount,
      sections,
      questions: asked,
    },
    pictureIds: picturesIn(asked.flatMap(({ texts }) => Object.values(texts))),
    questions: new Map(
      asked.map(({ position, section, kind, texts }) => {
        const options = Object.values(texts).find((text) => text.options)?.options ?? []
        return [position, { position, section, kind, optionCount: kind === 'single' ? options.length : 0 }]
      }),
    ),
  }
}

type Texts = Paper['questions'][number]['texts']

// Named field by field: what is not named, such as the solution, cannot come along.
function withoutSolutions(body: Texts): Texts {
  const texts: Texts = {}
  for (const locale of locales) {
    const text = body[locale]
    if (text) texts[locale] = { stem: text.stem, ...(text.options && { options: text.options }) }
  }
  return texts
}
