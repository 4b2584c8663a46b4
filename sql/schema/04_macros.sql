-- scalar macros only: a macro over tables is a file with `-- args:` in its layer

-- a share in percent with one decimal; null on an empty base, where DuckDB's 1/0 would be Infinity
create macro pct(numerator, base) as
    cast(100.0 * numerator / nullif(base, 0) as decimal(9, 1));

-- how far a total can be trusted: rows are missing, a part is a lower bound, or neither
create macro total_qualifier(is_at_least, is_incomplete) as
    case when is_incomplete then 'incomplete' when is_at_least then 'at_least' else 'exact' end;

-- what every output must say where synthetic sample data are in a figure
create macro sample_notice(is_synthetic) as
    case when is_synthetic then 'SYNTHETIC sample data, not a real figure' end;
