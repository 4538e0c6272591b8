// Templates: the institute's own wording of a kind in a language, and its template at WhatsApp.
import type { z } from 'zod'
import type { Db, Tx } from '../../../platform/database.ts'
import { invalid } from '../../../platform/problems.ts'
import type { Locale } from '../../../platform/schema.ts'
import { kinds, type MessageKind, messageKinds, rulesOf } from '../kinds.ts'
import { listAlerted } from '../messages.queries.ts'
import { tell } from '../messages.ts'
import { templateKey } from '../routing.ts'
import { type Lexicon, readLexicon } from '../texts/lexicon.ts'
import { builtIn, orderedValues, placeholdersOf, render, type Wording } from '../texts/rendering.ts'
import { sampleOf } from './samples.ts'
import { setStateByName, stopTemplateRow, upsertTemplate } from './templates.queries.ts'
import type { TemplateChange, TemplateList, TemplateReply } from './templates.schemas.ts'

const LOCALES = ['en', 'mr', 'hi'] as const satisfies Locale[]

/** Every kind with its wordings, as the office looks through them. */
export async function listTemplates(db: Db): Promise<z.output<typeof TemplateList>> {
  const lexicon = await readLexicon(db)
  return {
    rows: messageKinds.map((kind) => ({
      kind,
      needsVerifiedPhone: kinds[kind].needsVerifiedPhone,
      locales: LOCALES.map((locale) => {
        const { own, ...at } = stored(kind, locale, lexicon)
        return { locale, title: (own ?? builtIn(kind, locale)).title, isOwn: own !== null, whatsapp: at }
      }),
    })),
  }
}

/** One wording with all that is needed to change it, and how a message of it looks. */
export async function readTemplate(
  db: Db,
  kind: MessageKind,
  locale: Locale,
): Promise<z.output<typeof TemplateReply>> {
  const lexicon = await readLexicon(db)
  const { own, ...at } = stored(kind, locale, lexicon)
  const wording = own ?? builtIn(kind, locale)
  return {
    ...{ kind, locale, ...wording, isOwn: own !== null, builtIn: builtIn(kind, locale) },
    placeholders: Object.keys(rulesOf(kind).params).map((name) => ({
      name,
      sample: render(sampleOf(kind), locale, lexicon.subjects, { title: `{${name}}`, body: '' }).title,
    })),
    whatsapp: {
      ...at,
      text: numbered(wording.body),
      samples: orderedValues(sampleOf(kind), locale, lexicon.subjects, wording.body),
    },
    preview: render(sampleOf(kind), locale, lexicon.subjects, wording),
  }
}

function stored(kind: MessageKind, locale: Locale, { templates }: Lexicon) {
  const row = templates.get(templateKey(kind, locale))
  return {
    own: row?.own ?? null,
    name: row?.name ?? usualName(kind),
    state: row?.state ?? ('none' as const),
    stoppedWhy: row?.stoppedWhy ?? null,
  }
}

/** WhatsApp keeps the languages of a template under one name. */
const usualName = (kind: MessageKind) => kind.replaceAll('-', '_')

/** As it is entered at WhatsApp: {{1}} for the first placeholder and so on. */
function numbered(body: string): string {
  let place = 0
  return body.replaceAll(/\{[a-z]+\}/g, () => `{{${++place}}}`)
}

/** How a wording that is being typed would look. Throws 422 for a placeholder that the kind does not have. */
export async function previewTemplate(db: Db, kind: MessageKind, locale: Locale, wording: Wording) {
  refuseUnknown(kind, wording)
  const { subjects } = await readLexicon(db)
  return { ...render(sampleOf(kind), locale, subjects, wording), whatsappText: numbered(wording.body) }
}

/**
 * Changes a wording. Other words than those that WhatsApp has approved are another template: it must be approved
 * again. Throws 422 `unknown-placeholder`.
 */
export async function changeTemplate(
  tx: Tx,
  { kind, locale }: { kind: MessageKind; locale: Locale },
  change: z.output<typeof TemplateChange>,
  by: { personId: string; at: Date },
): Promise<void> {
  if (change.wording) refuseUnknown(kind, change.wording)
  const { own, ...at } = stored(kind, locale, await readLexicon(tx))
  const wording = change.wording === undefined ? own : change.wording
  const before = own ?? builtIn(kind, locale)
  const isOther = (wording ?? builtIn(kind, locale)).body !== before.body
  const state = change.whatsappState ?? (isOther ? 'none' : at.state)
  await upsertTemplate(tx, {
    ...{ kind, locale, title: wording?.title ?? null, body: wording?.body ?? null },
    whatsappName: change.whatsappName ?? at.name,
    whatsappState: state,
    stoppedWhy: state === 'stopped' ? at.stoppedWhy : null,
    changedBy: by.personId,
    changedAt: by.at,
  })
}

function refuseUnknown(kind: MessageKind, wording: Wording): void {
  const known = Object.keys(rulesOf(kind).params)
  for (const field of ['title', 'body'] as const) {
    const unknown = placeholdersOf(wording[field]).find((name) => !known.includes(name))
    if (unknown) throw invalid(`wording.${field}`, 'unknown-placeholder', { name: unknown })
  }
}

/** WhatsApp refuses it: nothing more goes out by it, and those who can mend it are told. */
export async function stopTemplate(
  tx: Tx,
  at: Date,
  { kind, locale, code }: { kind: string; locale: Locale; code: string },
): Promise<void> {
  if (!(await stopTemplateRow(tx, { kind, locale, why: code, at }))) return
  await tell(tx, at, {
    kind: 'template-stopped',
    to: await listAlerted(tx),
    cause: `template-stopped:${kind}:${locale}:${at.toISOString()}`,
    params: { template: `${kind} (${locale})`, code },
    link: `/messages/templates/${kind}/${locale}`,
  })
}

/** WhatsApp tells what it has decided about a template. */
export const heedTemplateWord = setStateByName
