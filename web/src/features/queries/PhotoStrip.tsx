// The photos of a post that is being written, and how to add one.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconButton } from '../../ui/Button.tsx'
import { Note } from '../../ui/Note.tsx'
import { PickButton } from '../../ui/PickButton.tsx'
import { MOST_PICTURES } from './queries.api.ts'
import type { Photos } from './usePhotos.ts'

export function PhotoStrip({ photos }: { photos: Photos }) {
  const { t } = useLingui()
  return (
    <div className="stack">
      {photos.pictures.length > 0 && (
        <ul className="qr-strip" aria-label={t`Photos`}>
          {photos.pictures.map(({ id, address }, index) => {
            const number = index + 1
            return (
              <li key={id}>
                <img src={address} alt={String(number)} />
                <IconButton
                  icon="close"
                  label={t`Take out photo ${number}`}
                  onClick={() => photos.remove(id)}
                />
              </li>
            )
          })}
        </ul>
      )}
      <div className="row wrap">
        <PickButton
          label={t`Photos`}
          accept="image/png,image/jpeg,image/webp,image/gif,image/avif"
          multiple
          look="line"
          small
          icon="attach"
          busy={photos.busy > 0}
          disabled={photos.isFull && photos.busy === 0}
          onPick={(files) => void photos.add(files)}
        >
          {photos.busy > 0 ? (
            <Plural value={photos.busy} one="Adding a photo" other="Adding # photos" />
          ) : (
            <Trans>Add a photo</Trans>
          )}
        </PickButton>
        <span className="s hint grow">
          <Trans>up to {MOST_PICTURES}, 10 MB each</Trans>
        </span>
      </div>
      {photos.failure && (
        <Note tone="bad" alert>
          {photos.failure}
        </Note>
      )}
    </div>
  )
}
