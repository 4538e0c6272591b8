// Which lectures of this person are marked on this device and not with the institute yet.
import { useEffect, useState } from 'react'
import { openPorts } from '../sheet/sheetPorts.ts'

const none: ReadonlySet<string> = new Set()

export function useWaitingSheets(personId: string): ReadonlySet<string> {
  const [waiting, setWaiting] = useState(none)
  useEffect(() => {
    let left = false
    const look = async () => {
      const { journal } = await openPorts()
      const sheets = (await journal?.list(personId)) ?? []
      const ids = sheets.filter((sheet) => sheet.waiting || sheet.refused).map(({ lectureId }) => lectureId)
      if (!left) setWaiting(ids.length > 0 ? new Set(ids) : none)
    }
    void look()
    const timer = setInterval(() => void look(), 5_000)
    return () => {
      left = true
      clearInterval(timer)
    }
  }, [personId])
  return waiting
}
