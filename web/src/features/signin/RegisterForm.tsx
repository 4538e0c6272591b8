// The form of a registration. Only what the institute needs to decide; the day of birth stays on the device.
import { Trans, useLingui } from '@lingui/react/macro'
import { Problem } from '../../api/problem.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/ChoiceField.tsx'
import { type Form, useForm } from '../../ui/form.ts'
import { type Relation, relations, relationWords } from '../../ui/guardianWords.ts'
import { NewPasswordField } from '../../ui/NewPasswordField.tsx'
import { Note } from '../../ui/Note.tsx'
import { Seg } from '../../ui/Seg.tsx'
import { DateField, PhoneField, TextArea, TextField } from '../../ui/TextField.tsx'
import { type Language, useLanguage } from '../../words/language.ts'
import { adultOn } from './ages.ts'
import { type Registration, register } from './signin.api.ts'

const start = {
  role: 'student' as 'student' | 'parent',
  name: '',
  phone: '',
  email: '',
  password: '',
  born: '',
  guardian: '',
  'guardian.phone': '',
  'guardian.relation': '' as Relation | '',
  message: '',
}
type Values = typeof start

type Props = {
  consentRequired: boolean
  onDone: (outcome: { waitsFor: 'guardian' | 'office'; guardian: string }) => void
}

export function RegisterForm({ consentRequired, onDone }: Props) {
  const { t } = useLingui()
  const locale = useLanguage()
  const needsGuardian = (values: Values) => consentRequired && isMinor(values)
  const form = useForm({
    start,
    send: (values, key) =>
      register(toRegistration(values, needsGuardian(values), locale), key).catch(renameFields),
    done: ({ waitsFor }, { guardian }) => onDone({ waitsFor, guardian }),
    check: useCheck(needsGuardian),
    draft: { name: 'register', leaveOut: ['password'] },
  })
  const { role } = form.values
  return (
    <form className="stack g4" noValidate onSubmit={form.onSubmit}>
      <h1 tabIndex={-1}>
        <Trans>Register</Trans>
      </h1>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <Seg
        label={t`I am`}
        value={role}
        onChange={(value) => form.set({ role: value })}
        choices={[
          { value: 'student', label: t`Student` },
          { value: 'parent', label: t`Parent` },
        ]}
      />
      <OwnFields form={form} />
      {needsGuardian(form.values) && <GuardianFields form={form} />}
      <TextArea
        {...form.field('message')}
        label={t`For the office`}
        hint={
          role === 'student'
            ? t`The course you want, and your class.`
            : t`Whose parent you are, and the batch.`
        }
        rows={2}
        maxLength={500}
        optional
      />
      <Button type="submit" wide busy={form.busy}>
        {form.busy ? <Trans>Sending</Trans> : <Trans>Register</Trans>}
      </Button>
      <div className="row wrap">
        <p className="s hint grow">
          <Trans>
            The institute keeps this to decide on your registration, and nothing else.{' '}
            <a href="/privacy">Privacy</a>
          </Trans>
        </p>
        <ButtonLink look="quiet" to="/sign-in">
          <Trans>Sign in</Trans>
        </ButtonLink>
      </div>
    </form>
  )
}

function OwnFields({ form }: { form: Form<Values> }) {
  const { t } = useLingui()
  const isStudent = form.values.role === 'student'
  return (
    <>
      <TextField {...form.field('name')} label={t`Your name`} autoComplete="name" maxLength={120} />
      {isStudent && (
        <DateField
          {...form.field('born')}
          label={t`Day of birth`}
          hint={t`It stays on this device. The institute keeps only the day on which you turn 18.`}
          max={today()}
        />
      )}
      <PhoneField
        {...form.field('phone')}
        label={t`Your own mobile number`}
        hint={t`You sign in with it. Without one, give an e-mail.`}
        autoComplete="tel"
      />
      <TextField {...form.field('email')} label={t`E-mail`} type="email" autoComplete="email" optional />
      <NewPasswordField {...form.field('password')} label={t`Password`} />
    </>
  )
}

function GuardianFields({ form }: { form: Form<Values> }) {
  const { t, i18n } = useLingui()
  return (
    <fieldset className="field">
      <legend>
        <Trans>Your parent or guardian, who agrees first</Trans>
      </legend>
      <div className="stack g3">
        <TextField {...form.field('guardian')} label={t`Their name`} maxLength={120} />
        <PhoneField {...form.field('guardian.phone')} label={t`Their mobile number`} />
        <SelectField
          {...form.field('guardian.relation')}
          label={t`Who they are to you`}
          none={t`Choose`}
          choices={relations.map((value) => ({ value, label: i18n._(relationWords[value]) }))}
        />
      </div>
    </fieldset>
  )
}

function useCheck(needsGuardian: (values: Values) => boolean) {
  const { t } = useLingui()
  return (values: Values) => ({
    ...(!values.name.trim() && { name: t`Give your name.` }),
    ...(!values.phone.trim() &&
      !values.email.trim() && { phone: t`Give a mobile number or an e-mail, to sign in with.` }),
    ...(!values.password && { password: t`Choose a password.` }),
    ...(values.role === 'student' && !values.born && { born: t`Give your day of birth.` }),
    ...(needsGuardian(values) && {
      ...(!values.guardian.trim() && { guardian: t`Give the name of your parent or guardian.` }),
      ...(!values['guardian.phone'].trim() && { 'guardian.phone': t`Give their mobile number.` }),
      ...(!values['guardian.relation'] && { 'guardian.relation': t`Choose who they are to you.` }),
    }),
  })
}

/** Today in India, YYYY-MM-DD. */
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' }).format(new Date())

const isMinor = ({ role, born }: Values) => role === 'student' && born !== '' && adultOn(born) > today()

function toRegistration(values: Values, needsGuardian: boolean, locale: Language): Registration {
  const { role, name, phone, email, password, born, message } = values
  const relation = values['guardian.relation']
  return {
    ...{ role, name, password, message, locale },
    phone: phone.trim() || null,
    email: email.trim() || null,
    adultOn: role === 'student' && born ? adultOn(born) : null,
    guardian:
      needsGuardian && relation ? { name: values.guardian, phone: values['guardian.phone'], relation } : null,
  }
}

/** The server speaks of the day of age and of the guardian's name; on this form they have other fields. */
function renameFields(error: unknown): never {
  if (!(error instanceof Problem)) throw error
  const names: Record<string, string> = { adultOn: 'born', 'guardian.name': 'guardian' }
  const errors = error.fields.map((one) => ({ ...one, field: names[one.field] ?? one.field }))
  const { status, code, params, requestId } = error
  throw new Problem(status, { code, params, errors, ...(requestId && { requestId }) }, error.retryAfter)
}
