// The paper in the printer of this desk: A5, or a thermal roll of 80 mm.
import { useSyncExternalStore } from 'react'

export const papers = ['a5', 'roll'] as const
export type Paper = (typeof papers)[number]

const remembered = 'counter:paper'
const listeners = new Set<() => void>()

function listen(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

function read(): Paper {
  return localStorage.getItem(remembered) === 'roll' ? 'roll' : 'a5'
}

export function usePaper(): Paper {
  return useSyncExternalStore(listen, read)
}

export function setPaper(paper: Paper): void {
  localStorage.setItem(remembered, paper)
  for (const changed of listeners) changed()
}
