// Changing a blueprint.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Main } from '../../shell/Frame.tsx'
import { TaskTop } from '../../shell/PageHead.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Skeleton } from '../../ui/States.tsx'
import { toast } from '../../ui/Toast.tsx'
import { BlueprintEditor } from './BlueprintEditor.tsx'
import { type Blueprint, blueprintOf, changeBlueprint, type Subject, subjectList } from './blueprints.api.ts'

export default function EditBlueprintPage() {
  const { blueprintId = '' } = useParams({ strict: false })
  const subjects = useQuery(subjectList)
  const query = useQuery({ ...blueprintOf(blueprintId), refetchOnWindowFocus: false })
  if (subjects.data && query.data)
    return <EditBlueprint blueprint={query.data} subjects={subjects.data.rows} />
  return <Waiting query={subjects.data ? query : subjects} />
}

function Waiting({ query }: { query: Parameters<typeof Loaded>[0]['query'] }) {
  const { t } = useLingui()
  return (
    <>
      <TaskTop title={t`Change the blueprint`} />
      <Main>
        <Loaded query={query} failed={t`The blueprint did not load`}>
          {() => <Skeleton />}
        </Loaded>
      </Main>
    </>
  )
}

function EditBlueprint({ blueprint, subjects }: { blueprint: Blueprint; subjects: Subject[] }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const params = { blueprintId: blueprint.id }
  return (
    <BlueprintEditor
      title={t`Change the blueprint`}
      subjects={subjects}
      blueprint={blueprint}
      send={(body, key) => changeBlueprint(blueprint.id, body, key)}
      done={async () => {
        await queries.invalidateQueries({ queryKey: ['blueprints'] })
        toast(t`Saved.`)
        await navigate({ to: '/blueprints/$blueprintId', params })
      }}
    >
      <ButtonLink look="quiet" to="/blueprints/$blueprintId" params={params}>
        <Trans>Back</Trans>
      </ButtonLink>
    </BlueprintEditor>
  )
}
