// A phone number as people read it, and one tap away from ringing.

/** +91 90000 00001 from +919000000001; numbers of other countries as they are. */
export function PhoneLink({ phone }: { phone: string }) {
  const indian = /^\+91(\d{5})(\d{5})$/.exec(phone)
  return (
    <a className="nb phone-link" href={`tel:${phone}`}>
      {indian ? `${indian[1]} ${indian[2]}` : phone}
    </a>
  )
}
