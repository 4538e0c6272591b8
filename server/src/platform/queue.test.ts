// The job queue as the serving role: queued in a transaction, done once, and not at all where that is taken back.
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../testing/server.ts'
import { type Job, queueJob, startWorker } from './queue.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

test('a job runs after its transaction commits, and a scheduled one by itself, with two workers on one database', async () => {
  const done: unknown[] = []
  let ticks = 0
  const jobs: Job[] = [
    { name: 'note', run: async (_, payload) => void done.push(payload) },
    { name: 'tick', everySeconds: 3600, run: async () => void ticks++ },
  ]
  const context = server.app
  const url = server.app.config.databaseUrl
  const workers = await Promise.all([startWorker(jobs, context, url), startWorker(jobs, context, url)])
  const undone = server.db.transaction().execute(async (tx) => {
    await queueJob(tx, 'note', { n: 1 })
    throw new Error('taken back')
  })
  await expect(undone).rejects.toThrow('taken back')
  await server.db.transaction().execute((tx) => queueJob(tx, 'note', { n: 2 }))
  for (let i = 0; i < 100 && (done.length === 0 || ticks === 0); i++) await wait(50)
  await Promise.all(workers.map((worker) => worker.stop()))
  expect(done).toEqual([{ n: 2 }])
  // Each process may ask once, so a scheduled job must be safe to repeat.
  expect(ticks).toBeGreaterThanOrEqual(1)
  expect(ticks).toBeLessThanOrEqual(2)
})
