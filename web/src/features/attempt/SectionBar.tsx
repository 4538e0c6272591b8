// The sections of the paper, each with how many of its questions are answered; those of a closed part are locked.
import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { Icon } from '../../ui/Icon.tsx'
import type { Language } from '../../words/language.ts'
import type { AttemptEngine } from './engine/attemptEngine.ts'
import { countAnswered } from './engine/palette.ts'
import type { Section } from './engine/paper.ts'
import type { OpenView } from './openView.ts'
import { positionsOf, sectionName } from './paperWords.ts'

type Props = {
  engine: AttemptEngine
  view: OpenView
  language: Language
  show: (position: number | undefined) => void
}

export function SectionBar({ engine, view, language, show }: Props) {
  const { t } = useLingui()
  const { sheet, ledger, current, part } = view
  const bar = useRef<HTMLElement>(null)
  const [told, setTold] = useState('')
  const now = sheet.paper.questions.find(({ position }) => position === current)?.section
  // biome-ignore lint/correctness/useExhaustiveDependencies: the section is what makes it run
  useEffect(() => {
    bar.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [now])
  const why = (section: Section) =>
    section.part < part
      ? t`The time of this part is over.`
      : t`This part opens when the one before it is over.`
  return (
    <nav className="ex-sec" aria-label={t`Sections`} ref={bar}>
      {sheet.paper.sections.map((section) => {
        const positions = positionsOf(sheet, section.position)
        const locked = positions[0] !== undefined && engine.isLocked(positions[0])
        return (
          <button
            key={section.position}
            type="button"
            aria-current={section.position === now || undefined}
            aria-disabled={locked || undefined}
            title={locked ? why(section) : undefined}
            onClick={() => (locked ? setTold(why(section)) : show(positions[0]))}
          >
            {locked && <Icon name="lock" small />}
            {sectionName(section, language)}{' '}
            <span>
              {countAnswered(ledger, positions)}/{section.attemptCount ?? positions.length}
            </span>
          </button>
        )
      })}
      <span className="vh" role="status">
        {told}
      </span>
    </nav>
  )
}
