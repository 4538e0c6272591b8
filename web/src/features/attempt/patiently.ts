// Loading a part of the screen when there may be no network.
import type { ComponentType } from 'react'

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>

const AGAIN_MS = 2_000

/** The same load, tried until it succeeds: without a network the part comes when that is back, and breaks nothing. */
export function patiently<Props>(load: Load<Props>): Load<Props> {
  const again: Load<Props> = () =>
    load().catch(async () => {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
      return again()
    })
  return again
}
