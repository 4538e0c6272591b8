// The screen stays on while the board shows it, where the browser can do that.
import { useEffect } from 'react'

export function useStayAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined
    let left = false
    const hold = async () => {
      // Refused on a low battery, or given back when the tab is hidden: then it dims as it always does.
      const got = await navigator.wakeLock?.request('screen').catch(() => undefined)
      if (left) await got?.release()
      else lock = got
    }
    const again = () => document.visibilityState === 'visible' && void hold()
    void hold()
    document.addEventListener('visibilitychange', again)
    return () => {
      left = true
      document.removeEventListener('visibilitychange', again)
      void lock?.release()
    }
  }, [])
}
