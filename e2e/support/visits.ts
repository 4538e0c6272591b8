// Every screen of the web app as an address to open, for each face that may see it: read from web/src/routes.tsx.
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { wordsAndReact } from '../../web/vite.config.ts'

export const faces = ['student', 'parent', 'teacher', 'office', 'owner'] as const
export type Face = (typeof faces)[number]
export type Visitor = Face | 'guest'

/** One screen as one visitor sees it. */
export interface Visit {
  /** Its path in routes.tsx, such as /exams/$examId. */
  screen: string
  as: Visitor
  /** The same with every parameter filled in. */
  address: string
}

/** Reads an address of the API as a face: the parsed reply. */
export type Reader = (face: Face, url: string) => Promise<unknown>

interface Line {
  path: string
  staticData: {
    who: readonly Face[] | 'signedIn' | 'guests' | 'anyone'
    visit: false | { params?: Record<string, string>; as?: readonly Face[] }
  }
}

/** The pages that the server itself serves, without need of script. */
const publicPages = ['/', '/privacy']

/**
 * Lists the visits of all screens but those with `visit: false`; results and receipts, whose parameter is no row of a
 * list that has one address for everybody, and the public pages are added here. Throws where a list that a screen names is empty, so that no screen is left out unseen.
 */
export async function listVisits(read: Reader): Promise<Visit[]> {
  const visits: Visit[] = publicPages.map((page) => ({ screen: page, as: 'guest', address: page }))
  for (const { screen, as, params } of (await readLines()).flatMap(visitsOf)) {
    visits.push({ screen, as, address: await fill(screen, params, (url) => read(as as Face, url)) })
  }
  for (const as of faces) {
    visits.push({ screen: '/results/$attemptId', as, address: `/results/${await findResult(as, read)}` })
  }
  for (const as of ['student', 'parent'] as const) {
    const address = `/fees/receipts/${await findReceipt(as, read)}`
    visits.push({ screen: '/fees/receipts/$documentId', as, address })
  }
  return visits
}

/** The routes as the app declares them. Vite reads them, since they are written for it. */
async function readLines(): Promise<Line[]> {
  const root = join(import.meta.dirname, '../../web')
  const { module } = await runnerImport<{ screens: { options: Line }[] }>(join(root, 'src/routes.tsx'), {
    root,
    configFile: false,
    logLevel: 'error',
    plugins: wordsAndReact(),
  })
  return module.screens.map(({ options }) => options)
}

function visitsOf({ path, staticData: { who, visit } }: Line) {
  if (!visit) return []
  return (visit.as ?? visitorsOf(who)).map((as) => ({ screen: path, as, params: visit.params ?? {} }))
}

function visitorsOf(who: Line['staticData']['who']): readonly Visitor[] {
  if (who === 'guests' || who === 'anyone') return ['guest']
  return who === 'signedIn' ? faces : who
}

type Read = (url: string) => Promise<unknown>

async function fill(screen: string, params: Record<string, string>, read: Read): Promise<string> {
  let address = screen
  for (const [name, source] of Object.entries(params)) {
    const value = source.startsWith('=') ? source.slice(1) : await firstId(source, read)
    if (!value) throw new Error(`${screen} has nothing to show: ${source} is empty`)
    address = address.replace(`$${name}`, value)
  }
  return address
}

async function firstId(list: string, read: Read): Promise<string | undefined> {
  const { rows } = (await read(list)) as { rows?: { id: string }[] }
  return rows?.[0]?.id
}

/** A published result that the face may open. */
async function findResult(face: Face, read: Reader): Promise<string> {
  const ask = <Reply>(url: string) => read(face, url) as Promise<Reply>
  const homeOf = async () => {
    if (face === 'student') return '/v1/homes/student'
    const { children } = await ask<{ children: { id: string }[] }>('/v1/me')
    return `/v1/homes/parent/${children[0]?.id}`
  }
  if (face === 'student' || face === 'parent') {
    const { results } = await ask<{ results: { attemptId: string }[] }>(await homeOf())
    return results.at(-1)?.attemptId ?? ''
  }
  const examId = await firstId('/v1/exams?state=published', (url) => read(face, url))
  const { rows } = await ask<{ rows: { attemptId: string | null }[] }>(`/v1/exams/${examId}/attempts`)
  return rows.find(({ attemptId }) => attemptId)?.attemptId ?? ''
}

/** The newest receipt of a student or of a parent's first child. */
async function findReceipt(face: 'student' | 'parent', read: Reader): Promise<string> {
  const { person, children } = (await read(face, '/v1/me')) as {
    person: { id: string }
    children: { id: string }[]
  }
  const studentId = face === 'student' ? person.id : children[0]?.id
  const list = `/v1/students/${studentId}/fee-documents`
  const found = await firstId(list, (url) => read(face, url))
  if (!found) throw new Error(`/fees/receipts/$documentId has nothing to show: ${list} is empty`)
  return found
}
