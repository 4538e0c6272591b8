// Reminders of fees: when they go out by themselves, and what became of each.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { ButtonAnchor } from '../../ui/Button.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Columns, Panel, Stack } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { Pager } from '../../ui/Table.tsx'
import { SearchField } from '../../ui/TextField.tsx'
import { PAGE_SIZE, reminderList } from './feeCare.api.ts'
import { ReminderTable } from './reminders/ReminderTable.tsx'
import { RulesPanel } from './reminders/RulesPanel.tsx'
import './feeCare.css'

export default function RemindersPage() {
  const { t } = useLingui()
  return (
    <>
      <PageHead title={t`Reminders of fees`} above={<Trans>Fees</Trans>}>
        <ButtonAnchor look="line" href="/fees/dues">
          <Trans>Remind by hand</Trans>
        </ButtonAnchor>
      </PageHead>
      <Columns>
        <WentOut />
        <RulesPanel />
      </Columns>
    </>
  )
}

function WentOut() {
  const { t } = useLingui()
  const [filter, setFilter] = useSearch({ q: '', page: 1 })
  const query = useQuery(reminderList({ page: filter.page, ...(filter.q && { search: filter.q }) }))
  return (
    <Stack>
      <SearchField
        label={t`Search reminders`}
        placeholder={t`Name or roll number`}
        value={filter.q}
        onChange={(q) => setFilter({ q, page: 1 })}
      />
      <Loaded query={query} failed={t`The reminders did not load`}>
        {({ rows, total }) =>
          rows.length ? (
            <>
              <ReminderTable rows={rows} />
              <Pager
                page={filter.page}
                pageSize={PAGE_SIZE}
                total={total}
                onPage={(page) => setFilter({ page })}
              />
            </>
          ) : (
            <Panel>
              <EmptyState
                level={2}
                plain={Boolean(filter.q)}
                title={filter.q ? t`No reminder matches` : t`Nobody was reminded yet`}
              >
                <Trans>
                  Guardians are told in their own language; a student only where of age or without a guardian.
                </Trans>
              </EmptyState>
            </Panel>
          )
        }
      </Loaded>
    </Stack>
  )
}
