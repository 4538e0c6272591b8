// How well a search finds what was asked before, in three languages, and how fast among many.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { countStems, findSimilar } from './sharedAnswers.queries.ts'
import { tellingWords } from './stopWords.ts'

const asked = {
  torque: 'Why is the torque zero when the force passes through the axis of rotation?',
  inertia: 'Moment of inertia of a hollow sphere about its diameter',
  friction: 'Does friction do work on a body that rolls without slipping?',
  capacitor: 'Energy stored in a capacitor when a dielectric slab is inserted',
  buffer: 'How does a buffer solution resist a change of pH?',
  hybrid: 'Hybridisation of the central atom in $XeF_4$',
  meiosis: 'Difference between mitosis and meiosis in prophase I',
  krebs: 'Where in the mitochondrion does the Krebs cycle happen?',
  'torque-mr': 'अक्षातून बल गेल्यास टॉर्क शून्य का असतो?',
  'inertia-mr': 'पोकळ गोलाचे जडत्व आघूर्ण कसे काढायचे?',
  'cell-mr': 'प्रकाशसंश्लेषणात पाण्याचे अपघटन कोठे होते?',
  'acid-mr': 'आम्ल आणि आम्लारी यांच्यातील फरक सांगा',
  'lens-hi': 'उत्तल लेंस से आभासी प्रतिबिंब कब बनता है?',
  'mole-hi': 'मोल संकल्पना में सीमांत अभिकर्मक कैसे पहचानें?',
  'gene-hi': 'डीएनए प्रतिकृति में लीडिंग स्ट्रैंड क्या है?',
}

// What somebody types, and what they should be offered first.
const typed: [string, keyof typeof asked][] = [
  ['torque is zero through axis', 'torque'],
  ['why torques zero at axis', 'torque'],
  ['torq', 'torque'],
  ['tourque zero', 'torque'],
  ['hibridisation', 'hybrid'],
  ['hollow sphere inertia', 'inertia'],
  ['does frictional force do work in rolling', 'friction'],
  ['capacitors dielectric energy', 'capacitor'],
  ['pH change of buffers', 'buffer'],
  ['XeF4 hybridisation', 'hybrid'],
  ['mitosis vs meiosis', 'meiosis'],
  ['kreb cycle mitochondria', 'krebs'],
  ['capaciter dielectrik energi stord', 'capacitor'],
  ['टॉर्क शून्य कधी असतो', 'torque-mr'],
  ['टॉर्कचे मूल्य शून्य', 'torque-mr'],
  ['पोकळ गोल जडत्व', 'inertia-mr'],
  ['प्रकाशसंश्लेषण पाणी अपघटन', 'cell-mr'],
  ['आम्ल व आम्लारी फरक', 'acid-mr'],
  ['उत्तल लेंस आभासी प्रतिबिम्ब', 'lens-hi'],
  ['सीमांत अभिकर्मक', 'mole-hi'],
  ['डीएनए में लीडिंग स्ट्रैंड', 'gene-hi'],
]

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server.db)
  await server.db
    .insertInto('sharedAnswers')
    .values(Object.values(asked).map((title) => ({ ...row(), title })))
    .execute()
})
afterAll(() => server.close())

const row = () => ({
  topic: 'subject' as const,
  subjectId: world.physicsId,
  question: '',
  answer: 'Because.',
  sharedBy: world.a.teacherId,
  sharedAt: server.clock.now(),
})
const search = (line: string) => findSimilar(server.db, { reach: null, words: tellingWords(line) }, 5)
const titlesOf = async (ids: string[]) => {
  const rows = await server.db
    .selectFrom('sharedAnswers')
    .select(['id', 'title'])
    .where('id', 'in', ids)
    .execute()
  return ids.map((id) => rows.find((one) => one.id === id)?.title)
}

describe('the nearest comes first', () => {
  test.each(typed)('%s', async (line, expected) => {
    expect((await titlesOf(await search(line)))[0]).toBe(asked[expected])
  })
})

test.each([
  'quadratic equations with complex roots',
  'why is it so',
  'त्रिकोणमिती सूत्रे',
  '%',
  "' | 'x':* & !",
  '\\',
])('nothing is offered for %s', async (line) => {
  expect(await search(line)).toEqual([])
})

test('among 50,000 it takes no longer than 50 ms at the 95th percentile', { timeout: 120_000 }, async () => {
  await sql`
    insert into shared_answers (topic, subject_id, title, question, answer, shared_by, shared_at)
    select 'subject', ${world.physicsId}, 'Why does the '
        || (array['force', 'energy', 'torque', 'sphere', 'solution'])[1 + i % 5]
        || ' of ' || translate(((i * 7919) % 3000)::text, '0123456789', 'abcdefghij') || 'ium change with '
        || translate(((i * 104729) % 3000)::text, '0123456789', 'klmnopqrst') || 'ane, case ' || i,
      '', 'Because.', ${world.a.teacherId}, now()
    from generate_series(1::bigint, 50000) i`.execute(server.db)
  await countStems(server.db)
  await sql`analyze shared_answers`.execute(server.db)
  await sql`analyze shared_answer_words`.execute(server.db)
  await sql`analyze shared_answer_stems`.execute(server.db)
  const lines = [
    ...typed.map(([line]) => line),
    'force',
    'energy of the torque',
    'why does the solutoin chnge',
  ]
  const took: number[] = []
  for (const line of lines) took.push(await fastestOf(5, () => search(line)))
  took.sort((a, b) => a - b)
  expect(took[Math.floor(took.length * 0.95)]).toBeLessThan(50)
})

/** In milliseconds, the best of several tries: what else the machine does is not the search's. */
async function fastestOf(tries: number, run: () => Promise<unknown>): Promise<number> {
  let fastest = Number.POSITIVE_INFINITY
  for (let i = 0; i < tries; i++) {
    const from = performance.now()
    await run()
    fastest = Math.min(fastest, performance.now() - from)
  }
  return fastest
}
