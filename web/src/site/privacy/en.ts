// The privacy policy in English.
import { type Policy, type PolicyFacts, switchedOn } from './policy.ts'

export function policy({ name, address, email, phone, on }: PolicyFacts): Policy {
  const services = switchedOn(on, {
    'google-play': 'Google Play Services (for Android distribution and crash reporting).',
    whatsapp: 'Meta WhatsApp Business API (only if WhatsApp notifications are enabled by the institute).',
    push: 'The push service of your browser’s maker (Google, Apple, Mozilla or Microsoft), only on devices where you turn messages on; it carries them encrypted.',
    mail: 'An e-mail provider, to deliver messages to the address you gave us.',
    razorpay:
      'Razorpay Software Private Limited, only when you choose to pay fees by card or net banking: it is given the amount, your name, phone number and e-mail address. Card and bank details are entered with Razorpay and never reach us.',
    gemini:
      'Google Generative AI (only when a student uses the optional “Learn with AI” feature; questions are sent to Google’s API to generate answers, and are not retained by us beyond the session).',
  })
  return {
    title: 'Privacy Policy',
    updated: 'Last updated: 16 April 2026',
    intro: `${name} (“we”, “our”, or “us”) operates the ${name} mobile application (the “App”) and the website at integrateclasses.in (the “Site”). This Privacy Policy explains how we collect, use, and protect your information when you use the App or the Site.`,
    sections: [
      {
        title: '1. Information We Collect',
        before: ['We collect the following information when you register or use the App:'],
        items: [
          'Account information: name, email, phone number, parent phone number, address, role (Student, Teacher, Parent, Admin), and a password (stored securely as a hash).',
          'Profile information: profile photo and identity documents (Aadhar, PAN) you choose to upload.',
          'Academic information: course, batch, attendance, exam attempts, scores, leave requests, queries, and payment history.',
          'Device information (limited): we may detect when the App goes to the background during an exam, solely to protect exam integrity.',
          'Authentication tokens: a JWT token is stored locally on your device to keep you signed in.',
        ],
        after: ['We do not collect your precise location, contacts, photos library, or microphone data.'],
      },
      {
        title: '2. How We Use Your Information',
        items: [
          'To create and manage your account, and authenticate your sessions.',
          'To provide academic services: enrollments, batches, study material, video lectures, live classes, exams, and results.',
          'To track attendance and notify parents about their child’s academic progress.',
          'To process and record fee payments.',
          'To send notices, announcements, and respond to queries you raise.',
          'To improve App performance, fix bugs, and prevent abuse.',
        ],
      },
      {
        title: '3. How We Store and Protect Your Data',
        items: [
          'Data is stored in our secure PostgreSQL database hosted on managed cloud infrastructure.',
          'Passwords are hashed using bcrypt; we never store plain-text passwords.',
          'API requests use HTTPS in production.',
          'Access to user data is restricted to authorised institute administrators.',
        ],
      },
      {
        title: '4. Sharing of Information',
        before: [
          'We do not sell, rent, or trade your personal data with third parties. We may share data only:',
        ],
        items: [
          'With your parents/guardian (if you are a student) for academic updates.',
          on.has('whatsapp')
            ? 'With service providers strictly required to operate the App (database hosting, file storage, optional WhatsApp message delivery via Meta’s WhatsApp Business API).'
            : 'With service providers strictly required to operate the App (database hosting, file storage).',
          'When required by law, court order, or to protect rights and safety.',
        ],
      },
      {
        title: '5. Children’s Privacy',
        before: [
          `The App is intended for students enrolled with ${name}, including minors. We collect minor’s data only with the knowledge of a parent or guardian whose contact details are recorded at the time of enrolment. Parents may request deletion or correction of their child’s data at any time by contacting us.`,
        ],
      },
      {
        title: '6. Permissions Used in the App',
        items: [
          'Internet: required to connect to our servers.',
          'Storage / Documents access: only when you choose to upload a profile photo or identity document.',
          'App background detection: while you are attempting an online exam, to enforce exam integrity. This is not used to track you outside the exam.',
        ],
      },
      {
        title: '7. Your Rights',
        before: ['You have the right to:'],
        items: [
          'Access the personal data we hold about you.',
          'Request correction of inaccurate data.',
          'Request deletion of your account and associated data.',
          'Withdraw consent at any time by uninstalling the App and contacting us to delete your record.',
        ],
        after: [`To exercise any of these rights, email us at ${email}.`],
      },
      {
        title: '8. Data Retention',
        before: [
          'We retain your data for as long as your account is active or as required to provide our services. On account deletion, personal data is removed within 30 days, except where retention is required by law (e.g., payment records).',
        ],
      },
      services.length > 0
        ? {
            title: '9. Third-Party Services',
            before: ['The App may use the following third-party services:'],
            items: services,
          }
        : {
            title: '9. Third-Party Services',
            before: ['The institute has switched on no third-party services at present.'],
          },
      {
        title: '10. Changes to This Policy',
        before: [
          'We may update this Privacy Policy from time to time. The “Last updated” date at the top reflects the latest revision. Continued use of the App after changes constitutes acceptance of the updated policy.',
        ],
      },
      {
        title: '11. Contact Us',
        before: ['If you have questions or concerns about this Privacy Policy, contact us at:'],
        items: [name, address, `Email: ${email}`, `Phone: ${phone}`],
      },
    ],
  }
}
