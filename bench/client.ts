// The simulated phones: plain HTTP over connections that stay open, with as little work of their own as possible.
import http from 'node:http'

export interface Answer<T> {
  status: number
  body: T
  ms: number
}

/** Sends JSON as a student; rejects where no reply comes. */
export class Phones {
  readonly #agent: http.Agent
  readonly #port: number
  constructor(port: number, connections: number) {
    this.#port = port
    this.#agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  }

  send<T>(token: string, path: string, body?: object): Promise<Answer<T>> {
    const payload = body && JSON.stringify(body)
    const begun = performance.now()
    return new Promise((resolve, reject) => {
      const request = http.request(
        {
          ...{
            agent: this.#agent,
            port: this.#port,
            host: '127.0.0.1',
            method: 'POST',
            path,
            timeout: 20_000,
          },
          headers: {
            authorization: `Bearer ${token}`,
            ...(payload && {
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(payload),
            }),
          },
        },
        (response) => {
          const pieces: Buffer[] = []
          response.on('data', (piece: Buffer) => pieces.push(piece))
          response.on('error', reject)
          response.on('end', () => {
            const ms = performance.now() - begun
            const text = Buffer.concat(pieces).toString()
            try {
              resolve({ status: response.statusCode ?? 0, body: JSON.parse(text || 'null') as T, ms })
            } catch (error) {
              reject(error)
            }
          })
        },
      )
      request.on('timeout', () => request.destroy(new Error('no reply')))
      request.on('error', reject)
      request.end(payload)
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}
