-- title: Base notes of printed casualties, and what each says
-- grain: one row per base note as printed
-- key: base_note
-- note: a note is read only where all of it is of one known form (reference.printed_base_notes)
-- base_note: the note as printed
-- says: everybody, listed, base, not_said or contested (nobody is computed from it); null where no
--   form is known
with

notes as (

    select distinct base_note
    from core.printed_figures
    where measure like '%casualties%' and base_note is not null

)

select
    notes.base_note,
    min(forms.says) as says
from notes
-- what no form knows is what a check tells
left join reference.printed_base_notes as forms
    on regexp_full_match(trim(notes.base_note, ' .'), forms.pattern)
group by notes.base_note
order by notes.base_note
