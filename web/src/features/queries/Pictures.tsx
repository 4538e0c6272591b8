// Pictures of a post, small; one tap shows one large.
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Dialog } from '../../ui/Dialog.tsx'
import type { Picture } from './queries.api.ts'

export function Pictures({ pictures, label }: { pictures: readonly Picture[]; label: string }) {
  const { t } = useLingui()
  const [large, setLarge] = useState<Picture>()
  if (pictures.length === 0) return null
  return (
    <>
      <ul className="qr-strip shown" aria-label={label}>
        {pictures.map((picture, index) => {
          const number = index + 1
          return (
            <li key={picture.id}>
              <button
                type="button"
                aria-label={t`Show photo ${number} large`}
                onClick={() => setLarge(picture)}
              >
                <img
                  src={picture.address}
                  alt=""
                  width={picture.width}
                  height={picture.height}
                  loading="lazy"
                />
              </button>
            </li>
          )
        })}
      </ul>
      <Dialog open={large !== undefined} onClose={() => setLarge(undefined)} title={t`Photo`} wide>
        {large && (
          <img
            className="qr-large"
            src={large.address}
            alt={label}
            width={large.width}
            height={large.height}
          />
        )}
      </Dialog>
    </>
  )
}
