// The hold on times away: its report is loaded for a test only, and asked through here whether it is there yet or not.
import type { AwayKind } from './away.ts'
import type { AwayReport } from './awayReport.ts'
import type { Journal } from './journal.ts'
import type { ScreenView } from './screenView.ts'
import type { AttemptReply, AttemptServer } from './server.ts'
import type { ServerClock } from './serverClock.ts'
import type { AttemptView } from './view.ts'

interface Around {
  attemptId: string
  server: AttemptServer
  screen: ScreenView
  journal: () => Journal | undefined
  clock: () => ServerClock
  /** Whether the page has been left. */
  isLeft: () => boolean
  /** The server has ended the attempt for it. */
  onClosed: () => void
}

const RETRY_MS = 2_000

export class AwayHold {
  readonly #around: Around
  #report: AwayReport | undefined

  constructor(around: Around) {
    this.#around = around
  }

  /** Whether the student is away just now. */
  get isAway(): boolean {
    return this.#report?.away ?? false
  }

  /** Times away are counted from here on; what the page before this one had not sent is sent now. */
  async start(epoch: number): Promise<void> {
    const { attemptId, server, screen, journal, clock, onClosed } = this.#around
    const AwayReport = await this.#load()
    if (!AwayReport) return
    const report = new AwayReport({
      ...{ attemptId, server, journal, onClosed },
      now: () => clock().now(),
      offset: () => clock().offset,
      here: () => ({ epoch: screen.now.sheet?.epoch ?? epoch, position: screen.now.current }),
      onChange: () => screen.show({ away: report.view }),
    })
    report.learn(screen.now.away)
    this.#report = report
    report.restore(
      (await journal()
        ?.readAway(attemptId)
        .catch(() => [])) ?? [],
      epoch,
    )
  }

  /** Again and again, should the network go in the very moment of the start; nothing once the page was left. */
  async #load() {
    while (!this.#around.isLeft()) {
      const loaded = await import('./awayReport.ts').catch(() => undefined)
      if (loaded) return this.#around.isLeft() ? undefined : loaded.AwayReport
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    }
    return undefined
  }

  /** Takes over what the server counts, and returns what the screen says of it. */
  learn(told: AttemptReply['away']): AttemptView['away'] {
    this.#report?.learn(told)
    return this.#report?.view ?? { ...told, justNow: undefined }
  }

  leave(kind: AwayKind): void {
    this.#report?.leave(kind)
  }

  back(kind: AwayKind): void {
    this.#report?.back(kind)
  }

  excuse(ms: number): void {
    this.#report?.excuse(ms)
  }

  understood(): void {
    this.#report?.understood()
  }

  send(): void {
    void this.#report?.send()
  }

  stop(): void {
    this.#report?.stop()
  }
}
