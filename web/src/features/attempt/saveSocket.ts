// Saves over a socket that stays open during the exam; where it is not there, the caller sends a request instead.
import { accessToken } from '../../api/access.ts'
import { Problem } from '../../api/problem.ts'
import type { SaveReply } from './engine/sender.ts'

const PROTOCOL = 'integrate.v1'
/** A reply that takes longer is as good as lost: the network is gone, though the socket does not know it yet. */
const PATIENCE_MS = 8_000
/** So long after it was opened last it may be opened again; meanwhile requests do. */
const REOPEN_MS = 15_000

interface Reply extends SaveReply {
  id: number | null
  problem?: { status: number; code: string }
}

/** The socket of one attempt, opened by the first save. */
export class SaveSocket {
  readonly #attemptId: string
  readonly #waiting = new Map<number, (reply?: Reply) => void>()
  #socket: WebSocket | undefined
  #triedAt = Number.NEGATIVE_INFINITY
  #last = 0
  constructor(attemptId: string) {
    this.#attemptId = attemptId
  }

  /**
   * The server's reply. Undefined where none came over the socket: then a request may repeat the save, which changes
   * nothing if it was stored already. Throws the Problem with which the save was refused.
   */
  async save(body: object): Promise<SaveReply | undefined> {
    const socket = this.#ready()
    const reply = socket && (await this.#ask(socket, body))
    if (reply?.problem) return refused(reply.problem)
    if (reply?.closedAt) this.close()
    return reply
  }

  close(): void {
    this.#socket?.close()
    this.#socket = undefined
  }

  /** The open socket; where there is none, one begins to open for the saves to come. */
  #ready(): WebSocket | undefined {
    if (!navigator.onLine) {
      this.close()
      return undefined
    }
    if (this.#socket?.readyState === WebSocket.OPEN) return this.#socket
    if (performance.now() - this.#triedAt > REOPEN_MS) this.#open()
    return undefined
  }

  #open(): void {
    const token = accessToken()
    if (!token) return
    this.close()
    this.#triedAt = performance.now()
    const url = `${location.origin.replace(/^http/, 'ws')}/v1/attempts/${this.#attemptId}/socket`
    const socket = new WebSocket(url, [PROTOCOL, `bearer.${token}`])
    this.#socket = socket
    socket.addEventListener('message', ({ data }) => {
      const reply = JSON.parse(String(data)) as Reply
      this.#waiting.get(reply.id ?? 0)?.(reply)
    })
    socket.addEventListener('close', () => {
      for (const settle of [...this.#waiting.values()]) settle()
    })
  }

  #ask(socket: WebSocket, body: object): Promise<Reply | undefined> {
    const id = ++this.#last
    return new Promise((resolve) => {
      const patience = setTimeout(() => this.close(), PATIENCE_MS)
      this.#waiting.set(id, (reply) => {
        clearTimeout(patience)
        this.#waiting.delete(id)
        resolve(reply)
      })
      socket.send(JSON.stringify({ id, ...body }))
    })
  }
}

/** What a request may get past (it renews the session, and waits where the server is busy) is left to one. */
function refused({ status, ...body }: NonNullable<Reply['problem']>): undefined {
  if (status === 401 || status === 429 || status >= 500) return undefined
  throw new Problem(status, body)
}

let open: { attemptId: string; socket: SaveSocket } | undefined

/** The socket of the attempt that is being sat; that of another one is closed. */
export function saveSocketOf(attemptId: string): SaveSocket {
  if (open?.attemptId !== attemptId) {
    open?.socket.close()
    open = { attemptId, socket: new SaveSocket(attemptId) }
  }
  return open.socket
}
