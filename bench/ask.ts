// What a measurement asks the database itself, beside the server that is measured.
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Stage } from './stage.ts'

/** As the owner, on a connection of its own; again where PostgreSQL is recovering. */
export async function ask<Row extends pg.QueryResultRow>(stage: Stage, text: string, values: unknown[] = []) {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ connectionString: stage.postgres.ownerUrl })
    client.on('error', () => {})
    try {
      await client.connect()
      return await client.query<Row>(text, values)
    } catch (error) {
      if (tries === 100) throw error
      await wait(100)
    } finally {
      await client.end().catch(() => {})
    }
  }
}
