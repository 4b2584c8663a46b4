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

    select
        *,
        if(term <> 'unknown', total, null) as known_total
    from marts.casualty_parts
    where breakdown in ('civilian_status', 'age_group', 'sex')

),

bases as (

    select
        breakdown,
        basis,
        if(
            basis = 'recorded',
            cast(coalesce(sum(known_total), 0) as bigint),
            max(printed_base)
        ) as known_base,
        if(basis = 'recorded', cast(sum(total) as bigint), null) as all_casualties,
        cast(coalesce(sum(total) filter (where term = 'unknown'), 0) as bigint) as unknown
    from parts
    group by breakdown, basis

),

withheld as (

    select
        breakdown,
        basis,
        bool_or(is_synthetic) as is_synthetic
    from parts
    where
        basis = 'recorded'
        and breakdown in (
            select trait from marts.withheld_trait_sums
            where casualty_year = getvariable('data_year')
        )
    group by all

),

told as (

    select * exclude (region_scheme, areas, printed_base) from parts
    anti join withheld using (breakdown, basis)
    union all by name
    select
        *,
        'withheld' as term,
        null as total,
        null as known_total,
        'withheld' as qualifier,
        null as vintage
    from withheld

)

select
    breakdown,
    told.term,
    told.total,
    share_of_known(told.known_total, bases.known_base, bases.all_casualties) as share_of_known,
    bases.known_base,
    share(told.known_total, bases.all_casualties) as share_at_least,
    share(told.known_total + bases.unknown, bases.all_casualties) as share_at_most,
    bases.all_casualties,
    told.qualifier,
    told.basis,
    told.vintage,
    sample_notice(told.is_synthetic) as notice
from told
inner join bases using (breakdown)
