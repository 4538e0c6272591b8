// Gives the focus back to where it was before something opened over the page.
import { useEffect, useState } from 'react'

/** Call it first in what opens: when it goes, the focus returns. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    },
    [before],
  )
}
