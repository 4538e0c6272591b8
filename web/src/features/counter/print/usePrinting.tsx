// Printing a receipt at once: its page is drawn outside the screen, handed to the printer, and taken away again.
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { type FeePaper, paperQuery } from '../counter.api.ts'
import { PrintSheet } from './PrintSheet.tsx'

export type Printing = {
  /** Whether the browser's print dialog was opened (or, in a kiosk, the paper comes). */
  print: (documentId: string) => Promise<boolean>
  /** The document whose page did not load. */
  failed: string | undefined
  /** Stands once on the page. */
  sheet: ReactNode
}

export function usePrinting(): Printing {
  const queries = useQueryClient()
  const [paper, setPaper] = useState<FeePaper>()
  const [failed, setFailed] = useState<string>()
  const drawn = useRef<() => void>(undefined)

  useEffect(() => {
    if (!paper) return
    drawn.current?.()
    drawn.current = undefined
    const leave = () => setPaper(undefined)
    window.addEventListener('afterprint', leave)
    return () => window.removeEventListener('afterprint', leave)
  }, [paper])

  const print = useCallback(
    async (documentId: string) => {
      setFailed(undefined)
      try {
        const loaded = await queries.fetchQuery({ ...paperQuery(documentId), staleTime: 0 })
        const ready = new Promise<void>((resolve) => {
          drawn.current = resolve
        })
        setPaper({ ...loaded })
        await ready
      } catch {
        setFailed(documentId)
        return false
      }
      window.print()
      return true
    },
    [queries],
  )

  const sheet = paper && createPortal(<PrintSheet paper={paper} />, document.body)
  return { print, failed, sheet }
}
