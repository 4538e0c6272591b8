// The client's promises: a write happens once, a run-out token is renewed once, a lost reply is said so.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { accessToken, expectPerson, keepAccess } from './access.ts'
import { api, ask } from './client.ts'
import { Problem } from './problem.ts'

type Answer = (request: Request) => Response | Promise<Response>

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })

let asked: Request[] = []

/** Answers each request by the first rule whose path it asks for. */
function serveWith(rules: Record<string, Answer>): void {
  vi.stubGlobal('fetch', async (input: Request | string, init?: RequestInit) => {
    const request = input instanceof Request ? input : new Request(new URL(input, 'http://app.test'), init)
    asked.push(request.clone())
    const answer = rules[new URL(request.url).pathname]
    if (!answer) throw new Error(`nobody answers ${request.url}`)
    return await answer(request)
  })
}

beforeEach(() => {
  asked = []
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
  vi.stubGlobal('document', { documentElement: { lang: 'mr' } })
  vi.stubGlobal('navigator', { onLine: true })
  vi.stubGlobal('location', { origin: 'http://app.test' })
  vi.useFakeTimers()
  keepAccess('first')
})

afterEach(() => {
  keepAccess(undefined)
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const base = { baseUrl: 'http://app.test' }

describe('a write', () => {
  it('keeps its key through every automatic try', async () => {
    let tries = 0
    serveWith({
      '/v1/me/locale': () =>
        ++tries < 3 ? json({ code: 'busy' }, 503) : new Response(null, { status: 204 }),
    })
    const done = ask(api.PUT('/v1/me/locale', { ...base, body: { locale: 'mr' } }))
    await vi.runAllTimersAsync()
    await done
    const keys = asked.map((request) => request.headers.get('idempotency-key'))
    expect(keys).toHaveLength(3)
    expect(new Set(keys).size).toBe(1)
    expect(asked[2]?.headers.get('accept-language')).toBe('mr')
    expect(await asked[2]?.json()).toEqual({ locale: 'mr' })
  })

  it('takes the key of a form that tries again', async () => {
    serveWith({ '/v1/me/locale': () => new Response(null, { status: 204 }) })
    await ask(
      api.PUT('/v1/me/locale', { ...base, body: { locale: 'hi' }, headers: { 'Idempotency-Key': 'mine' } }),
    )
    expect(asked[0]?.headers.get('idempotency-key')).toBe('mine')
  })

  it('that gets no reply says that nothing is known', async () => {
    serveWith({
      '/v1/me/locale': () => {
        throw new TypeError('network')
      },
    })
    const refused = expect(
      ask(api.PUT('/v1/me/locale', { ...base, body: { locale: 'en' } })),
    ).rejects.toMatchObject({
      status: 0,
      code: 'offline',
    })
    await vi.runAllTimersAsync()
    await refused
  })
})

describe('a token that ran out', () => {
  const me: Answer = (request) =>
    request.headers.get('authorization') === 'Bearer second'
      ? json({ person: {} })
      : json({ code: 'session-ended' }, 401)

  it('is renewed once for many requests, and they are asked again', async () => {
    serveWith({ '/v1/me': me, '/v1/session/refresh': () => json({ accessToken: 'second' }) })
    await Promise.all([
      ask(api.GET('/v1/me', base)),
      ask(api.GET('/v1/me', base)),
      ask(api.GET('/v1/me', base)),
    ])
    expect(asked.filter(({ url }) => url.endsWith('/refresh'))).toHaveLength(1)
    expect(accessToken()).toBe('second')
  })

  it('ends the session when the server will not renew it', async () => {
    serveWith({ '/v1/me': me, '/v1/session/refresh': () => json({ code: 'session-ended' }, 401) })
    await expect(ask(api.GET('/v1/me', base))).rejects.toMatchObject({ status: 401, code: 'session-ended' })
    expect(accessToken()).toBeUndefined()
  })

  it('stays when the network is what fails', async () => {
    serveWith({
      '/v1/me': me,
      '/v1/session/refresh': () => {
        throw new TypeError('network')
      },
    })
    await expect(ask(api.GET('/v1/me', base))).rejects.toBeInstanceOf(Problem)
    expect(accessToken()).toBe('first')
  })
})

describe('a tab that shows the last person before it has a token', () => {
  const tokenOf = (sub: string) => `head.${btoa(JSON.stringify({ sub }))}.sign`
  const reload = vi.fn()
  const forget = vi.fn()
  beforeEach(() => {
    keepAccess(undefined)
    reload.mockClear()
    forget.mockClear()
    vi.stubGlobal('location', { origin: 'http://app.test', reload })
    expectPerson('asha', forget)
  })

  it('asks for nothing until the token is there', async () => {
    serveWith({
      '/v1/me': () => json({ person: {} }),
      '/v1/session/refresh': () => json({ accessToken: tokenOf('asha') }),
    })
    await Promise.all([ask(api.GET('/v1/me', base)), ask(api.GET('/v1/me', base))])
    expect(asked.map(({ url }) => new URL(url).pathname)).toEqual(['/v1/session/refresh', '/v1/me', '/v1/me'])
    expect(asked.at(-1)?.headers.get('authorization')).toBe(`Bearer ${tokenOf('asha')}`)
  })

  it('forgets them, and starts anew, where the session is somebody else’s', async () => {
    serveWith({
      '/v1/me': () => json({ code: 'session-ended' }, 401),
      '/v1/session/refresh': () => json({ accessToken: tokenOf('ravi') }),
    })
    await ask(api.GET('/v1/me', base)).catch(() => undefined)
    expect(forget).toHaveBeenCalledBefore(reload)
    expect(accessToken()).toBeUndefined()
    expect(asked.some((request) => request.headers.has('authorization'))).toBe(false)
  })
})

it('a refusal carries its fields, figures and request id', async () => {
  serveWith({
    '/v1/me': () =>
      json(
        {
          status: 422,
          code: 'invalid',
          requestId: 'r-1',
          params: { seats: 60 },
          errors: [{ field: 'name', code: 'too-small' }],
        },
        422,
      ),
  })
  await expect(ask(api.GET('/v1/me', base))).rejects.toMatchObject({
    code: 'invalid',
    requestId: 'r-1',
    params: { seats: 60 },
    fields: [{ field: 'name', code: 'too-small' }],
  })
})
