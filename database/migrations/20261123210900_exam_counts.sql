-- What an exam's answers add up to: counted once when it is ranked, so that its analysis need not read every mark.
create table exam_counts (
  exam_id uuid primary key references exams on delete cascade,
  -- Of which results, batches and times it is the count; where they have changed since, it says nothing.
  basis text not null,
  -- [{position, response, place, outcome, marks, count, top, bottom, score, squares}], see features/examCounts.
  items jsonb not null,
  -- By question: seconds that it took in all, and how many students: {"1": [8450, 199], …}.
  seconds jsonb not null,
  -- [{batch, position, count, right}]
  batches jsonb not null,
  counted_at timestamptz not null
);
