// For whoever watches the server: alive, and ready to serve.
import { missingMigrations } from './migrate.ts'
import type { App } from './serve.ts'

/** `GET /healthz`: the process answers. `GET /readyz`: the database is reachable and its migrations are current. */
export function serveHealth(app: App): void {
  app.http.get('/healthz', async () => ({ status: 'alive' }))
  app.http.get('/readyz', async (_, reply) => {
    const reason = await whyNotReady(app)
    return reply.code(reason ? 503 : 200).send(reason ? { status: 'not ready', reason } : { status: 'ready' })
  })
}

async function whyNotReady({ db }: App): Promise<string | null> {
  try {
    const missing = await missingMigrations(db)
    return missing.length ? `missing migrations: ${missing.join(', ')}` : null
  } catch {
    return 'the database does not answer'
  }
}
