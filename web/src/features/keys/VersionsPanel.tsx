// Every version of the key: when, by whom, and why.
import { useLingui } from '@lingui/react/macro'
import { useFormat } from '../../ui/format.ts'
import { List, ListRow } from '../../ui/List.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import type { ExamKey } from './keys.api.ts'

export function VersionsPanel({ examKey }: { examKey: ExamKey }) {
  const { t } = useLingui()
  const format = useFormat()
  return (
    <Panel label={t`Versions of the key`}>
      <Head title={t`Versions of the key`} />
      <List tight>
        {examKey.versions.map(({ version, at, by, reason }) => {
          const when = format.dateTime(at)
          return (
            <ListRow
              key={version}
              title={t`Version ${version}`}
              hint={
                <>
                  {[when, by].filter(Boolean).join(', ')}
                  {reason && <span className="block">{reason}</span>}
                </>
              }
            />
          )
        })}
      </List>
    </Panel>
  )
}
