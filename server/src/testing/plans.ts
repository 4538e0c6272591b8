// Which statements some work sends to PostgreSQL, and what their plans read from beginning to end.
import pg from 'pg'
import { vi } from 'vitest'

export interface Statement {
  text: string
  values: unknown[]
}

/** Every statement that is sent to PostgreSQL while `work` runs, once each. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent = new Map<string, Statement>()
  const spy = vi.spyOn(pg.Client.prototype, 'query')
  await work()
  for (const [config, values] of spy.mock.calls as unknown as [string | Statement, unknown[]?][]) {
    const statement = typeof config === 'string' ? { text: config, values: values ?? [] } : config
    sent.set(statement.text, { text: statement.text, values: statement.values ?? [] })
  }
  spy.mockRestore()
  return [...sent.values()].filter(({ text }) => /^\s*(select|insert|update|delete|with)\b/i.test(text))
}

interface PlanNode {
  'Node Type': string
  'Relation Name'?: string
  Plans?: PlanNode[]
}

/** The tables that a statement's plan reads from beginning to end. */
export async function scannedBy(ownerUrl: string, { text, values }: Statement): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query({ text: `explain (format json) ${text}`, values })
    return scans(rows[0]['QUERY PLAN'][0].Plan)
  } finally {
    await client.end()
  }
}

function scans(node: PlanNode): string[] {
  const own = node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? ''] : []
  return [...own, ...(node.Plans ?? []).flatMap(scans)]
}

/** Tells the planner of what was filled in. */
export async function analyse(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query('vacuum analyze')
  await owner.end()
}
