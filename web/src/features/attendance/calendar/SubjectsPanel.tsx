// Each subject's share of the month, the lowest first, with what it is made of.
import { Trans, useLingui } from '@lingui/react/macro'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { StrengthBar } from '../../../ui/Plot.tsx'
import { useSubjectWord } from '../../../ui/subjectWords.ts'
import type { StudentMonth } from '../attendance.api.ts'

export function SubjectsPanel({ data }: { data: StudentMonth }) {
  const { t } = useLingui()
  const wordOf = useSubjectWord()
  const { thresholdPercent, month, subjects } = data
  const rows = subjects
    .map(({ subject, subjectId, months }) => ({
      subject: wordOf(subject),
      subjectId,
      share: months.find((one) => one.month === month),
    }))
    .filter(({ share }) => share !== undefined && share.percent !== null)
    .sort((one, other) => (one.share?.percent ?? 0) - (other.share?.percent ?? 0))
  if (rows.length === 0) return null
  return (
    <Panel>
      <Head title={<Trans>By subject</Trans>} />
      <div>
        {rows.map(({ subject, subjectId, share }) => {
          const { attended = 0, counted = 0 } = share ?? {}
          const percent = share?.percent ?? 0
          return (
            <div className="topic" key={subjectId}>
              <span>{subject}</span>
              <span>
                <b>{percent} %</b>{' '}
                <span className="s hint">
                  <Trans>
                    {attended} of {counted}
                  </Trans>
                </span>
              </span>
              <StrengthBar
                label={t`${subject}: ${percent} %, the institute asks for ${thresholdPercent} %`}
                share={percent / 100}
                batch={thresholdPercent / 100}
                tone={percent < thresholdPercent ? 'bad' : 'own'}
              />
            </div>
          )
        })}
      </div>
      <p className="s hint">
        <Trans>
          The upright line is the {thresholdPercent} % that the institute asks for. Leave counts neither way.
        </Trans>
      </p>
    </Panel>
  )
}
