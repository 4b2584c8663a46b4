-- title: Texts of senders that are blank in public until an editor accepts them
-- grain: one row per text
-- key: what, text
-- what: law, source_title or statement
-- areas: States they are told of
-- text: the words as written
-- rows: rows that have it
with

laws as (

    select * from core.legislation_rows
    where is_latest

),

statements as (

    select * from core.interpretive_rows
    where is_latest

),

texts as (

    select
        'law' as what,
        area,
        law as text
    from laws
    union all
    select
        'statement' as what,
        area,
        statement as text
    from statements
    union all
    select
        'source_title' as what,
        area,
        source_title as text
    from laws
    union all
    select
        'source_title' as what,
        area,
        source_title as text
    from statements

)

select
    texts.what,
    string_agg(distinct texts.area, ', ' order by texts.area) as areas,
    texts.text,
    count(*) as rows
from texts
-- most texts are in no list
left join decisions.accepted_texts as accepted
    on texts.what = accepted.what and texts.text = accepted.text
where
    texts.text is not null
    and accepted.text is null
group by texts.what, texts.text
order by texts.what, texts.text
