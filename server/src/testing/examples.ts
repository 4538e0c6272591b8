// How each operation is called rightly: the standing tests find these by file name, `features/*/*.examples.ts`.
import type { Operation } from '../permissions.ts'
import type { TestServer } from './server.ts'
import type { Side, World } from './world.ts'

/** A valid request. `params` fill the route's address; an upload gives `bytes`. */
export interface ExampleRequest {
  params?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
  bytes?: Buffer
  /** Further headers, such as a cookie. */
  headers?: Record<string, string>
}

export interface ExampleGiven {
  server: TestServer
  world: World
  /** Whose object it is to be: side `a` belongs to the people who try, side `b` to strangers. */
  side: Side
  /** The person who is about to try; null for nobody. */
  personId: string | null
  /** The session from which they try; empty for nobody. */
  sessionId: string
}

/** Makes a fresh object in the state that the operation needs, and the request for it. Called once per try. */
export type Example = (given: ExampleGiven) => Promise<ExampleRequest> | ExampleRequest

export type Examples = Partial<Record<Operation, Example>>
