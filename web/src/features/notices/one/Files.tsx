// The files that come along with a notice.
import { useLingui } from '@lingui/react/macro'
import { ButtonAnchor } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import type { Attachment } from '../notices.api.ts'

export function Files({ files }: { files: readonly Attachment[] }) {
  const { t } = useLingui()
  const format = useFormat()
  if (files.length === 0) return null
  return (
    <ul className="nt-files" aria-label={t`Files`}>
      {files.map(({ id, name, url, byteCount }) => (
        <li key={id}>
          <ButtonAnchor look="line" small icon="attach" href={url} target="_blank" rel="noreferrer">
            <span className="cut">{name}</span> <span className="hint num">{format.bytes(byteCount)}</span>
          </ButtonAnchor>
        </li>
      ))}
    </ul>
  )
}
