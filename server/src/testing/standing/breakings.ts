// A valid request with one thing broken: every way that a slip, an old app or an attacker would think of.
import fc from 'fast-check'
import { isKeyed, type ServedRoute } from '../../platform/serve.ts'
import type { ExampleRequest } from '../examples.ts'

export interface Broken {
  what: string
  request: ExampleRequest
  /** Whether it breaks the contract, so that a refusal is the only right answer. */
  mustBeRefused: boolean
  /** Sent in place of the JSON body. */
  raw?: Buffer
  headers?: Record<string, string>
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

const NASTY: Json[] = [
  null,
  true,
  -1,
  0,
  1e308,
  Number.MAX_VALUE,
  0.1,
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  "' or 1=1 --",
  '{{7*7}}',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  'undefined',
  'NaN',
  '२०२६',
  '😀'.repeat(500),
  'x'.repeat(200_000),
  [],
  {},
  [[]],
  [null],
  { $ne: null },
  '00000000-0000-0000-0000-000000000000',
  '2026-02-30',
  '9999-99-99T99:99:99Z',
]
const EXTRA = [
  'role',
  'id',
  'owner',
  'personId',
  'powers',
  'isAdmin',
  'status',
  'createdBy',
  'constructor',
  'toString',
]

/** One way of breaking the request at a time; deterministic for a seed. */
export function breakings(route: ServedRoute, valid: ExampleRequest): fc.Arbitrary<Broken> {
  const ways = [brokenQuery(route, valid)]
  if (Object.keys(valid.params ?? {}).length) ways.push(brokenParams(route, valid))
  if (valid.body !== undefined)
    ways.push(brokenField(route, valid), brokenField(route, valid), extraField(valid), brokenBytes(valid))
  if (valid.bytes) ways.push(brokenUpload(route, valid))
  if (isKeyed(route)) ways.push(brokenKey(valid))
  return fc.oneof(...ways)
}

const value = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
  fc.string({ unit: 'binary', maxLength: 40 }),
)

function brokenField(route: ServedRoute, valid: ExampleRequest): fc.Arbitrary<Broken> {
  return fc
    .tuple(fc.constantFrom(...pathsOf(valid.body as Json)), fc.option(value, { nil: undefined }))
    .map(([path, to]) => {
      const request = { ...valid, body: replaced(valid.body as Json, path, to) }
      const what = `body.${path.join('.')} = ${JSON.stringify(to)?.slice(0, 80)}`
      return { what, request, mustBeRefused: !isValid(route, request) || hasNul(request.body) }
    })
}

function extraField(valid: ExampleRequest): fc.Arbitrary<Broken> {
  const isObject = typeof valid.body === 'object' && !Array.isArray(valid.body)
  return fc.constantFrom(...EXTRA, '__proto__').map((name) => {
    const text = JSON.stringify(isObject ? valid.body : {})
    const raw = Buffer.from(
      text === '{}' ? `{"${name}":"x"}` : `${text.slice(0, -1)},"${name}":{"role":"admin"}}`,
    )
    return {
      what: `an extra ${name}`,
      request: valid,
      raw,
      headers: json,
      mustBeRefused: !(isObject && name in (valid.body as object)),
    }
  })
}

const json = { 'content-type': 'application/json' }

function brokenBytes(valid: ExampleRequest): fc.Arbitrary<Broken> {
  const text = JSON.stringify(valid.body)
  return fc
    .constantFrom<Omit<Broken, 'request' | 'mustBeRefused'>>(
      { what: 'half a body', raw: Buffer.from(text.slice(0, Math.max(1, text.length / 2))), headers: json },
      { what: 'no JSON', raw: Buffer.from('role=admin'), headers: json },
      { what: 'no UTF-8', raw: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), headers: json },
      {
        what: 'a form',
        raw: Buffer.from('a=1'),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
      {
        what: 'a body of 3 MB',
        raw: Buffer.from(JSON.stringify({ a: 'x'.repeat(3_000_000) })),
        headers: json,
      },
      {
        what: 'an array of 1,000 levels',
        raw: Buffer.from('['.repeat(1000) + ']'.repeat(1000)),
        headers: json,
      },
      { what: 'an empty body', raw: Buffer.alloc(0), headers: json },
    )
    .map((broken) => ({ ...broken, request: valid, mustBeRefused: true }))
}

function brokenUpload(route: ServedRoute, valid: ExampleRequest): fc.Arbitrary<Broken> {
  return fc
    .oneof(
      fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
      fc.constant(Buffer.alloc((route.upload?.maxBytes ?? 0) + 1, 1)),
    )
    .map((raw) => ({
      what: `an upload of ${raw.length} strange bytes`,
      request: valid,
      raw,
      mustBeRefused: true,
    }))
}

function brokenParams(route: ServedRoute, valid: ExampleRequest): fc.Arbitrary<Broken> {
  const texts = fc.oneof(
    fc.constantFrom('x', '%00', '..', '00000000-0000-7000-8000-00000000000', '1', "'--", '\u202e'),
    fc.uuid(),
  )
  return fc.tuple(fc.constantFrom(...Object.keys(valid.params ?? {})), texts).map(([name, text]) => {
    const request = { ...valid, params: { ...valid.params, [name]: text } }
    return { what: `${name} = ${text}`, request, mustBeRefused: true, ...uploadOf(valid), route }
  })
}

function brokenQuery(route: ServedRoute, valid: ExampleRequest): fc.Arbitrary<Broken> {
  const names = Object.keys((route.query as { shape?: object })?.shape ?? {})
  const text = fc.oneof(
    fc.constantFrom('', '-1', '1e9', 'NaN', '\u0000', '%', "';--", '😀', 'x'.repeat(3000)),
    fc.string(),
  )
  return fc.tuple(fc.constantFrom(...names, 'surprise'), text).map(([name, to]) => {
    const request = { ...valid, query: { ...valid.query, [name]: to } }
    return {
      what: `?${name}=${to.slice(0, 40)}`,
      request,
      mustBeRefused: !isValid(route, request) || to.includes('\u0000'),
      ...uploadOf(valid),
    }
  })
}

function brokenKey(valid: ExampleRequest): fc.Arbitrary<Broken> {
  return fc.constantFrom('', 'short', 'x'.repeat(200), 'with space', 'é'.repeat(9)).map((key) => ({
    what: `the key "${key.slice(0, 20)}"`,
    request: valid,
    mustBeRefused: true,
    headers: { 'idempotency-key': encodeURIComponent(key).slice(0, 90) === key ? key : ' ' },
    ...uploadOf(valid),
  }))
}

const uploadOf = (valid: ExampleRequest) => (valid.bytes ? { raw: valid.bytes } : {})

function isValid(route: ServedRoute, { params = {}, query = {}, body }: ExampleRequest): boolean {
  const fits = (schema: { safeParse(v: unknown): { success: boolean } } | undefined, given: unknown) =>
    !schema || schema.safeParse(given).success
  const sent = body === undefined ? undefined : JSON.parse(JSON.stringify(body))
  return fits(route.params, params) && fits(route.query, query) && (!route.body || fits(route.body, sent))
}

const hasNul = (body: unknown) => (JSON.stringify(body) ?? '').includes('\\u0000')

/** Every place in a JSON value, the root excepted where it is an object. */
function pathsOf(body: Json, path: string[] = []): string[][] {
  if (body === null || typeof body !== 'object') return [path]
  const inside = Object.entries(body).flatMap(([key, part]) => pathsOf(part, [...path, key]))
  return path.length ? [path, ...inside] : inside.length ? inside : [[]]
}

function replaced(body: Json, path: string[], to: Json | undefined): Json | undefined {
  const [key, ...rest] = path
  if (key === undefined) return to
  const copy = Array.isArray(body) ? [...body] : { ...(body as Record<string, Json>) }
  const target = copy as Record<string, Json>
  const next = replaced(target[key] ?? null, rest, to)
  if (next === undefined) delete target[key]
  else target[key] = next
  return copy as Json
}
