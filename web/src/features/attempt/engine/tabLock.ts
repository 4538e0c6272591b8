// One tab at a time: two tabs of one browser are one device to the server, and would overwrite each other's choices.

/** Held until `release`. */
export interface TabLock {
  release(): void
}

/** A tab that is just being reloaded or left lets go within this time. */
const PATIENCE_MS = 500

/**
 * Takes the attempt for this tab; `onLost` is called when another tab takes it away. Undefined where another tab has
 * it, unless `steal`. A browser without locks is older than any the screens support: there the tab gets it always.
 */
export async function lockTab(
  attemptId: string,
  steal: boolean,
  onLost: () => void,
): Promise<TabLock | undefined> {
  if (!navigator.locks) return { release: () => {} }
  let release = () => {}
  const left = new Promise<void>((resolve) => {
    release = resolve
  })
  const taken = await new Promise<boolean>((resolve) => {
    let held = false
    const hold = () => {
      held = true
      resolve(true)
      return left
    }
    const options = steal ? { steal } : { signal: AbortSignal.timeout(PATIENCE_MS) }
    const gone = () => (held ? onLost() : resolve(false))
    navigator.locks.request(`attempt ${attemptId}`, options, hold).catch(gone)
  })
  return taken ? { release } : undefined
}
