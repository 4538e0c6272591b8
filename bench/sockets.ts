// The simulated phones over a socket each: open during the exam, one message a save, one reply a message.
import { WebSocket } from 'ws'
import { PROTOCOL } from '../server/src/platform/sockets.ts'

interface Asked {
  begun: number
  resolve(reply: { body: Record<string, unknown>; ms: number }): void
  reject(error: Error): void
}

/** A student's socket. Rejects what was not answered when it closes. */
export class SaveSocket {
  readonly #socket: WebSocket
  readonly #asked = new Map<number, Asked>()
  #last = 0
  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', (bytes) => {
      const { id, ...body } = JSON.parse(String(bytes)) as { id: number }
      const asked = this.#asked.get(id)
      this.#asked.delete(id)
      asked?.resolve({ body, ms: performance.now() - asked.begun })
    })
    socket.on('close', () => {
      for (const { reject } of this.#asked.values()) reject(new Error('closed'))
      this.#asked.clear()
    })
  }

  /** Opens the socket of an attempt. Rejects where the server refuses it. */
  static open(port: number, attemptId: string, token: string): Promise<SaveSocket> {
    const url = `ws://127.0.0.1:${port}/v1/attempts/${attemptId}/socket`
    const socket = new WebSocket(url, [PROTOCOL, `bearer.${token}`], { perMessageDeflate: false })
    return new Promise((resolve, reject) => {
      socket.once('open', () => resolve(new SaveSocket(socket)))
      socket.on('error', reject)
    })
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN
  }

  save(message: object): Promise<{ body: Record<string, unknown>; ms: number }> {
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      if (!this.isOpen) return reject(new Error('closed'))
      this.#asked.set(id, { begun: performance.now(), resolve, reject })
      this.#socket.send(JSON.stringify({ id, ...message }))
    })
  }

  close(): void {
    this.#socket.terminate()
  }
}
