// A fee clerk sees no marks, a teacher no money: what each may read is looked through, field by field.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { computeMissingResults } from '../../features/results/computing.ts'
import { type Operation, permissions } from '../../permissions.ts'
import type { Permission } from '../../platform/rules.ts'
import { makeAttempt, makeExam } from '../exams.ts'
import { startTestServer, type TestServer } from '../server.ts'
import { createWorld, type World } from '../world.ts'
import { ACTORS, isExpected } from './actors.ts'

/** Fields that tell how somebody did, and fields that tell what somebody owes or has paid. */
const MARKS =
  /^(score|maxScore|marks|maxMarks|marksRight|average|batchAverage|percentile|rank|accuracy|attempt|attempts|attemptId|result|results|lastResult|responses|chosen|verdict|strength|direction)$/
const MONEY =
  /([pP]aise|^owed|Owed|[aA]dvance|[rR]eceipt|[iI]nvoice|^utr|^upi|gstin|[cC]oncession|[rR]efund|[cC]heque|^dues$|^fees?$|^due$|^money$|^net$)/

/** Of those, what says nothing of the kind here, or is withheld from such a reader: with the reason. */
const HARMLESS: Partial<Record<Operation, Record<string, string>>> = {
  listPeople: {
    ...{ lastResult: 'of exams that the reader sees: for a clerk null, see below' },
    ...{ attemptId: 'in it', score: 'in it', maxScore: 'in it' },
  },
  getQuery: { attemptId: 'of a query about a subject; a clerk sees those about fees' },
  getOfficeHome: {
    results: 'a count of tests that wait to be published',
    maxMarks: 'of exams that the reader sees: for a clerk none',
  },
  getReceipt: { receipt: "of a student's answers" },
  getResult: { hasReceipt: "of a student's answers" },
}

let server: TestServer
let world: World
let fieldsOf: Map<Operation, Set<string>>

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  fieldsOf = readFields()
})
afterAll(() => server.close())

interface Schema {
  properties?: Record<string, Schema>
  [key: string]: unknown
}

/** Every field name of each operation's replies, from the contract itself. */
function readFields(): Map<Operation, Set<string>> {
  const { paths } = server.app.http.swagger() as unknown as {
    paths: Record<string, Record<string, { operationId?: string; responses?: unknown }>>
  }
  const found = new Map<Operation, Set<string>>()
  for (const { operationId, responses } of Object.values(paths).flatMap((path) => Object.values(path)))
    if (operationId) found.set(operationId as Operation, namesIn(responses as Schema))
  return found
}

function namesIn(schema: unknown, names = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null) return names
  const { properties, ...rest } = schema as Schema
  for (const [name, inner] of Object.entries(properties ?? {})) namesIn(inner, names.add(name))
  for (const inner of Object.values(rest)) namesIn(inner, names)
  return names
}

const operations = Object.keys(permissions) as Operation[]

async function mayDo(actorName: string): Promise<Operation[]> {
  const actor = ACTORS.find(({ name }) => name === actorName)
  if (!actor) throw new Error(`nobody is ${actorName}`)
  const may = await Promise.all(operations.map((operation) => isExpected(operation, actor, true)))
  return operations.filter((_, i) => may[i])
}

/** Open to everybody who is signed in: each person's own, and scoped as such. */
const isForAll = (operation: Operation) =>
  (permissions[operation] as Permission).anyOf.some(({ kind }) =>
    ['anyone', 'anySession', 'signedIn'].includes(kind),
  )

async function tellTales(actorName: string, words: RegExp): Promise<string[]> {
  const may = (await mayDo(actorName)).filter((operation) => !isForAll(operation))
  return may.flatMap((operation) =>
    [...(fieldsOf.get(operation) ?? [])]
      .filter((field) => words.test(field) && !HARMLESS[operation]?.[field])
      .map((field) => `${operation}: ${field}`),
  )
}

test('the contract was read', () => {
  expect(fieldsOf.get('getResult')).toContain('score')
  expect(fieldsOf.get('getDayBook')).toContain('net')
})

describe('a fee clerk', () => {
  test('may do nothing whose reply has a mark, an attempt or an answer in it', async () => {
    expect(await tellTales('accounts', MARKS)).toEqual([])
  })

  test('reads no result among the people, and no exam on the home', async () => {
    const exam = await makeExam(server, world, world.a, { state: 'published' })
    await makeAttempt(server, world.a, exam, { answers: {}, closed: 'submitted' })
    await computeMissingResults(server.db, server.clock.now())
    const results = async (personId: string) => {
      const { body } = await (await server.as(personId)).get<{ rows: { lastResult: unknown }[] }>(
        '/v1/people?role=student',
      )
      return body.rows.filter(({ lastResult }) => lastResult !== null).length
    }
    expect(await results(world.academicsId)).toBeGreaterThan(0)
    expect(await results(world.accountsId)).toBe(0)
    expect(await results(world.frontDeskId)).toBe(0)
    const home = await (await server.as(world.accountsId)).get<{ exams: unknown[] }>('/v1/homes/office')
    expect(home.body.exams).toEqual([])
    const exams = await (await server.as(world.accountsId)).get<{ rows: unknown[] }>('/v1/exams')
    expect(exams.body.rows).toEqual([])
  })
})

describe('a teacher', () => {
  test('may do nothing whose reply has money in it', async () => {
    expect(await tellTales('teacher', MONEY)).toEqual([])
  })
})

test.each(['academics', 'front desk'])(
  '%s sees no money but what every admin home leaves null',
  async (actor) => {
    const told = await tellTales(actor, MONEY)
    expect(told.filter((tale) => !tale.startsWith('getOfficeHome:'))).toEqual([])
    const personId = actor === 'academics' ? world.academicsId : world.frontDeskId
    const home = await (await server.as(personId)).get<{ money: unknown }>('/v1/homes/office')
    expect(home.body.money).toBeNull()
  },
)
