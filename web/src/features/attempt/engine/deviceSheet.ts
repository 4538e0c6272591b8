// The sheet of an attempt as this device keeps it: what changes is shown and written down, what is missing is fetched.
import type { Language } from '../../../words/language.ts'
import type { Journal } from './journal.ts'
import { keepPictures } from './pictures.ts'
import type { ScreenView } from './screenView.ts'
import type { AttemptServer } from './server.ts'
import type { Sheet } from './sheet.ts'

interface Around {
  attemptId: string
  server: AttemptServer
  screen: ScreenView
  journal: () => Journal | undefined
  /** Milliseconds by which the server's clock is ahead of this device's. */
  offset: () => number
  /** Whether the page has been left. */
  isLeft: () => boolean
}

export class DeviceSheet {
  readonly #around: Around

  constructor(around: Around) {
    this.#around = around
  }

  /** Changes the sheet on the screen and on the device. */
  keep(change: Partial<Sheet>): void {
    const { screen, offset, journal } = this.#around
    const { sheet } = screen.now
    if (!sheet) return
    const next = { ...sheet, clockOffset: offset(), ...change }
    screen.show({ sheet: next })
    void journal()
      ?.writeSheet(next)
      .catch(() => undefined)
  }

  /** What the sheet still lacks: its pictures, and the languages in which it was not sealed for this device. */
  complete(sheet: Sheet): void {
    void this.#fetchPictures(sheet)
    for (const language of sheet.missing) void this.#fetchLanguage(language)
  }

  /** Reads on in a language. */
  readIn(language: Language): void {
    this.keep({ language })
    if (this.#around.screen.now.sheet?.missing.includes(language)) void this.#fetchLanguage(language)
  }

  async #fetchPictures({ paper }: Pick<Sheet, 'paper'>): Promise<void> {
    const { attemptId, server, screen, journal } = this.#around
    await keepPictures(attemptId, paper.pictures, {
      journal: journal(),
      fetch: (address) => server.picture(address),
      onChange: (pictures) => screen.show({ pictures: { ...screen.now.pictures, ...pictures } }),
    })
  }

  /** Another language of a sealed paper, so that a switch needs no network later. */
  async #fetchLanguage(language: Language): Promise<void> {
    const { server, screen, isLeft } = this.#around
    const { secret, examId } = screen.now.sheet ?? {}
    if (!secret || !examId) return
    const sealed = await import('./sealed.ts').catch(() => undefined)
    const bytes = await server.sealed(examId, language).catch(() => undefined)
    const other = bytes && (await sealed?.openSealed(bytes, secret).catch(() => undefined))
    const { sheet } = screen.now
    if (!sealed || !other || !sheet?.missing.includes(language) || isLeft()) return
    const paper = sealed.withLanguage(sheet.paper, other)
    this.keep({ paper, missing: sheet.missing.filter((one) => one !== language) })
    void this.#fetchPictures({ paper: other })
  }
}
