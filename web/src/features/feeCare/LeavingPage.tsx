// Leaving a course: the arithmetic with its dates, as a statement that a parent can read, and the step that books it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { Button } from '../../ui/Button.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Columns, Stack } from '../../ui/Panel.tsx'
import { type Leaving, leavingQuery } from './feeCare.api.ts'
import { LeavingDesk } from './leaving/LeavingDesk.tsx'
import { SettledDesk } from './leaving/SettledDesk.tsx'
import { Statement } from './leaving/Statement.tsx'
import './feeCare.css'

export default function LeavingPage() {
  const { t } = useLingui()
  const { assignmentId } = useParams({ from: '/fees/leaving/$assignmentId' })
  const [{ on }, setSearch] = useSearch({ on: '' })
  const query = useQuery(leavingQuery(assignmentId, on))
  return (
    <Loaded query={query} failed={t`The arithmetic did not load`}>
      {(leaving) => <OneLeaving leaving={leaving} onDay={(day) => setSearch({ on: day })} />}
    </Loaded>
  )
}

function OneLeaving({ leaving, onDay }: { leaving: Leaving; onDay: (day: string) => void }) {
  const { t } = useLingui()
  const { name } = leaving.student
  return (
    <div className="stack g4 fc-leaving">
      <PageHead title={t`Leaving: ${name}`} above={<Trans>Fees</Trans>}>
        <Button look="line" icon="printer" onClick={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
      </PageHead>
      <Columns>
        <Statement leaving={leaving} />
        <Stack>
          {leaving.ended ? (
            <SettledDesk leaving={leaving} />
          ) : (
            // Another day is another arithmetic: the form begins anew with its sums.
            <LeavingDesk key={leaving.leftOn} leaving={leaving} onDay={onDay} />
          )}
        </Stack>
      </Columns>
    </div>
  )
}
