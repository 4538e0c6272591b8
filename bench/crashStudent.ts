// A student who saves while things are killed: remembers what was acknowledged, and tries again what was not.
import { setTimeout as wait } from 'node:timers/promises'
import type { Phones } from './client.ts'
import { SaveSocket } from './sockets.ts'
import type { Stage } from './stage.ts'

export interface Tally {
  /** Saves that were acknowledged, submissions that were, and tries that found no server. */
  acknowledged: number
  submitted: number
  failedTries: number
}

interface Seat {
  attemptId: string
  token: string
  bySocket: boolean
  /** In milliseconds since 1970; undefined for one who leaves it to the bell. */
  submitsAt: number | undefined
}

interface Reply {
  outcome?: string
  answered?: number
}

const AGAIN_MS = 100

export class CrashStudent {
  readonly attemptId: string
  /** What the student was told that the server holds: by position the sequence and the response. */
  readonly acknowledged = new Map<number, { sequence: number; response: string }>()
  /** How many answers the submission was acknowledged with. */
  submittedWith: number | undefined
  readonly #seat: Seat
  readonly #stage: Stage
  #socket: SaveSocket | undefined
  #sequence = 0
  constructor(seat: Seat, stage: Stage) {
    this.attemptId = seat.attemptId
    this.#seat = seat
    this.#stage = stage
  }

  /** Saves one answer after the other until the bell, or submits before it. */
  async sit(phones: Phones, tally: Tally): Promise<void> {
    const { submitsAt = Number.POSITIVE_INFINITY } = this.#seat
    while (Date.now() < submitsAt) {
      if (!(await this.#saveNext(phones, tally))) break
    }
    if (Date.now() >= submitsAt) await this.#submit(phones, tally)
    this.#socket?.close()
  }

  /** Whether it is held; false where the attempt is over. */
  async #saveNext(phones: Phones, tally: Tally): Promise<boolean> {
    const { questions } = this.#stage.exam
    const sequence = ++this.#sequence
    const { position, section } = questions[sequence % questions.length] ?? { position: 1, section: 1 }
    const response = section === 1 ? String(sequence % 4) : String(sequence)
    const answers = [{ position, kind: 'saved', sequence, response, marked: false }]
    while (true) {
      const reply = await this.#save(phones, { epoch: 1, answers }).catch(() => undefined)
      if (reply?.outcome === 'after-end') return false
      if (reply?.outcome === 'held') break
      tally.failedTries++
      await wait(AGAIN_MS)
    }
    this.acknowledged.set(position, { sequence, response })
    tally.acknowledged++
    return true
  }

  async #save(phones: Phones, message: object): Promise<Reply> {
    const { attemptId, token, bySocket } = this.#seat
    if (!bySocket) {
      const { body } = await phones.send<Reply>(token, `/v1/attempts/${attemptId}/answers`, message)
      return body
    }
    if (!this.#socket?.isOpen) this.#socket = await SaveSocket.open(this.#stage.server.port, attemptId, token)
    const { body } = await this.#socket.save(message)
    return body
  }

  async #submit(phones: Phones, tally: Tally): Promise<void> {
    const path = `/v1/attempts/${this.attemptId}/submission`
    while (true) {
      const reply = await phones
        .send<Reply>(this.#seat.token, path, { epoch: 1, answers: [] })
        .catch(() => undefined)
      if (reply?.body?.outcome === 'closed') {
        this.submittedWith = reply.body.answered
        tally.submitted++
        return
      }
      tally.failedTries++
      await wait(AGAIN_MS)
    }
  }
}
