// Taking in a file of questions: choose it, look at what is in it, confirm, and take it back if it was the wrong one.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Stack } from '../../ui/Panel.tsx'
import { EarlierFiles } from './import/EarlierFiles.tsx'
import { ImportForm } from './import/ImportForm.tsx'
import { ImportReview } from './import/ImportReview.tsx'
import { subjectList } from './questions.api.ts'
import './questions.css'
import './import/import.css'

export default function QuestionImportPage() {
  const { t } = useLingui()
  const [{ list }] = useSearch({ list: '' })
  const subjects = useQuery(subjectList)
  return (
    <>
      <PageHead
        title={t`Questions from a file`}
        above={
          list && (
            <Link to="/questions/import">
              <Trans>Another file</Trans>
            </Link>
          )
        }
      />
      <Loaded query={subjects} failed={t`The subjects did not load`}>
        {({ rows }) =>
          list ? (
            <ImportReview importId={list} subjects={rows} />
          ) : (
            <Stack>
              <ImportForm subjects={rows} />
              <EarlierFiles />
            </Stack>
          )
        }
      </Loaded>
    </>
  )
}
