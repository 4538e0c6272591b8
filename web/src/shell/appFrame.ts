// The frame of the app and what stands at its gate: scripts of their own, with words of their own, so that the exam
// and signing in, which stand bare, load neither.
import { lazyRouteComponent } from '@tanstack/react-router'
import { withWords } from '../words/language.ts'

export const AppFrame = lazyRouteComponent(() =>
  withWords('shell/frame', () => import('./frame/AppFrame.tsx')),
)
export const GatePage = lazyRouteComponent(() =>
  withWords('shell/frame', () => import('./frame/GatePage.tsx')),
)

/** Brings the frame side by side with the page inside it. */
export async function loadFrame(): Promise<void> {
  await AppFrame.preload?.()
}
