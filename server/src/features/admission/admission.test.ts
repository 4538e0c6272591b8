// The import of students over HTTP: read with care, shown first, all or nothing, taken back within a day.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importKinds } from '../../importKinds.ts'
import { buildWorkbook } from '../../platform/spreadsheets.fixtures.ts'
import { readSheet, writeSheet } from '../../platform/spreadsheets.ts'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { forgetOldImports, writeImport } from '../imports/imports.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  for (const [name, { batchId }] of Object.entries({ 'Batch A': world.a, 'Batch B': world.b }))
    await server.db.updateTable('batches').set({ name }).where('id', '=', batchId).execute()
})
afterAll(() => server.close())

interface Preview {
  state: string
  rowCount: number
  problemCount: number
  duplicateCount: number
  writtenCount: number
  undoable: boolean
  failure: { code: string } | null
  rows: {
    line: number
    cells: Record<string, string>
    problems: { field: string; code: string; params?: object }[]
    duplicates: { code: string; label: string }[]
  }[]
}

const HEAD = 'Name,Phone,E-mail,Date of birth,Batch,Guardian name,Relation,Guardian phone,Signed consent form'
const desk = () => server.as(world.frontDeskId)

async function upload(bytes: Buffer | string, query = '') {
  const client = await desk()
  return client.send<{ id: string; code: string }>(
    'POST',
    `/v1/imports/students?fileName=list.csv${query}`,
    Buffer.from(bytes as string),
  )
}

async function previewed(bytes: Buffer | string, query = ''): Promise<{ id: string; preview: Preview }> {
  const { body } = await upload(bytes, query)
  return { id: body.id, preview: await look(body.id) }
}

const look = async (id: string, query = '?pageSize=200') =>
  (await (await desk()).get<Preview>(`/v1/imports/${id}${query}`)).body

/** Confirms as a person does, and then does what the job does. */
async function taken(id: string, leaveOut: number[] = []) {
  const client = await desk()
  const reply = await client.send('POST', `/v1/imports/${id}/confirm`, { leaveOut })
  if (reply.status === 202) await writeImport(server.db, importKinds, id, server.clock.now())
  return reply
}

const countPeople = async () =>
  (
    await server.db
      .selectFrom('people')
      .select((e) => e.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n

test('the template reads back as what it says it is', async () => {
  const { body, headers } = await (await desk()).get<Buffer>('/v1/imports/students/template')
  expect(headers['content-disposition']).toContain('students.xlsx')
  const sheet = await readSheet(Buffer.from(body))
  expect(sheet.rows[0]?.slice(0, 3)).toEqual(['Name', 'Roll number', 'Phone'])
})

test('a list comes in whole: students, one guardian for two children, consent, batch, roll numbers', async () => {
  const { id, preview } = await previewed(
    `${HEAD}\n` +
      `आर्या नमुने,90000 51001,aarya@example.in,31/05/2009,Batch A,सुनीता नमुने,आई,90000 51002,होय\n` +
      `Advik Namune,90000 51002,,2011-02-28,,Sunita Namune,Mother,+91 90000-51002,yes\n`,
    `&batchId=${world.b.batchId}&locale=mr`,
  )
  expect(preview).toMatchObject({ state: 'previewed', rowCount: 2, problemCount: 0 })
  expect(preview.rows[0]?.cells).toMatchObject({ name: 'आर्या नमुने', adultOn: '2027-05-31' })
  const before = await countPeople()
  expect((await taken(id)).status).toBe(202)
  expect(await countPeople()).toBe(before + 3)
  const list = await (await desk()).get<{ rows: { id: string }[] }>(
    `/v1/people?search=${encodeURIComponent('नमुने')}&role=student`,
  )
  expect(list.body.rows).toMatchObject([
    { name: 'आर्या नमुने', guardianName: 'सुनीता नमुने', batches: [{ name: 'Batch A' }], consentMissing: false },
  ])
  const advik = await (await desk()).get<{ rows: { id: string }[] }>('/v1/people?search=advik')
  expect(advik.body.rows).toMatchObject([
    { guardianPhone: '+919000051002', batches: [{ name: 'Batch B' }], phone: '+919000051002' },
  ])
  const names = await server.db
    .selectFrom('signInNames')
    .innerJoin('people', 'people.id', 'personId')
    .select(['value', 'people.role'])
    .where('value', 'like', '+919000051%')
    .orderBy('value')
    .execute()
  expect(names, 'a parent’s number on the child stays the parent’s').toEqual([
    { value: '+919000051001', role: 'student' },
    { value: '+919000051002', role: 'parent' },
  ])
  expect(await look(id)).toMatchObject({ state: 'confirmed', writtenCount: 2, undoable: true })
})

test('each row says what is wrong with it, and nothing is written while one does', async () => {
  const { id, preview } = await previewed(
    `${HEAD},Language,Roll number\n` +
      `,12345,no-mail,31/02/2009,Nowhere,,Cousin,,perhaps,Latin,a b\n` +
      `Good Kalpit,,,,,,,,,,\n` +
      `Half Guardian,,,,,Only Name,,,,,\n` +
      `Consent Alone,,,,,,,,yes,,\n`,
  )
  const codes = (line: number) =>
    preview.rows
      .find((row) => row.line === line)
      ?.problems.map((one) => `${one.field} ${one.code}`)
      .sort()
  expect(codes(2)).toEqual([
    'adultOn date-invalid',
    'batch unknown-batch',
    'consent unknown-answer',
    'email email-invalid',
    'locale unknown-language',
    'name missing',
    'phone phone-invalid',
    'relation unknown-relation',
    'rollNumber roll-number-invalid',
  ])
  expect(codes(3)).toEqual([])
  expect(codes(4)).toEqual(['guardianPhone missing'])
  expect(codes(5)).toEqual(['consent guardian-missing'])
  expect(await look(id, '?only=problems')).toMatchObject({ total: 3 })
  const before = await countPeople()
  expect(await taken(id)).toMatchObject({
    status: 409,
    body: { code: 'rows-with-problems', params: { rows: 3 } },
  })
  expect((await taken(id, [2, 4, 5])).status, 'left out, the good row comes in').toBe(202)
  expect(await countPeople()).toBe(before + 1)
  const again = await previewed(`Name,Phone\nGood Udahare,\nBad Udahare,12\n`)
  const client = await desk()
  const all = { leaveOutProblems: true }
  expect((await client.send('POST', `/v1/imports/${again.id}/confirm`, all)).status).toBe(202)
  await writeImport(server.db, importKinds, again.id, server.clock.now())
  expect(await countPeople()).toBe(before + 2)
})

test('likely duplicates are named: the same e-mail, the same name and guardian, twice in the file', async () => {
  const list = `${HEAD}\nTwin Namune,,twin@example.in,,,Twin Mother,Mother,90000 52002,\n`
  await taken((await previewed(list)).id)
  const { preview } = await previewed(
    `${HEAD}\n` +
      `Somebody,,TWIN@example.in,,,,,,\n` +
      `twin  namune,,,,,Another Name,Father,9000052002,\n` +
      `Twin Namune,,,,,Twin Mother,Mother,90000 52002,\n`,
  )
  expect(preview.rows.map((row) => row.duplicates.map((one) => one.code))).toEqual([
    ['same-sign-in'],
    ['same-name-and-guardian'],
    ['twice-in-file', 'same-name-and-guardian'],
  ])
  expect(preview.rows[0]?.problems).toMatchObject([{ field: 'email', code: 'sign-in-taken' }])
  expect(preview.rows[2]?.duplicates[0]?.label).toBe('3')
  expect(preview).toMatchObject({ duplicateCount: 3, problemCount: 1 })
})

test('a batch without enough seats is a problem of the rows that find none', async () => {
  await server.db.updateTable('batches').set({ capacity: 3 }).where('id', '=', world.b.batchId).execute()
  const { preview } = await previewed(`Name,Batch\nA,Batch B\nB,batch  b\nC,Batch B\n`)
  expect(preview.rows.map((row) => row.problems.length)).toEqual([0, 1, 1])
  expect(preview.rows[1]?.problems).toMatchObject([
    { field: 'batch', code: 'batch-full', params: { seats: 1 } },
  ])
  await server.db.updateTable('batches').set({ capacity: 1000 }).where('id', '=', world.b.batchId).execute()
})

test('what somebody else took between preview and writing takes the whole list back, with the reason', async () => {
  const { id } = await previewed(`Name,E-mail\nFirst Kalpit,\nLate Kalpit,late@example.in\n`)
  const rival = { role: 'teacher', name: 'Rival', locale: 'en', email: 'late@example.in' }
  await (await desk()).send('POST', '/v1/people', rival)
  const before = await countPeople()
  await taken(id)
  expect(await countPeople()).toBe(before)
  expect(await look(id)).toMatchObject({ state: 'previewed', failure: { code: 'rows-no-longer-fit' } })
})

test('confirming twice at once writes once, and the job may run twice', async () => {
  const { id } = await previewed(`Name\nOnce Kalpit\n`)
  const client = await desk()
  const replies = await Promise.all([1, 2, 3].map(() => client.send('POST', `/v1/imports/${id}/confirm`, {})))
  expect(replies.map((reply) => reply.status).sort()).toEqual([202, 409, 409])
  const before = await countPeople()
  const now = server.clock.now()
  await Promise.all([
    writeImport(server.db, importKinds, id, now),
    writeImport(server.db, importKinds, id, now),
  ])
  expect(await countPeople()).toBe(before + 1)
})

test('a list is taken back within a day, not after, and not when something hangs on its people', async () => {
  const csv = (name: string, n: number) =>
    `${HEAD}\n${name},,,,Batch B,Parent ${n},Mother,90000 5300${n},yes\n`
  const client = await desk()
  const undo = (id: string) => client.send('POST', `/v1/imports/${id}/undo`)
  const before = await countPeople()
  const first = await previewed(csv('Undone Kalpit', 1))
  await taken(first.id)
  expect(await countPeople()).toBe(before + 2)
  expect((await undo(first.id)).body).toMatchObject({ state: 'undone' })
  expect(await countPeople()).toBe(before)
  const second = await previewed(csv('Invited Kalpit', 2))
  await taken(second.id)
  const came = server.db.updateTable('people').set({ passwordHash: 'x' }).where('name', '=', 'Invited Kalpit')
  await came.execute()
  expect(await undo(second.id)).toMatchObject({ status: 409, body: { code: 'people-have-signed-in' } })
  const third = await previewed(csv('Late Undo', 3))
  await taken(third.id)
  server.clock.advance({ hours: 24 })
  expect(await undo(third.id)).toMatchObject({ status: 409, body: { code: 'import-not-undoable' } })
  await forgetOldImports(server.db, server.clock.now())
  expect(await look(third.id), 'what the rows said is forgotten with the undo').toMatchObject({ rows: [] })
})

test('hostile and broken files are refused in words, or read right', async () => {
  const refused = async (bytes: Buffer | string) => {
    const { status, body } = await upload(bytes)
    return `${status} ${body.code}`
  }
  expect(await refused('')).toMatch(/^4\d\d/)
  expect(await refused('Phone\n90000 00001\n')).toBe('422 column-missing')
  expect(await refused('Name\n')).toBe('422 no-rows')
  expect(await refused(Buffer.from('PK\u0003\u0004 not a workbook'))).toMatch(/^422 sheet-/)
  expect(await refused(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('422 sheet-old-excel')
  expect(await refused(Buffer.from([0x4e, 0x61, 0x6d, 0x65, 0x0a, 0xe9, 0xe8, 0xff]))).toBe(
    '422 sheet-encoding',
  )
  expect(await refused(Buffer.from('%PDF-1.7\n%âãÏÓ\u0000'))).toMatch(/^422 sheet-/)
  expect(await refused(`Name\n${'A Kalpit\n'.repeat(6000)}`)).toBe('422 sheet-too-many-rows')
  const formula = await previewed('Name,Address\n"=HYPERLINK(""http://x"")",@SUM(1)\n')
  expect(formula.preview.rows[0]?.cells.name, 'text, never run').toContain('HYPERLINK')
  const utf16 = Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from('नाव\tफोन\nआर्या\t९०००० ४०००१\n', 'utf16le'),
  ])
  expect((await previewed(utf16)).preview.rows[0]?.cells.name).toBe('आर्या')
})

test('a formula without its result is a problem of its row, never an empty cell', async () => {
  const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`
  const rows = `<row>${text('Name')}${text('Address')}</row><row>${text('Advik')}<c><f>NOW()</f></c></row>`
  const { preview } = await previewed(buildWorkbook(rows))
  expect(preview.rows[0]?.problems).toMatchObject([{ field: 'address', code: 'formula-without-value' }])
})

test('2,000 rows come in from XLSX within a minute', { timeout: 120_000 }, async () => {
  const rows = Array.from({ length: 2000 }, (_, i) => [
    `Student ${i} Namune`,
    `9${String(100_000_000 + i)}`,
    `student${i}@example.in`,
    '31/05/2009',
    i < 900 ? 'Batch B' : '',
    `Guardian ${i >> 1} Namune`,
    'Mother',
    `8${String(100_000_000 + (i >> 1))}`,
    'yes',
  ])
  const file = await writeSheet([{ name: 'Students', rows: [HEAD.split(','), ...rows] }])
  const start = performance.now()
  const { id, preview } = await previewed(file)
  const read = performance.now()
  expect(preview).toMatchObject({ rowCount: 2000, problemCount: 0 })
  const before = await countPeople()
  await taken(id)
  const written = performance.now()
  expect(await countPeople()).toBe(before + 3000)
  await (await desk()).send('POST', `/v1/imports/${id}/undo`)
  expect(await countPeople()).toBe(before)
  const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(1)} s`
  console.log(
    `2,000 rows: preview ${seconds(start, read)}, written ${seconds(read, written)}, undone ${seconds(written, performance.now())}`,
  )
})
