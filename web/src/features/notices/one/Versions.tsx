// What the notice said before, for who looks after it.
import { useLingui } from '@lingui/react/macro'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { MathText } from '../../../ui/MathText.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { useLanguage } from '../../../words/language.ts'
import type { Notice } from '../notices.api.ts'
import { wordsIn } from '../noticeWords.tsx'

type Version = NonNullable<Notice['writing']>['versions'][number]

export function Versions({ notice, versions }: { notice: Notice; versions: readonly Version[] }) {
  const { t } = useLingui()
  const earlier = versions.filter(({ version }) => version < notice.version)
  if (earlier.length === 0) return null
  return (
    <Panel>
      <Head title={t`What it said before`} />
      {earlier.map((version) => (
        <Earlier key={version.version} version={version} />
      ))}
    </Panel>
  )
}

function Earlier({ version }: { version: Version }) {
  const format = useFormat()
  const language = useLanguage()
  const { title, body } = wordsIn(version, language)
  const { writtenBy } = version
  const when = format.when(version.at)
  return (
    <details className="nt-earlier">
      <summary>
        <span className="grow wraps">
          <b>{title}</b>
          <span className="s hint block">
            {writtenBy}, {when}
          </span>
        </span>
        <Icon name="down" />
      </summary>
      <div className="nt-preview">
        <MathText source={body} />
      </div>
    </details>
  )
}
