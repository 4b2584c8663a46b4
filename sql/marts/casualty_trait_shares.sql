-- title: The data year's mine/ERW casualties by civilian status, age group and sex, with shares
-- grain: one row per breakdown and term with a casualty; one, withheld, where a sum would tell few
-- key: breakdown, term
-- breakdown: civilian_status, age_group or sex
-- term: term of the breakdown's vocabulary; withheld where no sum is told
-- total: casualties; blank where withheld
-- known_base: casualties whose term is known; of a print its own base
-- vintage: the report of a printed row
with

parts as (

    select * from marts.casualty_parts
    where breakdown in ('civilian_status', 'age_group', 'sex')

),

bases as (

    select
        breakdown,
        case basis
            when 'recorded'
                then cast(coalesce(sum(total) filter (where term <> 'unknown'), 0) as bigint)
            else max(printed_base)
        end as known_base,
        case basis when 'recorded' then cast(sum(total) as bigint) end as all_casualties,
        cast(coalesce(sum(total) filter (where term = 'unknown'), 0) as bigint) as unknown
    from parts
    group by breakdown, basis

),

withheld as (

    select
        breakdown,
        bool_or(is_synthetic) as is_synthetic
    from parts
    where
        basis = 'recorded'
        and breakdown in (
            select trait from marts.withheld_trait_sums
            where casualty_year = getvariable('data_year')
        )
    group by breakdown

),

told as (

    select
        breakdown,
        term,
        total,
        total_qualifier,
        basis,
        vintage,
        is_synthetic
    from parts
    where basis <> 'recorded' or breakdown not in (select withheld.breakdown from withheld)
    union all by name
    select
        *,
        'withheld' as term,
        null as total,
        'withheld' as total_qualifier,
        'recorded' as basis,
        null as vintage
    from withheld

)

select
    breakdown,
    told.term,
    told.total,
    if(told.term <> 'unknown', share(told.total, bases.known_base), null) as share_of_known,
    bases.known_base,
    if(told.term <> 'unknown', share(told.total, bases.all_casualties), null) as share_at_least,
    if(told.term <> 'unknown', share(told.total + bases.unknown, bases.all_casualties), null)
        as share_at_most,
    bases.all_casualties,
    told.total_qualifier,
    told.basis,
    told.vintage,
    sample_notice(told.is_synthetic) as notice
from told
inner join bases using (breakdown)
