// A new blueprint.
import { useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { TaskTop } from '../../shell/PageHead.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { toast } from '../../ui/Toast.tsx'
import { BlueprintEditor } from './BlueprintEditor.tsx'
import { addBlueprint, subjectList } from './blueprints.api.ts'

export default function NewBlueprintPage() {
  const { t } = useLingui()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const subjects = useQuery(subjectList)
  return (
    <Loaded
      query={subjects}
      failed={t`The subjects did not load`}
      skeleton={<TaskTop title={t`New blueprint`} />}
    >
      {({ rows }) => (
        <BlueprintEditor
          title={t`New blueprint`}
          subjects={rows}
          send={addBlueprint}
          done={async (blueprintId) => {
            await queries.invalidateQueries({ queryKey: ['blueprints'] })
            toast(t`The blueprint is kept.`)
            await navigate({ to: '/blueprints/$blueprintId', params: { blueprintId } })
          }}
        />
      )}
    </Loaded>
  )
}
