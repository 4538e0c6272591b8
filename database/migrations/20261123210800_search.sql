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

create index people_by_letters on people using gin (latin_letters(name) gin_trgm_ops);
create index people_by_sound on people using gin (name_sounds(name) gin_trgm_ops);
