// The first weeks of an institute in one journey: from the owner's first link to the parent who reads a result in Marathi.
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { firstOwnerLink } from '../server/src/features/signin/links.ts'
import { writeSheet } from '../server/src/platform/spreadsheets.ts'
import { acceptLink, PASSWORD, part, phone, test } from './support/browser.ts'
import { type Institute, openInstitute } from './support/institute.ts'
import { answerAll, beginExam, choose, readHeld, readSheet, submit } from './support/sitting.ts'

const questionFile = join(import.meta.dirname, 'files/neet-mock.gift')
const batch = 'NEET-27 A'
const exam = 'NEET unit test 1'

// Twelve students. The first three sit the exam; the first one's mother reads the result.
const students = Array.from({ length: 12 }, (_, i) => ({
  name: `${['Asha', 'Baban', 'Chitra'][i] ?? `Student ${i + 1}`} Namune`,
  phone: `90000 01${String(100 + i)}`,
  guardian: `${['Sunanda', 'Ramesh', 'Lata'][i] ?? `Guardian ${i + 1}`} Namune`,
  guardianPhone: `90000 02${String(100 + i)}`,
}))
const [asha, baban, chitra] = ['Asha Namune', 'Baban Namune', 'Chitra Namune'] as const
const mother = 'Sunanda Namune'

let institute: Institute
test.beforeAll(async () => {
  institute = await openInstitute()
})
test.afterAll(() => institute.close())

test('from the first link to the result on the parent’s phone', async ({ open }) => {
  test.setTimeout(300_000)
  const owner = await open(institute)

  const links = await test.step('the owner begins, and sets up the institute', async () => {
    await becomeOwner(owner)
    const teacher = await addPerson(owner, 'Teacher', 'Vasanti Udahare', '90000 00011')
    const frontDesk = await addPerson(owner, 'Office', 'Meera Kalpit', '90000 00012')
    await addCourse(owner)
    await addBatch(owner, 'Vasanti Udahare')
    return { teacher, frontDesk }
  })

  const desk = await open(institute)
  await test.step('the front desk takes in a list of students with their guardians', async () => {
    await acceptLink(desk, links.frontDesk)
    await importStudents(desk)
  })
  const invitations = await test.step('the front desk makes the invitations', async () => {
    return new Map([
      ...(await invite(desk, '/people?role=student', [asha, baban, chitra])),
      ...(await invite(desk, '/people?role=parent', [mother])),
    ])
  })

  const teacher = await open(institute)
  const examId = await test.step('the teacher imports questions and schedules an exam', async () => {
    await acceptLink(teacher, links.teacher)
    await importQuestions(teacher)
    return await scheduleExam(teacher)
  })

  institute.clock.set('2026-11-24T08:31:00Z')
  const enter = async (name: string) => {
    const page = await open(institute, phone)
    await acceptLink(page, invitations.get(name) ?? '')
    return page
  }
  await test.step('one student sits it and reloads in the middle', async () => {
    const page = await enter(asha)
    const attemptId = await beginExam(page)
    const sheet = await readSheet(institute.db, attemptId)
    await answerAll(page, sheet, ['right', 'right', 'right'])
    await page.reload()
    await answerAll(page, sheet, ['right', 'wrong', 'blank', 'right', 'right'], 3)
    await submit(page)
    await expect(page.getByText('The server holds 7 of 8 answers.')).toBeVisible()
  })
  await test.step('one goes offline for a while: the answers go on, and arrive afterwards', async () => {
    const page = await enter(baban)
    const attemptId = await beginExam(page)
    const sheet = await readSheet(institute.db, attemptId)
    await answerAll(page, sheet, ['right', 'right'])
    await expect(page.getByText(/^Saved/)).toBeVisible()
    await page.context().setOffline(true)
    await answerAll(page, sheet, ['right', 'right', 'right', 'blank'], 2)
    await expect(page.getByText(/^Offline, \d+ kept$/)).toBeVisible()
    expect((await readHeld(institute.db, attemptId)).size).toBe(2)
    await page.context().setOffline(false)
    await expect(page.getByText(/^Saved/)).toBeVisible()
    await expect.poll(async () => (await readHeld(institute.db, attemptId)).size).toBe(5)
    await answerAll(page, sheet, ['wrong', 'blank'], 6)
    await submit(page)
  })
  await test.step('one never submits: the bell closes it with what was saved', async () => {
    const page = await enter(chitra)
    const attemptId = await beginExam(page)
    const sheet = await readSheet(institute.db, attemptId)
    await answerAll(page, sheet, ['right', 'right'])
    if (sheet[2]) await choose(page, sheet[2], 'right')
    await expect(page.getByText(/^Saved/)).toBeVisible()
    institute.clock.set('2026-11-24T10:00:30Z')
    await institute.runJobs()
    await expect(page.getByText('The time is up.')).toBeVisible()
    await expect(page.getByText('The server holds 2 of 8 answers.')).toBeVisible()
  })

  const parent = await enter(mother)
  await test.step('before the results are out the parent reads of no score', async () => {
    await parent.getByRole('button', { name: /^Language/ }).click()
    await parent.getByRole('button', { name: 'मराठी', exact: true }).click()
    await expect(parent.getByRole('heading', { name: 'अजून निकाल नाही' })).toBeVisible()
  })
  await test.step('the teacher publishes', async () => {
    await teacher.goto(`/exams/${examId}`)
    await expect(teacher.getByText('3 of 12 sat it. The results wait for you.')).toBeVisible()
    await teacher.getByRole('button', { name: 'Publish the results' }).click()
    await teacher.getByRole('button', { name: 'Publish now' }).click()
    await expect(teacher.getByText('Published: 3 results.')).toBeVisible()
    await teacher.goto(`/exams/${examId}/attempts`)
    for (const [name, score] of [
      [asha, 23],
      [baban, 20],
      [chitra, 8],
    ] as const)
      await expect(teacher.getByRole('row', { name: new RegExp(`${name}.*${score} / 32`) })).toBeVisible()
  })
  await test.step('the parent reads it in Marathi', async () => {
    await parent.reload()
    await expect(parent.locator('html')).toHaveAttribute('lang', 'mr')
    await expect(parent.getByRole('main')).toContainText('32 पैकी 23')
    await parent.getByRole('link', { name: 'पूर्ण निकाल' }).click()
    const score = parent.getByRole('main')
    await expect(score).toContainText('23 / 32')
    await expect(score).toContainText('बॅचची सरासरी')
    await expect(score).toContainText('17')
  })
})

async function becomeOwner(page: Page): Promise<void> {
  const { db, app, clock } = institute
  await page.goto((await firstOwnerLink(db, app.config, clock)) ?? '')
  await page.getByLabel('Your name').fill('Omkar Udahare')
  await page.getByLabel('Mobile number').fill('90000 00010')
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page).toHaveURL(/\/home$/)
  expect(await firstOwnerLink(db, app.config, clock)).toBeNull()
}

/** Adds somebody of the staff; returns the invitation that the page shows. */
async function addPerson(page: Page, role: 'Teacher' | 'Office', name: string, number: string) {
  await page.goto('/people/new')
  await page.getByRole('radio', { name: role }).check()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Phone').fill(number)
  if (role === 'Office') await page.getByRole('checkbox', { name: /^Front desk/ }).check()
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('button', { name: 'Make an invitation' }).click()
  return (await page.locator('.link-text').textContent()) ?? ''
}

async function addCourse(page: Page): Promise<void> {
  await page.goto('/courses')
  await page.getByRole('button', { name: 'New course' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Name').fill('NEET two years')
  for (const subject of ['Physics', 'Chemistry', 'Biology'])
    await form.getByRole('checkbox', { name: subject }).check()
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('NEET two years')).toBeVisible()
}

async function addBatch(page: Page, teacher: string): Promise<void> {
  await page.goto('/batches/new')
  await page.getByLabel('Name').fill(batch)
  await page.getByLabel('Course').selectOption('NEET two years')
  await page.getByLabel('Year of the examination').fill('2027')
  await page.getByLabel('Seats').fill('15')
  await page.getByLabel('First day').fill('2026-06-15')
  await page.getByLabel('Last day').fill('2027-05-31')
  await page.getByLabel('Class teacher').selectOption(teacher)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1, name: batch })).toBeVisible()
}

async function importStudents(page: Page): Promise<void> {
  const headings = ['Name', 'Phone', 'Date of birth', 'Guardian name', 'Relation', 'Guardian phone']
  const rows = students.map((one) => [
    one.name,
    one.phone,
    '31/05/2009',
    one.guardian,
    'Mother',
    one.guardianPhone,
  ])
  const buffer = await writeSheet([
    {
      name: 'Students',
      headings: 1,
      rows: [
        [...headings, 'Signed consent form'],
        ...rows.map((row) => [...row, 'yes']),
        ['Nobody Namune', '12345', '', '', '', '', ''],
      ],
    },
  ])
  await page.goto('/people/import')
  await page
    .getByLabel('File')
    .setInputFiles({ name: 'neet-27-a.xlsx', mimeType: 'application/octet-stream', buffer })
  await page.getByLabel('Batch').selectOption({ label: `${batch} (15 free)` })
  await page.getByRole('button', { name: 'Look at it first' }).click()
  const confirm = part(page, 'Confirm the list')
  await expect(confirm.getByRole('heading', { name: '12 students are ready' })).toBeVisible()
  await expect(confirm).toContainText('1 row has a problem.')
  await confirm.getByRole('checkbox', { name: 'Leave out the row with a problem' }).check()
  await confirm.getByRole('button', { name: 'Take in 12 students' }).click()
  await expect(page.getByText('12 rows were taken in.')).toBeVisible()
}

/** Chooses people in a list and makes their invitations; returns the links by name. */
async function invite(page: Page, list: string, names: string[]): Promise<[string, string][]> {
  await page.goto(list)
  for (const name of names) await page.getByRole('checkbox', { name: `Select ${name}` }).check()
  await part(page, 'With the selected').getByRole('button', { name: 'Invite' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Make \d+ links?$/ }).click()
  const slips = dialog.locator('.invitations li')
  await expect(slips).toHaveCount(names.length)
  return await Promise.all(
    names.map(async (name): Promise<[string, string]> => {
      const link = slips.filter({ hasText: name }).locator('.link-text')
      return [name, (await link.textContent()) ?? '']
    }),
  )
}

async function importQuestions(page: Page): Promise<void> {
  await page.goto('/questions/import')
  await page.getByLabel('File of questions').setInputFiles(questionFile)
  await page.getByRole('button', { name: 'Look at it first' }).click()
  const now = part(page, 'What to do now')
  await expect(now.getByRole('heading', { name: '60 questions can come in.' })).toBeVisible()
  await now.getByRole('link', { name: 'Look at what cannot' }).click()
  const refused = page.locator('.qb-lines > li')
  await expect(refused).toHaveCount(3)
  await expect(refused.first()).toContainText('Line 425')
  await expect(refused.first()).toContainText('essay')
  await now.getByRole('button', { name: 'Take in 60 questions' }).click()
  await expect(page.getByText('60 questions are in the bank.')).toBeVisible()
}

/** Six questions with options and two with numbers, drawn from the bank; returns the exam's id. */
async function scheduleExam(page: Page): Promise<string> {
  await page.goto('/exams/new')
  await page.getByRole('textbox', { name: 'Name' }).fill(exam)
  await page.getByRole('radio', { name: /^Own sections/ }).check()
  await page.getByRole('button', { name: 'Make a draft' }).click()
  await setSections(page)
  await part(page, 'Questions').getByRole('link', { name: 'Choose questions' }).click()
  await page.getByRole('button', { name: 'Draw 6 questions' }).click()
  await expect(page.getByRole('button', { name: /6 \/ 6/ })).toBeVisible()
  await page.getByRole('button', { name: /0 \/ 2/ }).click()
  await page.getByRole('button', { name: 'Draw 2 questions' }).click()
  await expect(page.getByRole('button', { name: /2 \/ 2/ })).toBeVisible()
  await page.getByRole('link', { name: 'Back to the exam' }).click()
  await setWindow(page)
  await part(page, 'Schedule').getByRole('button', { name: 'Schedule the exam' }).click()
  await expect(page.getByText(/It opens on .* for 12 students\./)).toBeVisible()
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

async function setSections(page: Page): Promise<void> {
  const panel = part(page, 'Sections and marks')
  await panel.getByRole('button', { name: 'Change' }).click()
  await panel.getByRole('button', { name: 'Another section' }).click()
  const first = panel.getByRole('group', { name: 'Section 1' })
  await first.getByLabel('Questions').fill('6')
  await first.getByLabel('Kind of question').selectOption('single')
  const second = panel.getByRole('group', { name: 'Section 2' })
  await second.getByLabel('Name of section 2').fill('Physics, numbers')
  await second.getByLabel('Questions').fill('2')
  await second.getByLabel('Kind of question').selectOption('numerical')
  await second.getByLabel('Wrong').fill('0')
  await panel.getByRole('button', { name: 'Save' }).click()
  await expect(panel).toContainText('Together 8 questions and 32 marks.')
}

async function setWindow(page: Page): Promise<void> {
  const panel = part(page, 'Batches and time')
  await panel.getByRole('button', { name: 'Change' }).click()
  await panel.getByRole('checkbox', { name: batch }).check()
  await panel.getByLabel('Opens').fill('2026-11-24T14:00')
  await panel.getByLabel('Closes').fill('2026-11-24T15:30')
  await panel.getByLabel('Length in minutes').fill('60')
  await panel.getByRole('button', { name: 'Save' }).click()
  await expect(panel).toContainText(batch)
}
