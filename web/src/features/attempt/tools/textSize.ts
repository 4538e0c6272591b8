// How large the paper is read: 100 to 200 %, kept on the device from exam to exam.
import { type CSSProperties, useState } from 'react'

export const textSizes = [100, 125, 150, 175, 200] as const
const KEY = 'exam-text-size'

export interface TextSize {
  percent: number
  choose: (percent: number) => void
  /** For the element that holds the paper. */
  style: CSSProperties
}

export function useTextSize(): TextSize {
  const [percent, setPercent] = useState(readKept)
  const choose = (next: number) => {
    setPercent(next)
    try {
      localStorage.setItem(KEY, String(next))
    } catch {
      // A browser that keeps nothing shows it for now.
    }
  }
  return { percent, choose, style: { '--text': percent / 100 } as CSSProperties }
}

function readKept(): number {
  try {
    const kept = Number(localStorage.getItem(KEY))
    return textSizes.find((size) => size === kept) ?? 100
  } catch {
    return 100
  }
}
