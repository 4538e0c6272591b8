-- Finding a person whichever letters one types, and whichever letters the name is kept in.

-- How a name sounds, roughly: its consonants, those that people write in more than one way brought to one, and an "a"
-- for a vowel that begins a word. "Kalpit", "Kalpeet" and "कल्पित" are one.
create function name_sounds(name text) returns text language sql immutable parallel safe strict as $$
  select regexp_replace(regexp_replace(regexp_replace(regexp_replace(
      translate(replace(replace(lower(name), 'ज्ञ', 'dn'), 'x', 'ks'),
        'अआइईउऊएऍऐओऑऔऋ' || 'कखगघङचछजझञ' || 'टठडढणतथदधन' || 'पफबभमयरलळवशषसह' || 'fqwzंँ' || 'ािीुूृॄेॅैोॉौ़्ः',
        'aaaaaaaaaaaar' || 'kkggnccjjn' || 'ttddnttddn' || 'ppbbmyrllvsssh' || 'pkvjnn'),
      '\m[aeiou]+', 'a', 'g'),
    '\Y[aeiouhy]', '', 'g'),
    'm(?=[pb])', 'n', 'g'),
    '([a-z])\1+', '\1', 'g')
$$;

-- The words of a line in the letters that every search uses, and whatever begins with each of a line's words. An index
-- over them answers without looking at the rows again, however many begin so.
create function search_words(line text) returns tsvector language sql immutable parallel safe strict as $$
  select to_tsvector('simple', public.latin_letters(line))
$$;
create function search_beginnings(words tsvector) returns tsquery language sql immutable parallel safe strict as $$
  select string_agg(quote_literal(lexeme) || ':*', ' & ')::tsquery from unnest(words)
$$;

create index people_by_words on people using gin (search_words(name));
create index people_by_sounds on people using gin (to_tsvector('simple', name_sounds(name)));
create index people_by_letters on people using gin (latin_letters(name) gin_trgm_ops);
create index exams_by_words on exams using gin (search_words(title));
create index queries_by_words on queries using gin (search_words(title));
create index notice_versions_by_words on notice_versions
  using gin (search_words(title || ' ' || coalesce(title_mr, '') || ' ' || coalesce(title_hi, '')));
