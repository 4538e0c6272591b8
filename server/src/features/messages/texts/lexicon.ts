// Everything that wording needs from the database, read once for many messages.
import type { Db } from '../../../platform/database.ts'
import type { Locale, TemplateState } from '../../../platform/schema.ts'
import { isKind } from '../kinds.ts'
import { listSubjectNames } from '../messages.queries.ts'
import { templateKey } from '../routing.ts'
import { listTemplateRows } from '../templates/templates.queries.ts'
import { builtIn, orderedValues, render, type SubjectNames, type Wording } from './rendering.ts'

export interface Template {
  own: Wording | null
  name: string | null
  state: TemplateState
  stoppedWhy: string | null
}

export interface Lexicon {
  subjects: SubjectNames
  /** By kind and locale. */
  templates: Map<string, Template>
}

/** Reads the subjects' names and the institute's own wordings. */
export async function readLexicon(db: Db): Promise<Lexicon> {
  const subjects = await listSubjectNames(db)
  const templates = await listTemplateRows(db)
  return {
    subjects: new Map(
      subjects.map(({ code, nameEn, nameMr, nameHi }) => [code, { en: nameEn, mr: nameMr, hi: nameHi }]),
    ),
    templates: new Map(templates.map((row) => [templateKey(row.kind, row.locale), toTemplate(row)])),
  }
}

function toTemplate(row: Awaited<ReturnType<typeof listTemplateRows>>[number]): Template {
  const own = row.title !== null && row.body !== null ? { title: row.title, body: row.body } : null
  return { own, name: row.whatsappName, state: row.whatsappState, stoppedWhy: row.stoppedWhy }
}

/** A message as the database holds it: its kind may be one that this version does not know. */
export interface StoredMessage {
  kind: string
  params: unknown
}

type Params = Record<string, string | number>

/** The message as its reader sees it. */
export function wordsFor({ kind, params }: StoredMessage, locale: Locale, lexicon: Lexicon): Wording {
  if (!isKind(kind)) return { title: kind, body: '' }
  return render(
    { kind, params: params as Params },
    locale,
    lexicon.subjects,
    wordingOf(kind, locale, lexicon),
  )
}

/** The values that fill the WhatsApp template of the message's kind, in order. */
export function templateValues({ kind, params }: StoredMessage, locale: Locale, lexicon: Lexicon): string[] {
  if (!isKind(kind)) return []
  const { body } = wordingOf(kind, locale, lexicon)
  return orderedValues({ kind, params: params as Params }, locale, lexicon.subjects, body)
}

const wordingOf = (kind: Parameters<typeof builtIn>[0], locale: Locale, { templates }: Lexicon) =>
  templates.get(templateKey(kind, locale))?.own ?? builtIn(kind, locale)
