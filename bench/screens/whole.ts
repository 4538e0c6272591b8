// Whether the measurement asks for everything that can be read.
import { readFileSync } from 'node:fs'
import { asks, notAsked } from './asks.ts'

interface Contract {
  paths: Record<string, { get?: { operationId: string } }>
}

/** The GET operations of the public contract that are neither asked nor excused. */
export function missingAsks(): string[] {
  const text = readFileSync(new URL('../../api/openapi.json', import.meta.url), 'utf8')
  const { paths } = JSON.parse(text) as Contract
  const operations = Object.values(paths).flatMap(({ get }) => (get ? [get.operationId] : []))
  return operations.filter((operation) => !(operation in asks) && !(operation in notAsked))
}
