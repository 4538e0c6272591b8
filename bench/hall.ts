// A hall full of students: how each starts, saves over a request or a socket, and submits.
import { Phones } from './client.ts'
import type { Task } from './measure.ts'
import { SaveSocket } from './sockets.ts'
import type { Sitter, Stage } from './stage.ts'

interface Sitting extends Sitter {
  attemptId: string
  /** How many answers they have chosen so far, over and over through the paper. */
  chosen: number
  socket: SaveSocket | undefined
  /** Positions that the server said it holds. */
  acknowledged: Set<number>
}

/** Connections of a hall that sends requests: its phones come and go, so that there are fewer than students. */
const CONNECTIONS = 256

export class Hall {
  readonly #stage: Stage
  readonly #phones: Phones
  readonly #sittings: Sitting[] = []
  /** Which of the attempts of each student it is. */
  readonly #number: number
  /** Of the sealed file that the phones have. */
  #digest: string | undefined
  #turn = 0
  constructor(stage: Stage, number = 1) {
    this.#stage = stage
    this.#number = number
    this.#phones = new Phones(stage.server.port, CONNECTIONS)
  }

  get size(): number {
    return this.#sittings.length
  }

  /** How many answers the server must hold now. */
  get acknowledged(): number {
    return this.#sittings.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0)
  }

  /** As phones do in the minutes before the start: finds the sealed file, so that a start is answered by its key. */
  async fetchPaper(): Promise<boolean> {
    const [first] = this.#stage.sitters
    const path = `/v1/exams/${this.#stage.exam.examId}`
    const { body } = await this.#phones.send<{ sealed: { digest: string }[] }>(first?.token ?? '', path)
    this.#digest = body.sealed[0]?.digest
    return this.#digest !== undefined
  }

  starts(): Task[] {
    const path = `/v1/exams/${this.#stage.exam.examId}/attempt`
    return this.#stage.sitters.map((sitter) => async () => {
      const { status, body, ms } = await this.#phones.send<{ id: string }>(sitter.token, path, {
        number: this.#number,
      })
      if (status !== 200) throw new Error(`A start was answered with ${status}.`)
      this.#sittings.push({
        ...sitter,
        attemptId: body.id,
        chosen: 0,
        socket: undefined,
        acknowledged: new Set(),
      })
      return ms
    })
  }

  openSockets(): Task[] {
    return this.#sittings.map((sitting) => async () => {
      const begun = performance.now()
      sitting.socket = await SaveSocket.open(this.#stage.server.port, sitting.attemptId, sitting.token)
      return performance.now() - begun
    })
  }

  closeSockets(): void {
    for (const { socket } of this.#sittings) socket?.close()
  }

  /** The next student's next answer by a request of its own. */
  saveByRequest = (): Task => {
    const sitting = this.#next()
    return () =>
      this.#save(sitting, async (message) => {
        const path = `/v1/attempts/${sitting.attemptId}/answers`
        return this.#phones.send<Record<string, unknown>>(sitting.token, path, message)
      })
  }

  /** The next student's next answer over the open socket. */
  saveBySocket = (): Task => {
    const sitting = this.#next()
    return () =>
      this.#save(
        sitting,
        (message) => sitting.socket?.save(message) ?? Promise.reject(new Error('no socket')),
      )
  }

  submissions(): Task[] {
    return this.#sittings.map(({ attemptId, token, acknowledged }) => async () => {
      const path = `/v1/attempts/${attemptId}/submission`
      const reply = await this.#phones.send<{ answered: number }>(token, path, { epoch: 1, answers: [] })
      if (reply.body?.answered !== acknowledged.size)
        throw new Error(`A submission was answered with ${reply.status}, ${reply.body?.answered} answers.`)
      return reply.ms
    })
  }

  close(): void {
    this.closeSockets()
    this.#phones.close()
  }

  #next(): Sitting {
    const sitting = this.#sittings[this.#turn++ % this.#sittings.length]
    if (!sitting) throw new Error('Nobody sits.')
    return sitting
  }

  async #save(
    sitting: Sitting,
    send: (message: object) => Promise<{ body: Record<string, unknown>; ms: number }>,
  ): Promise<number> {
    const { questions } = this.#stage.exam
    const sequence = ++sitting.chosen
    const { position, right } = questions[sequence % questions.length] ?? { position: 1, right: '1' }
    const answer = { position, kind: 'saved', sequence, response: right, marked: false }
    const { body, ms } = await send({ epoch: 1, answers: [answer] })
    if (body?.outcome !== 'held')
      throw new Error(`A save was answered with ${JSON.stringify(body).slice(0, 200)}.`)
    sitting.acknowledged.add(position)
    return ms
  }
}
