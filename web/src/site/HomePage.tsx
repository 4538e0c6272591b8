// The institute's home on the web: what it teaches, what it promises, how to reach it.
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Curve, weekOfYear } from '../ui/Curve.tsx'
import { Icon, type IconName } from '../ui/Icon.tsx'
import type { Language } from '../words/language.ts'
import type { InstituteSettings, SiteCourse } from './institute.ts'
import { addressOf, type PageProps, SiteFrame } from './SiteFrame.tsx'

export function HomePage(props: PageProps) {
  const { t } = useLingui()
  const { institute, extra, locale } = props
  const name = institute.name
  return (
    <SiteFrame
      {...props}
      path=""
      title={t`NEET, JEE and MHT-CET coaching · ${name}`}
      description={t`Coaching for NEET, JEE and MHT-CET: small batches, tests as in the real exam, and parents who see how it goes.`}
    >
      <Hero institute={institute} now={extra.now ?? new Date()} />
      <div className="site-w site-body">
        <Courses courses={extra.courses ?? []} locale={locale} />
        <Promises />
        <Contact institute={institute} locale={locale} />
      </div>
    </SiteFrame>
  )
}

function Hero({ institute, now }: { institute: InstituteSettings; now: Date }) {
  return (
    <section className="hero deep">
      <div className="site-w hero-front">
        <div className="hero-words">
          <h1>
            <span>
              <Trans>Every day is a thin slice.</Trans>
            </span>{' '}
            <span>
              <Trans>The rank is the sum.</Trans>
            </span>
          </h1>
          <p>
            <Trans>
              Coaching for NEET, JEE and MHT-CET: small batches, tests as in the real exam, and parents who
              see how it goes.
            </Trans>
          </p>
          <div className="row wrap">
            <a className="btn inv" href="#contact">
              <Trans>Visit us</Trans>
            </a>
            <PhoneLink phone={institute.phone} className="btn line" />
          </div>
          <p className="s">
            <Trans>Below: a year of weeks, June to the exam. The gold one is this week.</Trans>
          </p>
        </div>
      </div>
      <div className="hero-art">
        <Curve weeks={48} now={weekOfYear(now, 48)} width={720} height={300} />
      </div>
    </section>
  )
}

function PhoneLink({ phone, className }: { phone: string; className?: string }) {
  if (!phone) return null
  return (
    <a className={className} href={`tel:${phone.replaceAll(' ', '')}`}>
      {className && <Icon name="phone" />}
      {phone}
    </a>
  )
}

function Courses({ courses, locale }: { courses: SiteCourse[]; locale: Language }) {
  if (courses.length === 0) return null
  return (
    <section className="stack g3" id="courses">
      <h2 className="l">
        <Trans>Courses</Trans>
      </h2>
      <ul className="panel flush courses">
        {courses.map((course) => (
          <CourseRow key={course.name} course={course} locale={locale} />
        ))}
      </ul>
    </section>
  )
}

function CourseRow({ course, locale }: { course: SiteCourse; locale: Language }) {
  const { name, classLevel, description, subjects, mostInBatch } = course
  return (
    <li>
      <h3 className="l">{name}</h3>
      <p>
        {description}
        <span className="s dim block">{subjects.map((subject) => subject[locale]).join(', ')}</span>
      </p>
      <p className="s dim">{mostInBatch !== null && <Trans>at most {mostInBatch} in a batch</Trans>}</p>
      <p className="dim">{classLevel > 12 ? <Trans>Repeaters</Trans> : <Trans>Class {classLevel}</Trans>}</p>
    </li>
  )
}

function Promises() {
  return (
    <section className="promises">
      <Kept icon="test" title={<Trans>The screen of the real exam</Trans>}>
        <Trans>Question palette, sections and clock as on the day. A lost network loses no answer.</Trans>
      </Kept>
      <Kept icon="chart" title={<Trans>Marks, and what to do next</Trans>}>
        <Trans>
          Every question with its solution. No public rank lists: each student sees their own result.
        </Trans>
      </Kept>
      <Kept icon="people" title={<Trans>Parents see it too</Trans>}>
        <Trans>The child’s marks beside the batch average, in English, Marathi or Hindi.</Trans>
      </Kept>
    </section>
  )
}

function Kept({ icon, title, children }: { icon: IconName; title: ReactNode; children: ReactNode }) {
  return (
    <div>
      <Icon name={icon} />
      <h3>{title}</h3>
      <p className="dim">{children}</p>
    </div>
  )
}

function Contact({ institute, locale }: { institute: InstituteSettings; locale: Language }) {
  const { address, phone, email, openingHours, registrationOpen } = institute
  return (
    <section className="panel contact" id="contact">
      <div className="stack">
        <h2 className="l">
          <Trans>Come and sit in a class</Trans>
        </h2>
        <p className="dim">
          <Trans>Any weekday, free, with a parent. Bring last year’s mark sheet.</Trans>
        </p>
        {address && (
          <p className="row up">
            <Icon name="pin" />
            <span>{address}</span>
          </p>
        )}
        {phone && (
          <p className="row">
            <Icon name="phone" />
            <PhoneLink phone={phone} />
            <span className="hint">{openingHours}</span>
          </p>
        )}
        {email && (
          <p className="row">
            <Icon name="mail" />
            <a href={`mailto:${email}`}>{email}</a>
          </p>
        )}
      </div>
      <div className="stack g3">
        {registrationOpen && (
          <>
            <p>
              <Trans>Decided? Register here; the office looks at it and calls you.</Trans>
            </p>
            <a className="btn w" href="/register">
              <Trans>Register</Trans>
            </a>
          </>
        )}
        <a className={registrationOpen ? 'btn line w' : 'btn w'} href="/sign-in">
          <Trans>Sign in</Trans>
        </a>
        <p className="s hint">
          <Trans>What we keep about you, and why:</Trans>{' '}
          <a href={addressOf(locale, 'privacy')}>
            <Trans>Privacy</Trans>
          </a>
        </p>
      </div>
    </section>
  )
}
