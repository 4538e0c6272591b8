// The connection to PostgreSQL. Every query takes a Db as its first argument; nothing else holds one.
import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from './schema.ts'

export type Database = Kysely<DB>
export type Tx = Transaction<DB>
/** What a query takes: the pool or the transaction that it is to be part of. */
export type Db = Database | Tx

/** Opens a pool. Columns are camelCase in TypeScript; dates are 'YYYY-MM-DD', numerics are decimal strings. */
export function openDatabase(url: string, connections = 20): Database {
  return new Kysely<DB>({
    // A statement of milliseconds gains nothing from being compiled, and waits a second for it.
    dialect: new PostgresDialect({ pool: openPool(url, connections, '-c jit=off') }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}

/** The bare pool under `openDatabase`; `options` are the server's, such as `-c plan_cache_mode=…`. */
export function openPool(url: string, connections: number, options?: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types: { getTypeParser },
    ...(options && { options }),
  })
  // A connection that dies while it idles, or between two statements, would end the process without a listener. The
  // pool replaces it; a transaction hears of it from its next statement.
  pool.on('error', () => {}).on('connect', (client) => client.on('error', () => {}))
  return pool
}

const asIs = (text: string) => text
const OID = { bigint: 20, date: 1082 }

const getTypeParser = ((oid: number, format?: 'text' | 'binary') => {
  if (oid === OID.date) return asIs
  if (oid === OID.bigint) return Number
  return format === 'binary' ? pg.types.getTypeParser(oid, format) : pg.types.getTypeParser(oid)
}) as typeof pg.types.getTypeParser
