// The institute's mark: shown beside its name, changed by a file.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import type { Institute } from '../../shell/institute.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { FileField } from '../../ui/FileField.tsx'
import { useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { toast } from '../../ui/Toast.tsx'
import { changeMark } from './institute.api.ts'

export function MarkPanel({ institute }: { institute: Institute }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const form = useForm({
    start: { mark: undefined as File | undefined },
    check: ({ mark }) => (mark ? {} : { mark: t`Choose a file.` }),
    send: async ({ mark }) => {
      if (mark) await changeMark(mark)
    },
    done: async () => {
      await queries.invalidateQueries({ queryKey: ['institute'] })
      form.reset()
      toast(<Trans>The new mark is shown</Trans>)
    },
  })
  return (
    <Panel>
      <Head title={t`Mark`} />
      <form className="stack g4" noValidate onSubmit={form.onSubmit}>
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
        {institute.markUrl && (
          <Avatar name={institute.name} photoUrl={institute.markUrl} square size="large" />
        )}
        <FileField
          {...form.field('mark')}
          label={t`Picture`}
          hint={t`A square PNG, JPEG or WebP, at most 2 MB.`}
          accept="image/png,image/jpeg,image/webp"
          maxBytes={2_000_000}
        />
        <div className="row">
          <Button type="submit" look="tonal" busy={form.busy}>
            {form.busy ? <Trans>Sending</Trans> : <Trans>Show this one</Trans>}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
