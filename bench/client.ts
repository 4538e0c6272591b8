// The simulated phones over plain HTTP: connections that stay open, with as little work of their own as possible.
import net from 'node:net'

export interface Answer<T> {
  status: number
  body: T
  ms: number
}

/** Sends JSON as a student over a few connections; rejects where no reply comes. */
export class Phones {
  readonly #port: number
  readonly #most: number
  readonly #idle: Line[] = []
  readonly #lines = new Set<Line>()
  readonly #waiting: (() => void)[] = []
  constructor(port: number, connections: number) {
    this.#port = port
    this.#most = connections
  }

  /** POSTs `body`; GETs where there is none. The time runs from here, so it holds the wait for a connection. */
  async send<T>(token: string, path: string, body?: object): Promise<Answer<T>> {
    const begun = performance.now()
    const line = await this.#take()
    try {
      const { status, text } = await line.ask(requestText(token, path, body))
      return { status, body: JSON.parse(text || 'null') as T, ms: performance.now() - begun }
    } finally {
      this.#giveBack(line)
    }
  }

  close(): void {
    for (const line of this.#lines) line.close()
  }

  async #take(): Promise<Line> {
    if (this.#idle.length === 0 && this.#lines.size >= this.#most)
      await new Promise<void>((free) => this.#waiting.push(free))
    const idle = this.#idle.pop()
    if (idle?.isOpen) return idle
    if (idle) this.#lines.delete(idle)
    const line = new Line(this.#port)
    this.#lines.add(line)
    return line
  }

  #giveBack(line: Line): void {
    this.#idle.push(line)
    this.#waiting.shift()?.()
  }
}

function requestText(token: string, path: string, body?: object): string {
  const payload = body ? JSON.stringify(body) : ''
  const head = `${body ? 'POST' : 'GET'} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${token}\r\n`
  if (!body) return `${head}\r\n`
  return `${head}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(payload)}\r\n\r\n${payload}`
}

interface Reply {
  status: number
  text: string
}

const NO_REPLY_MS = 20_000

/** One connection, one request at a time. Node's own client would cost more than the server that is measured. */
class Line {
  isOpen = true
  readonly #socket: net.Socket
  #received: Buffer = Buffer.alloc(0)
  #asked: { resolve(reply: Reply): void; reject(error: Error): void } | undefined
  constructor(port: number) {
    this.#socket = net.connect({ port, host: '127.0.0.1', noDelay: true })
    this.#socket.setTimeout(NO_REPLY_MS, () => this.#socket.destroy())
    this.#socket.on('data', (bytes) => this.#read(bytes))
    this.#socket.on('error', () => {})
    this.#socket.on('close', () => {
      this.isOpen = false
      this.#asked?.reject(new Error('no reply'))
    })
  }

  ask(text: string): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.#asked = { resolve, reject }
      if (!this.isOpen) return reject(new Error('no connection'))
      this.#socket.write(text)
    })
  }

  close(): void {
    this.#socket.destroy()
  }

  #read(bytes: Buffer): void {
    this.#received = this.#received.length ? Buffer.concat([this.#received, bytes]) : bytes
    const end = this.#received.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = this.#received.toString('latin1', 0, end)
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0)
    if (this.#received.length < end + 4 + length) return
    const text = this.#received.toString('utf8', end + 4, end + 4 + length)
    this.#received = Buffer.alloc(0)
    this.#asked?.resolve({ status: Number(head.slice(9, 12)), text })
  }
}
