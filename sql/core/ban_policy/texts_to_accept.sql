-- title: Texts of senders that are blank in public until an editor accepts them
-- grain: one row per text
-- key: what, text
-- what: law, source_title or statement
-- areas: States they are told of
-- text: the words as written
-- rows: rows that have it
with

texts as (

    select texts.what, laws.area, texts.text
    from core.legislation_rows as laws
    cross join lateral (
        values ('law', law), ('source_title', source_title)
    ) as texts (what, text)
    where laws.is_latest
    union all
    select texts.what, statements.area, texts.text
    from core.interpretive_rows as statements
    cross join lateral (
        values ('statement', statement), ('source_title', source_title)
    ) as texts (what, text)
    where statements.is_latest

)

select
    texts.what,
    string_agg(distinct texts.area, ', ' order by texts.area) as areas,
    texts.text,
    count(*) as rows
from texts
-- most texts are in no list
left join decisions.accepted_texts as accepted using (what, text)
where
    texts.text is not null
    and accepted.text is null
group by texts.what, texts.text
order by texts.what, texts.text
