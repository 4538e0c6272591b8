// A phone number that is one tap away from ringing.
import { readablePhone } from '../../ui/phone.ts'

export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a className="nb phone-link" href={`tel:${phone}`}>
      {readablePhone(phone)}
    </a>
  )
}
