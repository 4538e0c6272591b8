// What the server refuses to run with, beyond its settings: the wrong database role, old tables, invented people.
import { sql } from 'kysely'
import type { Config } from '../config.ts'
import type { Database } from './database.ts'
import { missingMigrations } from './migrate.ts'

/** One clear message, or null where all is well. */
export async function whyNotToStart(db: Database, config: Config): Promise<string | null> {
  try {
    const role = await sql<{ tooMuch: boolean }>`
      select rolsuper or exists (select from pg_class where relname = 'people' and relowner = r.oid) as too_much
      from pg_roles r where rolname = current_user`.execute(db)
    if (role.rows[0]?.tooMuch) {
      return 'DATABASE_URL: is the superuser or the owner of the tables; give the serving role (a member of integrate_serving).'
    }
    const missing = await missingMigrations(db)
    if (missing.length) return `The database lacks ${missing.length} migrations. Run: npm run migrate`
    return config.demo ? null : await whyNotThesePeople(db)
  } catch (error) {
    return `The database does not answer as it should: ${error instanceof Error ? error.message : 'no reason given'}`
  }
}

async function whyNotThesePeople(db: Database): Promise<string | null> {
  const invented = await db
    .selectFrom('people')
    .select('id')
    .where('isDemo', '=', true)
    .limit(1)
    .executeTakeFirst()
  return invented ? 'The database holds the invented people of the demo: start with an empty one.' : null
}
