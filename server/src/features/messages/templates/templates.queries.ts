// The SQL of the institute's own wordings and of their state at WhatsApp.
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database.ts'
import type { Locale, MessageTemplates } from '../../../platform/schema.ts'

export const listTemplateRows = (db: Db) =>
  db
    .selectFrom('messageTemplates')
    .select(['kind', 'locale', 'title', 'body', 'whatsappName', 'whatsappState', 'stoppedWhy'])
    .execute()

export async function upsertTemplate(tx: Tx, template: Insertable<MessageTemplates>): Promise<void> {
  const { kind, locale, ...rest } = template
  await tx
    .insertInto('messageTemplates')
    .values(template)
    .onConflict((c) => c.columns(['kind', 'locale']).doUpdateSet(rest))
    .execute()
}

/** Stops a template; false where it was stopped already or is not there. */
export async function stopTemplateRow(
  tx: Tx,
  { kind, locale, why, at }: { kind: string; locale: Locale; why: string; at: Date },
): Promise<boolean> {
  const done = await tx
    .updateTable('messageTemplates')
    .set({ whatsappState: 'stopped', stoppedWhy: why.slice(0, 40), changedAt: at })
    .where('kind', '=', kind)
    .where('locale', '=', locale)
    .where('whatsappState', '=', 'approved')
    .executeTakeFirst()
  return done.numUpdatedRows > 0
}

/** What WhatsApp has decided about templates of this name. */
export async function setStateByName(
  tx: Tx,
  given: {
    name: string
    locale: Locale
    state: 'approved' | 'rejected' | 'stopped'
    why: string | null
    at: Date
  },
): Promise<void> {
  await sql`update message_templates set whatsapp_state = ${given.state}::template_state,
      stopped_why = ${given.why}, changed_at = ${given.at}
    where whatsapp_name = ${given.name} and locale = ${given.locale}::locale`.execute(tx)
}
