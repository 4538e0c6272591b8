// A whole institute for a journey: the server on an address of its own, its worker, and a clock that the journey moves.

import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { syncSyllabus } from '../../server/src/features/courses/courses.ts'
import { jobs } from '../../server/src/jobs.ts'
import { startWorker } from '../../server/src/platform/queue.ts'
import { startTestServer, type TestServer } from '../../server/src/testing/server.ts'

export interface Institute extends TestServer {
  /** What a browser opens: http://localhost:… */
  url: string
  /** Runs every scheduled job once, now: a journey waits for no timer. */
  runJobs(): Promise<void>
}

/** Opens an institute without people on a migrated database; the syllabus is there. */
export async function openInstitute(): Promise<Institute> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const server = await startTestServer(url)
  await syncSyllabus(server.db)
  await server.app.http.listen({ port, host: 'localhost' })
  const context = server.app
  const worker = await startWorker(jobs, context, server.app.config.databaseUrl)
  return {
    ...server,
    url,
    async runJobs() {
      for (const job of jobs) if (job.everySeconds) await job.run(context, {})
    },
    async close() {
      await worker.stop()
      await server.close()
    },
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, 'localhost', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}
