// The week of a batch on a phone: one panel a day.
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../ui/Button.tsx'
import { List, ListRow } from '../../../ui/List.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { useSubjectWord } from '../../../ui/subjectWords.ts'
import { minutesOf } from '../days.ts'
import type { Line, Plan } from '../timetable.api.ts'
import { HoldsWhen } from './HoldsWhen.tsx'
import { type Draft, draftOf, newDraft, useWeekdays } from './planWords.ts'

type DaysProps = { plan: Plan; onOpen: ((draft: Draft) => void) | undefined }

export function PlanDays({ plan, onOpen }: DaysProps) {
  const { t } = useLingui()
  const weekdays = useWeekdays()
  return (
    <div className="stack g3">
      {weekdays.map(({ weekday, name }) => {
        const lines = plan.lines.filter((line) => line.weekday === weekday)
        return (
          <Panel key={weekday}>
            <Head title={name}>
              {onOpen && (
                <span className="a">
                  <Button
                    small
                    look="tonal"
                    icon="plus"
                    aria-label={t`Add on ${name}`}
                    onClick={() => onOpen(newDraft(plan, weekday, nextStart(lines)))}
                  >
                    <Trans>Add</Trans>
                  </Button>
                </span>
              )}
            </Head>
            {lines.length > 0 && (
              <List>
                {lines.map((line) => (
                  <LineRow key={line.id} line={line} until={plan.batch.endsOn} onOpen={onOpen} />
                ))}
              </List>
            )}
          </Panel>
        )
      })}
    </div>
  )
}

/** Where the last lecture ends; eight in the morning on an empty day. */
const nextStart = (lines: Line[]) => Math.max(0, ...lines.map(({ endsAt }) => minutesOf(endsAt))) || 480

function LineRow({ line, until, onOpen }: { line: Line; until: string; onOpen: DaysProps['onOpen'] }) {
  const { t } = useLingui()
  const subject = useSubjectWord()
  const name = subject(line.subject)
  const hint = [line.teacher, line.room].filter(Boolean).join('\u00a0· ')
  return (
    <ListRow
      before={
        <b className="num">
          {line.startsAt}–{line.endsAt}
        </b>
      }
      title={name}
      hint={
        <>
          {hint} <HoldsWhen line={line} until={until} />
        </>
      }
      after={
        onOpen && (
          <Button
            small
            look="quiet"
            aria-label={t`Change ${name}, ${line.startsAt}`}
            onClick={() => onOpen(draftOf(line))}
          >
            <Trans>Change</Trans>
          </Button>
        )
      }
    />
  )
}
