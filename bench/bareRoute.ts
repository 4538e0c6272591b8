// A bare Fastify server whose one route upserts one row by a named statement: what HTTP costs at least on this machine.
import Fastify from 'fastify'
import pg from 'pg'
import { UPSERT, type UpsertRow, upsertValues } from './limit.ts'

const CONNECTIONS = 16

const pool = new pg.Pool({ connectionString: process.env.OWNER_URL, max: CONNECTIONS })
const app = Fastify()
app.post('/answers', async ({ body }) => {
  await pool.query({ name: 'limit', text: UPSERT, values: upsertValues(body as UpsertRow) })
  return { held: true }
})
const address = await app.listen({ port: 0, host: '127.0.0.1' })
console.log(new URL(address).port)
