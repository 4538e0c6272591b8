-- Results: marks that can be traced, ranks, what a change of the key moved, and what a student learns from it.

create table results (
  attempt_id uuid primary key references attempts,
  exam_id uuid not null references exams,
  student_id uuid not null references students,
  key_version int not null,
  score numeric(8, 2) not null,
  max_score numeric(8, 2) not null check (max_score > 0),
  -- [{section, right, partial, wrong, blank, score, max}] in the order of the sections.
  sections jsonb not null,
  -- The same by subject, in the order of the paper: [{subject, …}], subject by id.
  subjects jsonb not null,
  computed_at timestamptz not null,
  foreign key (exam_id, key_version) references exam_keys (exam_id, version)
);
create index results_by_exam on results (exam_id, score);
create index results_by_student on results (student_id, computed_at);

-- Which rule gave the marks, such as 'right' or 'dropped', see MarkReason in features/grading.
-- They hang on the attempt, so that a result can come under another key while the marks that it does not move stay.
create table result_marks (
  attempt_id uuid not null references attempts,
  position smallint not null,
  response text,
  outcome answer_outcome not null,
  marks numeric(6, 2) not null,
  reason text not null,
  primary key (attempt_id, position)
);

-- What a result was under an earlier key, and what the new key moved in it.
create table earlier_results (
  attempt_id uuid not null references attempts,
  key_version int not null,
  score numeric(8, 2) not null,
  rank int,
  percentile numeric(10, 7),
  computed_at timestamptz not null,
  primary key (attempt_id, key_version)
);
create table result_changes (
  attempt_id uuid not null references attempts,
  -- The version that moved it.
  key_version int not null,
  position smallint not null,
  marks_before numeric(6, 2) not null,
  marks_after numeric(6, 2) not null,
  reason_before text not null,
  reason_after text not null,
  primary key (attempt_id, key_version, position)
);

-- Standing among all who appeared; of a group of shifts also among all of them, on percentile.
create table result_ranks (
  attempt_id uuid primary key references results on delete cascade,
  rank int not null check (rank > 0),
  percentile numeric(10, 7) not null check (percentile > 0 and percentile <= 100),
  appeared int not null check (appeared > 0),
  -- [{code, percentile}], the subject by its code
  subjects jsonb not null,
  group_rank int check (group_rank > 0),
  group_appeared int,
  computed_at timestamptz not null
);

-- A student's tries at questions that they once got wrong. What waits in the notebook follows from result_marks.
create table mistake_tries (
  student_id uuid not null references students,
  question_id uuid not null references questions,
  tries int not null check (tries > 0),
  tried_at timestamptz not null,
  solved_at timestamptz,
  primary key (student_id, question_id)
);

-- Report cards of a whole batch, printed by a job: how far it is, and the file.
create table report_prints (
  id uuid primary key default uuid7(),
  batch_id uuid not null references batches,
  locale text not null check (locale in ('en', 'mr', 'hi')),
  total int not null check (total >= 0),
  done int not null default 0 check (done between 0 and total),
  file_id uuid references files,
  failed_at timestamptz,
  -- The file is deleted after a week.
  forgotten_at timestamptz,
  made_by uuid not null references people,
  created_at timestamptz not null
);
create index report_prints_by_batch on report_prints (batch_id, created_at);

-- The attempt of each student that counts in an exam: of several the best, the first or the last, as the exam says.
create view counted_results as
select distinct on (r.exam_id, r.student_id) r.*
from results r
join exams e on e.id = r.exam_id
join attempts a on a.id = r.attempt_id
where a.voided_at is null
order by r.exam_id, r.student_id,
  case e.attempt_counts when 'best' then -r.score when 'first' then a.number else -a.number end, a.number;

revoke update, truncate on results, result_marks, result_ranks from integrate_serving;
revoke update, delete, truncate on earlier_results, result_changes from integrate_serving;
