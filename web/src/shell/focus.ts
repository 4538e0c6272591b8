// After a navigation the focus goes to the new page's heading, as it would on a page loaded afresh.
import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** Moves the focus when the path changes; filters in the query string leave it alone. */
export function useFocusOnNavigation(): void {
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  const before = useRef<string>(undefined)
  useEffect(() => {
    // A page may begin in a field of its own, as the counter does.
    const begins = document.activeElement?.matches('main [data-begins-here]')
    if (before.current !== undefined && path !== before.current && !begins) {
      const target =
        document.querySelector<HTMLElement>('main h1[tabindex], h1[tabindex]') ??
        document.getElementById('main')
      target?.focus({ preventScroll: true })
    }
    if (path !== undefined) before.current = path
  }, [path])
}
