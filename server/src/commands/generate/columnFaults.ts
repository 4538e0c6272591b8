// Holds the declarations beside the features against the tables: a column that is not declared fails the check.
import { glob } from 'node:fs/promises'
import pg from 'pg'
import type { Declarations } from '../../platform/columns.ts'

const SOURCE = new URL('../../', import.meta.url)

/** A line for each column without a declaration, declaration without a column, and declared-twice table. */
export async function findColumnFaults(ownerUrl: string): Promise<string[]> {
  const { declared, faults } = await readDeclarations()
  const columns = await readColumns(ownerUrl)
  for (const [table, names] of columns) {
    const known = declared.get(table) ?? {}
    faults.push(...names.filter((name) => !known[name]).map((name) => `${table}.${name} is not declared`))
    faults.push(
      ...Object.keys(known)
        .filter((name) => !names.includes(name))
        .map((name) => `${table}.${name} does not exist`),
    )
  }
  faults.push(
    ...[...declared.keys()].filter((table) => !columns.has(table)).map((table) => `${table} does not exist`),
  )
  return faults
}

/** Every declaration of the product, by table. The person's export and erasure are made from it. */
async function readDeclarations() {
  const declared = new Map<string, Declarations[string]>()
  const faults: string[] = []
  for await (const file of glob('**/*.columns.ts', { cwd: SOURCE })) {
    const module: Record<string, Declarations> = await import(new URL(file, SOURCE).href)
    for (const [table, columns] of Object.values(module).flatMap(Object.entries)) {
      if (declared.has(table)) faults.push(`${table} is declared twice`)
      declared.set(table, columns)
      faults.push(...weakDeclarations(table, columns))
    }
  }
  return { declared, faults }
}

function weakDeclarations(table: string, columns: Declarations[string]): string[] {
  return Object.entries(columns)
    .filter(([, c]) => (c.erasure === 'kept' || c.erasure === 'expires') && !c.keep)
    .map(([name]) => `${table}.${name} is kept without a reason`)
}

async function readColumns(ownerUrl: string): Promise<Map<string, string[]>> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const { rows } = await client.query<{ table: string; columns: string[] }>(`
    select table_name as table, array_agg(column_name::text order by ordinal_position) as columns
    from information_schema.columns where table_schema = 'public' group by table_name`)
  await client.end()
  return new Map(rows.map((row) => [row.table, row.columns]))
}
