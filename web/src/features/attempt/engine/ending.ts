// The end of an attempt on this device: submitting until it arrives, and leaving nothing behind once it is closed.
import type { Problem } from '../../../api/problem.ts'
import type { Choices } from './choices.ts'
import { asProblem, isPassing } from './refusals.ts'
import type { ScreenView } from './screenView.ts'
import { type AttemptServer, type Ending, endingOf } from './server.ts'
import type { Phase } from './view.ts'

interface Around {
  attemptId: string
  server: AttemptServer
  choices: Choices
  screen: ScreenView
  toPhase: (phase: Phase) => void
  /** Asks the server again how things stand, a little later. */
  askLater: () => void
  /** There is no network: tries again a little later. */
  tryLater: (again: () => Promise<void>) => void
  /** What else a refusal means. */
  onRefused: (problem: Problem) => void
  /** Nothing is tried again any more. */
  calm: () => void
  /** Everything has arrived: nobody is watched any more. */
  onArrived: () => void
  /** It is closed on the screen: nothing of it stays on the device. */
  forget: () => Promise<void>
}

export class AttemptEnd {
  readonly #around: Around
  /** How many choices were kept apart on this page. */
  #apart = 0
  #finishing = false

  constructor(around: Around) {
    this.#around = around
  }

  /** Whether it has closed and only the rest is under way. */
  get isFinishing(): boolean {
    return this.#finishing
  }

  /** Counts choices that were kept apart, and returns how many there are in all. */
  countApart(more: number): number {
    this.#apart += more
    return this.#apart
  }

  /** Ends the attempt with what is saved. Without a network it goes on trying until `goOn`. */
  async submit(): Promise<void> {
    const { attemptId, server, choices, toPhase } = this.#around
    const { epoch, answers } = await choices.takeForSubmission()
    try {
      const reply = await server.submit(attemptId, epoch, answers)
      await choices.settleSubmission(answers)
      if (reply.outcome === 'closed') await this.finish(endingOf(reply))
      else toPhase({ at: 'elsewhere', since: undefined, device: undefined })
    } catch (error) {
      this.#notSubmitted(asProblem(error))
    }
  }

  #notSubmitted(problem: Problem): void {
    const { screen, tryLater, onRefused } = this.#around
    if (screen.now.phase.at !== 'submitting') return
    if (isPassing(problem)) {
      tryLater(() => this.submit())
      return
    }
    this.goOn()
    onRefused(problem)
  }

  /** Back to the questions, as long as no submission has reached the server. */
  goOn(): void {
    const { calm, toPhase, choices } = this.#around
    calm()
    toPhase({ at: 'open' })
    choices.giveBack()
  }

  /** Closed: what is still here travels to be kept apart, then nothing of the attempt stays on the device. */
  async finish(ending: Ending): Promise<void> {
    const { choices, screen, toPhase, askLater, calm, onArrived, forget } = this.#around
    calm()
    this.#finishing = true
    choices.resume()
    await choices.hurry()
    if (choices.whereabouts.waiting > 0) {
      if (screen.now.phase.at === 'signed-out') return
      toPhase({ at: 'time-up' })
      askLater()
      return
    }
    onArrived()
    const keptApart = Math.max(ending.keptApart, this.#apart)
    toPhase({ at: 'closed', ending: { ...ending, keptApart } })
    await forget()
  }
}
