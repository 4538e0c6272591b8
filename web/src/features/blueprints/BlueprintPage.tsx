// A blueprint as a table to be read and printed: wanted against what the bank holds.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { problemSentence } from '../../api/problems.ts'
import { useInstitute } from '../../shell/institute.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { useCan } from '../../shell/session.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { Note } from '../../ui/Note.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { toast, toastUndo } from '../../ui/Toast.tsx'
import { BlueprintTable } from './BlueprintTable.tsx'
import { heldFor, sumOf } from './blueprint.ts'
import {
  addBlueprint,
  type Blueprint,
  blueprintOf,
  removeBlueprint,
  type Stock,
  type Subject,
  stockOf,
  subjectList,
} from './blueprints.api.ts'
import './blueprints.css'

export default function BlueprintPage() {
  const { t } = useLingui()
  const { blueprintId = '' } = useParams({ strict: false })
  const subjects = useQuery(subjectList)
  const query = useQuery(blueprintOf(blueprintId))
  return (
    <Loaded query={subjects} failed={t`The subjects did not load`}>
      {({ rows }) => (
        <Loaded query={query} failed={t`The blueprint did not load`}>
          {(blueprint) => <Shown blueprint={blueprint} subjects={rows} />}
        </Loaded>
      )}
    </Loaded>
  )
}

function Shown({ blueprint, subjects }: { blueprint: Blueprint; subjects: Subject[] }) {
  const { t } = useLingui()
  const can = useCan()
  const institute = useInstitute()
  const format = useFormat()
  const { picks, createdAt, createdByName, id } = blueprint
  const total = sumOf(picks)
  const asked = subjects.filter((subject) => picks.some(({ subjectId }) => subjectId === subject.id))
  const stocks = useQueries({ queries: asked.map((subject) => stockOf(subject.id)) })
  const stockBy = new Map(asked.map((subject, at) => [subject.id, stocks[at]?.data?.rows]))
  return (
    <>
      <PageHead title={blueprint.name} above={<Link to="/blueprints">{t`Blueprints`}</Link>}>
        <div className="row">
          <Button look="line" icon="printer" onClick={() => window.print()}>
            <Trans>Print</Trans>
          </Button>
          {can('changeBlueprint') && (
            <ButtonLink to="/blueprints/$blueprintId/edit" params={{ blueprintId: id }} icon="edit">
              <Trans>Change</Trans>
            </ButtonLink>
          )}
          {can('removeBlueprint') && <RemoveMenu blueprint={blueprint} />}
        </div>
      </PageHead>
      <Shortage blueprint={blueprint} subjects={asked} stockBy={stockBy} />
      <div className="print-sheet stack g3">
        <h2 className="bp-print">{blueprint.name}</h2>
        <p className="s hint">
          <span className="bp-print">{institute.name} · </span>
          <Plural value={total} one="# question" other="# questions" />
          {' · '}
          {[createdByName, format.date(createdAt)].filter(Boolean).join(', ')}
        </p>
        {asked.map((subject) => (
          <Panel key={subject.id} flush>
            <BlueprintTable
              subject={subject}
              picks={picks.filter(({ subjectId }) => subjectId === subject.id)}
              stock={stockBy.get(subject.id)}
            />
          </Panel>
        ))}
      </div>
    </>
  )
}

type ShortageProps = {
  blueprint: Blueprint
  subjects: Subject[]
  stockBy: ReadonlyMap<string, Stock | undefined>
}

/** Says whether a paper can be drawn by it today. */
function Shortage({ blueprint, subjects, stockBy }: ShortageProps) {
  const { t } = useLingui()
  const isKnown = subjects.every(({ id }) => stockBy.get(id))
  if (!isKnown) return null
  const short = blueprint.picks.filter((pick) => {
    const topics = subjects.find(({ id }) => id === pick.subjectId)?.topics ?? []
    return pick.count > heldFor(stockBy.get(pick.subjectId) ?? [], topics, pick)
  })
  const count = short.length
  if (count === 0)
    return (
      <Note tone="good" title={t`The bank holds enough for it`}>
        <Trans>A paper can be drawn by it today.</Trans>
      </Note>
    )
  return (
    <Note tone="due" title={t`The bank holds too little`}>
      <Plural
        value={count}
        one="# cell wants more questions than there are. It is marked below."
        other="# cells want more questions than there are. They are marked below."
      />
    </Note>
  )
}

function RemoveMenu({ blueprint }: { blueprint: Blueprint }) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const run = async (act: () => Promise<unknown>) => {
    try {
      await act()
      await queries.invalidateQueries({ queryKey: ['blueprints', 'list'] })
      return true
    } catch (error) {
      toast(problemSentence(i18n, error))
      return false
    }
  }
  const { id, name, picks } = blueprint
  const remove = async () => {
    if (!(await run(() => removeBlueprint(id)))) return
    await navigate({ to: '/blueprints' })
    toastUndo(
      t`The blueprint is removed.`,
      () => void run(() => addBlueprint({ name, picks }, crypto.randomUUID())),
    )
  }
  return (
    <Menu
      label={t`More`}
      items={
        <MenuItem icon="trash" danger onClick={() => void remove()}>
          <Trans>Remove</Trans>
        </MenuItem>
      }
    />
  )
}
