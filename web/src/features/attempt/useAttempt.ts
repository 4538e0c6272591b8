// The engine of one attempt for a screen: opened with it, closed with it, woken when the device or the network wakes.
import { useEffect, useState, useSyncExternalStore } from 'react'
import { followLive } from '../../api/live.ts'
import { attemptServer } from './attempt.api.ts'
import { AttemptEngine } from './engine/attemptEngine.ts'
import { watchAway } from './engine/awayWatch.ts'
import { type AttemptView, emptyView } from './engine/view.ts'
import { takeFresh } from './start/fresh.ts'

/** The engine, once there is one, and what it shows now. */
export function useAttempt(
  attemptId: string,
  personId: string,
): { engine: AttemptEngine | undefined; view: AttemptView } {
  const [engine, setEngine] = useState<AttemptEngine>()
  useEffect(() => {
    const opened = new AttemptEngine({ attemptId, personId, server: attemptServer })
    setEngine(opened)
    void opened.open({ fresh: takeFresh(attemptId) })
    const stop = watchDevice(opened)
    const unfollow = followLive(({ id }) => id === attemptId && void opened.sync())
    return () => {
      stop()
      unfollow()
      opened.close()
    }
  }, [attemptId, personId])
  const view = useSyncExternalStore(engine?.subscribe ?? never, engine?.view ?? nothing)
  return { engine, view }
}

const never = () => () => {}
const nothing = () => emptyView

function watchDevice(engine: AttemptEngine): () => void {
  const wake = () => engine.wake()
  const hurry = () => engine.hurry()
  const turn = () => {
    const visible = document.visibilityState === 'visible'
    engine.seen(visible)
    if (visible) wake()
    else hurry()
  }
  window.addEventListener('online', wake)
  window.addEventListener('pagehide', hurry)
  document.addEventListener('visibilitychange', turn)
  return () => {
    window.removeEventListener('online', wake)
    window.removeEventListener('pagehide', hurry)
    document.removeEventListener('visibilitychange', turn)
  }
}

/** Notices when the student leaves the exam, as long as its screen is there; in practice nobody looks. */
export function useAwayWatch(engine: AttemptEngine, active: boolean): void {
  useEffect(() => (active ? watchAway(engine) : undefined), [engine, active])
}

/** Whole seconds until the bell, by the server's clock; lets the engine look at the clock too. */
export function useSecondsLeft(engine: AttemptEngine): number {
  const [seconds, setSeconds] = useState(() => Math.ceil(engine.secondsLeft()))
  useEffect(() => {
    const tick = () => {
      engine.tick()
      setSeconds(Math.ceil(engine.secondsLeft()))
    }
    tick()
    const timer = setInterval(tick, 250)
    return () => clearInterval(timer)
  }, [engine])
  return Math.max(0, seconds)
}

/** Keeps the screen of a phone from going dark while the person reads. A browser that cannot just does not. */
export function useWakefulScreen(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined
    let left = false
    const hold = async () => {
      if (document.visibilityState !== 'visible' || left) return
      lock = await navigator.wakeLock?.request('screen').catch(() => undefined)
      if (left) void lock?.release()
    }
    void hold()
    document.addEventListener('visibilitychange', hold)
    return () => {
      left = true
      document.removeEventListener('visibilitychange', hold)
      void lock?.release()
    }
  }, [])
}
