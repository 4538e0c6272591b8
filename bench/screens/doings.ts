// What must be done before it can be read: a picture, a calendar, a list from a file, a test that is being sat.
import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import type { Picks, Reader } from './picks.ts'

type TokenOf = (reader: Reader, turn: number) => Promise<string>

/** Done over HTTP as the people do it; gives the picks that come of it. */
export async function doFirst(port: number, tokenOf: TokenOf, picks: Picks): Promise<Picks> {
  const send = async <T>(as: Reader, path: string, body?: object | Buffer, method = 'POST'): Promise<T> => {
    const isFile = Buffer.isBuffer(body)
    const reply = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: body ? method : 'GET',
      headers: {
        authorization: `Bearer ${await tokenOf(as, 0)}`,
        ...(body && { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
        ...(body && { 'idempotency-key': randomUUID() }),
      },
      ...(body && { body: isFile ? new Uint8Array(body) : JSON.stringify(body) }),
    })
    if (!reply.ok) throw new Error(`${path} was answered with ${reply.status}: ${await reply.text()}`)
    return (await reply.json()) as T
  }
  const picture = await send<{ address: string }>('owner', '/v1/pictures', await makePicture())
  const calendar = await send<{ url: string }>('student', '/v1/calendar', {})
  const list = await send<{ id: string }>('owner', '/v1/imports/students?fileName=new.csv', studentList)
  const home = await send<{ exams: { id: string; state: string }[] }>('sitter', '/v1/homes/student')
  const openExam = home.exams.find(({ state }) => state === 'open')?.id ?? ''
  const attempt = await send<{ id: string }>('sitter', `/v1/exams/${openExam}/attempt`, {})
  const [printExam = ''] = picks.exam ?? []
  await send(
    'owner',
    `/v1/exams/${printExam}/paper-sets`,
    { count: 2, shuffleQuestions: true, shuffleOptions: true },
    'PUT',
  )
  return {
    fileAddress: [picture.address],
    calendar: [new URL(calendar.url).pathname],
    import: [list.id],
    openExam: [openExam],
    openAttempt: [attempt.id],
    printExam: [printExam],
  }
}

function makePicture(): Promise<Buffer> {
  const grey = { width: 800, height: 600, channels: 3, background: '#808080' } as const
  return sharp({ create: grey }).png().toBuffer()
}

const studentList = Buffer.from(
  [
    'Name,Phone,Guardian name,Relation,Guardian phone,Signed consent form',
    ...Array.from(
      { length: 200 },
      (_, i) => `Newcomer ${i} Kalpit,9000${40_000 + i},Nanda Kalpit,Mother,9000${50_000 + i},yes`,
    ),
  ].join('\n'),
)
