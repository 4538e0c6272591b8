// The sections of the paper, each with how many of its questions are answered.
import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import type { Language } from '../../words/language.ts'
import { countAnswered } from './engine/palette.ts'
import type { OpenView } from './openView.ts'
import { positionsOf, sectionName } from './paperWords.ts'

type Props = { view: OpenView; language: Language; show: (position: number | undefined) => void }

export function SectionBar({ view: { sheet, ledger, current }, language, show }: Props) {
  const { t } = useLingui()
  const bar = useRef<HTMLElement>(null)
  const now = sheet.paper.questions.find(({ position }) => position === current)?.section
  // biome-ignore lint/correctness/useExhaustiveDependencies: the section is what makes it run
  useEffect(() => {
    bar.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [now])
  return (
    <nav className="ex-sec" aria-label={t`Sections`} ref={bar}>
      {sheet.paper.sections.map((section) => {
        const positions = positionsOf(sheet, section.position)
        return (
          <button
            key={section.position}
            type="button"
            aria-current={section.position === now || undefined}
            onClick={() => show(positions[0])}
          >
            {sectionName(section, language)}{' '}
            <span>
              {countAnswered(ledger, positions)}/{positions.length}
            </span>
          </button>
        )
      })}
    </nav>
  )
}
