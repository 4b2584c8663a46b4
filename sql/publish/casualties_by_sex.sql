-- title: The data year's mine/ERW casualties, by sex
-- grain: one row per sex with a casualty of the data year
-- key: sex
-- products: lm, published
-- trace: total = sum(fact.people)
--   from core.casualties as fact
--   where fact.sex = figure.sex and fact.incident_year = figure.year
--   when figure.basis = 'recorded' and figure.total_qualifier <> 'withheld'
-- trace: total = printed(fact.value)
--   from core.printed_casualty_parts as fact
--   where fact.term = figure.sex and fact.casualty_year = figure.year
--   and fact.breakdown = 'sex'
--   when figure.basis = 'printed'
-- trace: known_base = sum(fact.people)
--   from core.casualties as fact
--   where fact.sex <> 'unknown' and fact.incident_year = figure.year
--   when figure.basis = 'recorded'
-- computed: share_of_known = percent that total is of known_base from total, known_base
-- computed: share_at_least = percent that total is of all_casualties from total, all_casualties
-- computed: share_at_most = percent that total and those unknown are of all_casualties from
--   total, casualties_by_sex/unknown/total, all_casualties
-- trace: all_casualties = sum(fact.people)
--   from core.casualties as fact
--   where fact.incident_year = figure.year
--   when figure.basis = 'recorded'
-- trace: known_base = latest(fact.base)
--   from core.printed_casualty_parts as fact
--   where fact.casualty_year = figure.year and fact.breakdown = 'sex'
--   when figure.basis = 'printed'
-- derived: share_of_known = if(figure.sex <> 'unknown', share(figure.total, figure.known_base),
--   null)
-- derived: share_at_least = if(figure.sex <> 'unknown', share(figure.total,
--   figure.all_casualties), null)
-- derived: share_at_most = if(figure.sex <> 'unknown', share(figure.total +
--   coalesce(max(figure.total) filter (where figure.sex = 'unknown') over (partition by
--   figure.basis), 0), figure.all_casualties), null)
-- derived: year = getvariable('data_year')
-- note: recorded rows add up to the total of the data year, unknown included
-- note: people of every age together
-- note: base rule: casualties whose sex is known
-- note: no share on an unknown base or below the edition's smallest base, ten people unless
--   edition.yml says otherwise
-- note: bounds: the share of everyone, all unknown being something else, or all being this
-- note: where areas withhold so few people that this sum would tell them, it is one row, withheld
-- note: printed rows are the counts a report gave; what it did not count is not here
-- sex: male, female or unknown; withheld where no sum is told
-- total: casualties; blank where withheld
-- known_base: casualties whose sex is known
-- year: the data year
-- vintage: the report of a printed row
-- notice: says so where synthetic sample data are in the figure
with

parts as (

    select * from marts.casualty_parts
    where breakdown = 'sex'

),

withheld_sums as (

    select * from marts.withheld_trait_sums
    where trait = 'sex' and casualty_year = getvariable('data_year')

),

bases as (

    select
        case basis
            when 'recorded'
                then cast(coalesce(sum(total) filter (where term <> 'unknown'), 0) as bigint)
            else max(printed_base)
        end as known_base,
        case basis when 'recorded' then cast(sum(total) as bigint) end as all_casualties,
        cast(coalesce(sum(total) filter (where term = 'unknown'), 0) as bigint) as unknown
    from parts
    group by basis

),

told as (

    select
        parts.term,
        parts.total,
        parts.total_qualifier,
        parts.basis,
        parts.vintage,
        parts.is_synthetic
    from parts
    -- in most years the sum is told
    left join withheld_sums on parts.basis = 'recorded'
    where withheld_sums.trait is null
    union all
    select
        'withheld' as term,
        null as total,
        'withheld' as total_qualifier,
        'recorded' as basis,
        null as vintage,
        bool_or(parts.is_synthetic) as is_synthetic
    from parts
    inner join withheld_sums on parts.basis = 'recorded'
    having count(*) > 0

)

select
    told.term as sex,
    told.total,
    case when told.term <> 'unknown' then share(told.total, bases.known_base) end
        as share_of_known,
    bases.known_base,
    case when told.term <> 'unknown' then share(told.total, bases.all_casualties) end
        as share_at_least,
    case
        when told.term <> 'unknown'
            then share(told.total + bases.unknown, bases.all_casualties)
    end as share_at_most,
    bases.all_casualties,
    told.total_qualifier,
    getvariable('data_year') as year,
    told.basis,
    told.vintage,
    sample_notice(told.is_synthetic) as notice
from told
cross join bases
order by told.term = 'unknown', told.total desc, sex
