// Statements that are asked thousands of times a second: planned once for each connection, on connections of their own.
import type { CompiledQuery } from 'kysely'
import type pg from 'pg'
import { openPool } from './database.ts'

/**
 * One plan for a statement, however many rows its arrays bring: planning anew costs more than running it. And never one
 * that reads a whole table: it may have been planned when the table was empty, on the morning of the exam.
 */
const SETTINGS = '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off'

/**
 * A few connections that know their statements by name. What runs here waits for nobody else's transactions, and
 * nobody waits for it.
 */
export class StatementPool {
  readonly #pool: pg.Pool
  constructor(databaseUrl: string, connections: number) {
    this.#pool = openPool(databaseUrl, connections, SETTINGS)
  }

  /** Runs a statement that commits by itself; the rows are there once it has. Its text must go with its name. */
  async run<Row>(name: string, { sql, parameters }: CompiledQuery<Row>): Promise<Row[]> {
    const { rows } = await this.#pool.query({ name, text: sql, values: [...parameters] })
    return rows as Row[]
  }

  end(): Promise<void> {
    return this.#pool.end()
  }
}
